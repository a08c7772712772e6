package dev.statute.session.value;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A JSON value whose shape this library does not know, held as text.
 *
 * <p>The text is valid and has one spelling: no white space between tokens, members in the order in which they were
 * written, escapes and numbers in a fixed notation. A number keeps its value and its digits. Two values are equal if their
 * spellings are. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class JsonText {
    /** How deeply arrays and objects may be nested in each other. */
    public static final int DEPTH_MAX = 100;

    private final String text;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * Reads a JSON value.
     *
     * @param text exactly one JSON value, with white space around it or not
     * @return the value, in its one spelling
     * @throws IllegalArgumentException if the text is not JSON, has an object with two members of one name, a number of
     *     more than 1,000 characters or an exponent of more than nine digits, or is nested more deeply than {@link #DEPTH_MAX}
     */
    public static JsonText of(String text) {
        return new JsonText(JsonSpelling.of(Objects.requireNonNull(text, "text")));
    }

    /**
     * A JSON string.
     *
     * @param value any text
     * @return the text as a JSON value
     */
    public static JsonText ofString(String value) {
        return new JsonText(JsonSpelling.quoted(Objects.requireNonNull(value, "value")));
    }

    /** The value in its one spelling. */
    public String text() {
        return text;
    }

    /**
     * Whether this is an object that has a member.
     *
     * @param name the name of the member, as it is without escapes
     * @return false also for everything that is not an object
     */
    public boolean hasMember(String name) {
        return JsonSpelling.hasMember(text, name);
    }

    /**
     * A member of this object, if it is a string.
     *
     * @param name the name of the member, as it is without escapes
     * @return the string without quotes and escapes; empty if this is no object, has no such member or it is no string
     */
    public Optional<String> stringMember(String name) {
        return JsonSpelling.stringMember(text, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The value in its one spelling. */
    @Override
    public String toString() {
        return text;
    }
}
