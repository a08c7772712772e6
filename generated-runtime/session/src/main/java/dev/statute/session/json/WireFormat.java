package dev.statute.session.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/**
 * The wire form of one type. Immutable and safe for use by several threads.
 *
 * @param <T> the type
 */
@API(status = API.Status.EXPERIMENTAL)
public final class WireFormat<T> {
    private static final char REPLACEMENT = '\uFFFD';

    private final Codec<T> codec;
    private final JsonDocuments documents;

    private final Strictness strictness;

    WireFormat(Codec<T> codec, JsonDocuments documents, Strictness strictness) {
        this.codec = codec;
        this.documents = documents;
        this.strictness = strictness;
    }

    /** Whether this is the form of what is stored, and not of what is exchanged with others. */
    boolean isStored() {
        return strictness != Strictness.TOLERANT;
    }

    /** The wire form of a value: JSON in one line, with all members in the order in which they are declared. */
    public String write(T value) {
        return documents.write(codec, value);
    }

    /** The same in UTF-8. */
    public byte[] writeBytes(T value) {
        return documents.writeBytes(codec, value);
    }

    /**
     * Whether what {@link #writeBytes} makes of a value is read again, also if more is told of it later. Nothing is kept of what is
     * written for that.
     *
     * @param more how many bytes more, 0 or more
     */
    public boolean isReadable(T value, int more) {
        return documents.isWithin(documents.size(codec, value) + more);
    }

    /**
     * Reads a value.
     *
     * @throws WireFormatException if the text is not the wire form of one
     */
    public T read(String text) {
        return codec.read(Place.root(documents.read(text, strictness), strictness));
    }

    /**
     * Reads a value.
     *
     * @param utf8 the text in UTF-8
     * @throws WireFormatException if the text is not the wire form of one, or the bytes are no UTF-8
     */
    public T read(byte[] utf8) {
        documents.checkLength(utf8.length, "bytes");
        return read(decoded(utf8));
    }

    private static String decoded(byte[] utf8) {
        // Much faster than a decoder, and it puts this character where the bytes are malformed; there it may also
        // belong.
        String text = new String(utf8, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictlyDecoded(utf8);
    }

    private static String strictlyDecoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException malformed) {
            WireFormatException refusal = new WireFormatException(
                    WireFormatException.Problem.NOT_JSON, "", "is not UTF-8", "Encode the text in UTF-8.");
            refusal.initCause(malformed);
            throw refusal;
        }
    }
}
