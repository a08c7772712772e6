package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Turns texts into trees, within limits, and values into texts without a tree. */
final class JsonDocuments {
    /** The last character before the surrogates. Half a pair has no UTF-8 form, so all of them are escaped. */
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

    /** A record with a short text fits; longer ones make the buffer grow. */
    private static final int USUAL_LENGTH = 1024;

    private final JsonMapper mapper;
    private final WireLimits limits;

    JsonDocuments(WireLimits limits) {
        this.limits = limits;
        var factory = new JsonFactoryBuilder()
                .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depthMax())
                        .maxStringLength(limits.charsMax())
                        .build())
                .build();
        this.mapper = JsonMapper.builder(factory)
                // The tree notices what its parser would need a set for each object to notice.
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                // Numbers of free JSON keep their digits.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    JsonNode read(String text, Strictness strictness) {
        checkLength(text.length(), "characters");
        if (strictness != Strictness.TOLERANT) {
            checkEdges(text);
        }
        try (JsonParser parser = mapper.createParser(text)) {
            return readOnly(parser);
        } catch (IOException impossible) {
            // The text is in memory.
            throw new UncheckedIOException(impossible);
        }
    }

    /** White space is no part of a record, and what was appended to one may be more than white space. */
    private static void checkEdges(String text) {
        if (!text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ')) {
            throw new WireFormatException(
                    WireFormatException.Problem.NOT_JSON,
                    "",
                    "begins or ends with white space or a control character",
                    "Send the value alone.");
        }
    }

    private JsonNode readOnly(JsonParser parser) throws IOException {
        try {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null || parser.nextToken() != null) {
                throw new WireFormatException(
                        WireFormatException.Problem.NOT_JSON,
                        "",
                        tree == null ? "is empty" : "has something after its end",
                        "Send one JSON value.");
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw refusal(
                    WireFormatException.Problem.TOO_LARGE,
                    parser,
                    tooMuch,
                    tooMuch.getOriginalMessage(),
                    "Send less, or raise the limit if this is meant: " + limits + ".");
        } catch (JsonProcessingException malformed) {
            throw refusal(
                    WireFormatException.Problem.NOT_JSON,
                    parser,
                    malformed,
                    malformed.getOriginalMessage(),
                    "Send one JSON value.");
        } catch (NumberFormatException overflow) {
            throw refusal(
                    WireFormatException.Problem.OUT_OF_RANGE,
                    parser,
                    overflow,
                    "a number is too large or too small",
                    "Send numbers whose exponents have at most nine digits.");
        }
    }

    <T> String write(Codec<T> codec, T value) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator out = mapper.createGenerator(text)) {
            codec.write(out, value);
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
        return text.toString();
    }

    <T> byte[] writeBytes(Codec<T> codec, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        writeTo(bytes, codec, value);
        return bytes.toByteArray();
    }

    /** How many bytes of UTF-8 a value is written in. */
    <T> long size(Codec<T> codec, T value) {
        CountedBytes counted = new CountedBytes();
        writeTo(counted, codec, value);
        return counted.count;
    }

    private <T> void writeTo(OutputStream bytes, Codec<T> codec, T value) {
        try (JsonGenerator out = mapper.createGenerator(bytes)) {
            codec.write(out, value);
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    private static UncheckedIOException inMemory(IOException impossible) {
        return new UncheckedIOException("What is written to memory cannot fail.", impossible);
    }

    /** Takes everything and keeps how much it was. */
    private static final class CountedBytes extends OutputStream {
        private long count;

        @Override
        public void write(int ignored) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }

    boolean isWithin(long length) {
        return length <= limits.charsMax();
    }

    void checkLength(int length, String unit) {
        if (!isWithin(length)) {
            throw new WireFormatException(
                    WireFormatException.Problem.TOO_LARGE,
                    "",
                    "has " + length + " " + unit,
                    "At most " + limits.charsMax() + " are read.");
        }
    }

    private static WireFormatException refusal(
            WireFormatException.Problem problem, JsonParser parser, Exception failure, String what, String wayOut) {
        String place = parser.getParsingContext().pathAsPointer().toString();
        WireFormatException refusal = new WireFormatException(problem, place, "cannot be read: " + what, wayOut);
        refusal.initCause(failure);
        return refusal;
    }
}
