package dev.statute.session.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.statute.session.value.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value in a document, and where it stands there. Where that is is put into words only if somebody has to be told. */
final class Place {
    private static final String WAY_OUT_OF_TYPE = "Send %s.";

    private final JsonNode node;
    private final @Nullable Place parent;
    private final String step;
    private final Strictness strictness;

    private Place(JsonNode node, @Nullable Place parent, String step, Strictness strictness) {
        this.node = node;
        this.parent = parent;
        this.step = step;
        this.strictness = strictness;
    }

    static Place root(JsonNode node, Strictness strictness) {
        return new Place(node, null, "", strictness);
    }

    JsonNode node() {
        return node;
    }

    Strictness strictness() {
        return strictness;
    }

    /** The same place, read in another way. */
    Place within(Strictness other) {
        return new Place(node, parent, step, other);
    }

    /** Where it stands, as a JSON Pointer. */
    String path() {
        return parent == null
                ? ""
                : parent.path() + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    FieldReader fields() {
        expect(node.isObject(), "an object");
        return new FieldReader(this);
    }

    /** A member of this object, also if it is null. */
    Optional<Place> memberOrNull(String name) {
        JsonNode found = node.get(name);
        return found == null ? Optional.empty() : Optional.of(new Place(found, this, name, strictness));
    }

    List<Place> elements() {
        expect(node.isArray(), "an array");
        List<Place> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Place(node.get(i), this, String.valueOf(i), strictness));
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
        if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            throw refusal(
                    WireFormatException.Problem.OUT_OF_RANGE,
                    "is out of range",
                    "Send a number from " + min + " to " + max + ".");
        }
        return node.longValue();
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
        return new WireFormatException(problem, path(), what, wayOut);
    }

    private void expect(boolean fits, String expected) {
        if (!fits) {
            throw refusal(
                    WireFormatException.Problem.WRONG_TYPE, "is not " + expected, WAY_OUT_OF_TYPE.formatted(expected));
        }
    }
}
