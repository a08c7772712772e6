package dev.statute.maven.output;

import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A digest of everything that an output depends on. Equal digests mean that the work can be left out. Each part is framed
 * by its length, so parts cannot flow into each other. Not thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class Fingerprint {
    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }

    /** Adds a text, such as the value of an option. */
    public Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    /** Adds the names and contents of texts. */
    public Fingerprint addTexts(Collection<SourceText> texts) {
        add(Integer.toString(texts.size()));
        texts.forEach(text -> add(text.name()).add(text.content()));
        return this;
    }

    /**
     * Adds files by place, size and time of change, and the files below folders likewise: for jars, which are too large to
     * be read each time. What does not exist counts as such.
     *
     * @throws IOException if a folder cannot be listed
     */
    public Fingerprint addStamps(Collection<Path> places) throws IOException {
        add(Integer.toString(places.size()));
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                addFolder(place);
            } else {
                addStamp(place);
            }
        }
        return this;
    }

    /** The digest of all that was added, in hexadecimal digits. Nothing can be added afterwards. */
    public String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        add(folder.toString()).add(Integer.toString(files.size()));
        for (Path file : files) {
            addStamp(file);
        }
    }

    private void addStamp(Path file) throws IOException {
        add(file.toString());
        if (Files.exists(file)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            add(attributes.size() + " " + attributes.lastModifiedTime().toMillis());
        } else {
            add("missing");
        }
    }
}
