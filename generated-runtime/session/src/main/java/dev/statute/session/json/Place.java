package dev.statute.session.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statute.session.value.JsonText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value in a document, and where it stands there.
 *
 * @param node the value
 * @param path where, as a JSON Pointer
 */
record Place(JsonNode node, String path) {
    private static final String WAY_OUT_OF_TYPE = "Send %s.";

    static Place root(JsonNode node) {
        return new Place(node, "");
    }

    FieldReader fields() {
        expect(node.isObject(), "an object");
        return new FieldReader(this);
    }

    /** A member of this object, unless it is absent or null. */
    Optional<Place> member(String name) {
        return memberOrNull(name).filter(found -> !found.node().isNull());
    }

    /** A member of this object, also if it is null. */
    Optional<Place> memberOrNull(String name) {
        return Optional.ofNullable(node.get(name)).map(found -> new Place(found, pathOf(name)));
    }

    String pathOf(String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    List<Place> elements() {
        expect(node.isArray(), "an array");
        List<Place> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Place(node.get(i), path + "/" + i));
        }
        return elements;
    }

    String text() {
        expect(node.isTextual(), "a text");
        return node.textValue();
    }

    boolean bool() {
        expect(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    double decimal() {
        expect(node.isNumber(), "a number");
        return node.doubleValue();
    }

    long integer(long min, long max) {
        expect(node.isIntegralNumber(), "a whole number");
        BigInteger number = node.bigIntegerValue();
        if (number.compareTo(BigInteger.valueOf(min)) < 0 || number.compareTo(BigInteger.valueOf(max)) > 0) {
            throw refusal(
                    WireFormatException.Problem.OUT_OF_RANGE,
                    "is out of range",
                    "Send a number from " + min + " to " + max + ".");
        }
        return number.longValueExact();
    }

    JsonText json() {
        return making(() -> JsonText.of(node.toString()));
    }

    /** What is made of the value here; if that refuses to be made, the value is a bad one. */
    <T> T making(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            WireFormatException refusal = refusal(
                    WireFormatException.Problem.BAD_VALUE,
                    "has no valid value",
                    refused.getMessage() == null ? "Send another one." : refused.getMessage());
            refusal.initCause(refused);
            throw refusal;
        }
    }

    WireFormatException refusal(WireFormatException.Problem problem, String what, String wayOut) {
        return new WireFormatException(problem, path, what, wayOut);
    }

    private void expect(boolean fits, String expected) {
        if (!fits) {
            throw refusal(
                    WireFormatException.Problem.WRONG_TYPE, "is not " + expected, WAY_OUT_OF_TYPE.formatted(expected));
        }
    }
}
