package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Reads files into {@link SourceText}, strictly: regular files of at most {@value #BYTES_MAX} bytes in UTF-8. A UTF-8 byte
 * order mark at the very start is legal YAML and is dropped; it is no part of the text, so places do not count it. What
 * cannot be read becomes a problem, never an exception. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SourceFiles {
    /** The size limit of a file, in bytes. It is checked before anything is decoded. */
    public static final int BYTES_MAX = 1 << 20;

    private final Path root;

    /**
     * @param root the folder that the names of files in reports are relative to
     */
    public SourceFiles(Path root) {
        this.root = Objects.requireNonNull(root, "root").toAbsolutePath().normalize();
    }

    /** Reads a file, or reports why that is not possible. */
    public Optional<SourceText> read(Path file, ProblemSink sink) {
        SourceText place = new SourceText(name(file), "");
        if (!Files.exists(file)) {
            return refuse(
                    sink, Problem.of(YamlProblem.MISSING_FILE, place.start()).with("file", place.name()));
        }
        if (!Files.isRegularFile(file)) {
            return refuse(
                    sink, Problem.of(YamlProblem.NOT_A_FILE, place.start()).with("file", place.name()));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed tells a file that is too large, also one that grows while it is read.
            bytes = in.readNBytes(BYTES_MAX + 1);
        } catch (IOException e) {
            return refuse(
                    sink,
                    Problem.of(YamlProblem.UNREADABLE, place.start())
                            .with("file", place.name())
                            .with("reason", e.getClass().getSimpleName()));
        }
        return decode(place.name(), bytes, sink);
    }

    /**
     * The text of a file whose bytes are at hand.
     *
     * @param name the name to report the file under
     */
    public static Optional<SourceText> decode(String name, byte[] bytes, ProblemSink sink) {
        if (bytes.length > BYTES_MAX) {
            return refuse(
                    sink,
                    Problem.of(YamlProblem.TOO_LARGE, new SourceText(name, "").start())
                            .with("file", name)
                            .with("limit", String.format(Locale.ROOT, "%,d", BYTES_MAX)));
        }
        Optional<String> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return refuse(
                    sink,
                    Problem.of(YamlProblem.UTF_16, new SourceText(name, "").start())
                            .with("encoding", utf16.get()));
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return refuse(sink, notUtf8(name, bytes, start, in.position(), out.position()));
        }
        return Optional.of(new SourceText(name, out.flip().toString()));
    }

    /** The name of a file in reports: relative to the root where it lies below it, with {@code /} between folders. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) && !absolute.equals(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    private static Problem notUtf8(String name, byte[] bytes, int start, int offset, int characters) {
        // Decoded leniently only to have a line to show; nothing else is done with this text.
        String shown = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return Problem.of(YamlProblem.NOT_UTF8, new SourceText(name, shown).span(characters, characters + 1))
                .with("byte", String.format(Locale.ROOT, "0x%02X", bytes[offset] & 0xFF))
                .with("offset", offset);
    }

    private static Optional<String> utf16(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0) {
            return Optional.of("UTF-16 (little endian)");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0) {
            return Optional.of("UTF-16 (big endian)");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<SourceText> refuse(ProblemSink sink, Problem problem) {
        sink.report(problem);
        return Optional.empty();
    }
}
