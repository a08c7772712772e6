package dev.statute.session.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON and writes it in one spelling. */
final class JsonSpelling {
    /** The last character before the surrogates. Half a pair has no UTF-8 form, so all of them are escaped. */
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonText.DEPTH_MAX)
                    // How long a text may be is for those to say who accept it.
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonSpelling() {}

    static String of(String text) {
        StringWriter out = new StringWriter(text.length());
        try (JsonParser in = JSON.createParser(text);
                JsonGenerator generator = JSON.createGenerator(out)) {
            if (in.nextToken() == null) {
                throw new IllegalArgumentException("Not JSON: there is no value. Write null for no value.");
            }
            copyValue(in, generator);
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("Not JSON: something follows the value.");
            }
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("Not JSON: " + malformed.getOriginalMessage(), malformed);
        } catch (NumberFormatException overflow) {
            throw new IllegalArgumentException("Not JSON that can be read: a number overflows.", overflow);
        } catch (IOException impossible) {
            // Both ends are in memory.
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    static String quoted(String value) {
        StringWriter out = new StringWriter(value.length() + 2);
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.writeString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    static boolean hasMember(String text, String name) {
        try (JsonParser in = JSON.createParser(text)) {
            return moveToMember(in, name) != null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Optional<String> stringMember(String text, String name) {
        try (JsonParser in = JSON.createParser(text)) {
            return moveToMember(in, name) == JsonToken.VALUE_STRING ? Optional.of(in.getText()) : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The first token of the value of a member, or null if there is none. */
    private static @Nullable JsonToken moveToMember(JsonParser in, String name) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = in.currentName().equals(name);
            JsonToken value = in.nextToken();
            if (wanted) {
                return value;
            }
            in.skipChildren();
        }
        return null;
    }

    private static void copyValue(JsonParser in, JsonGenerator out) throws IOException {
        int depth = 0;
        do {
            JsonToken token = in.currentToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
            copyToken(token, in, out);
        } while (depth > 0 && in.nextToken() != null);
    }

    private static void copyToken(JsonToken token, JsonParser in, JsonGenerator out) throws IOException {
        switch (token) {
            // As exact numbers: a double would lose digits.
            case VALUE_NUMBER_INT -> out.writeNumber(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> out.writeNumber(in.getDecimalValue());
            default -> out.copyCurrentEvent(in);
        }
    }
}
