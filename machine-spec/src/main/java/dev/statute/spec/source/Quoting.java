package dev.statute.spec.source;

import org.apiguardian.api.API;

/** Writes texts as quoted YAML scalars. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Quoting {
    private Quoting() {}

    /**
     * A plain text in quotes: double ones, or single ones where the text holds characters that double quotes would want
     * escaped. Line breaks and the blanks around them stay; quoted texts fold them as plain ones do.
     *
     * @param raw a text as it stands in a file without quotes
     */
    public static String quote(String raw) {
        if (raw.indexOf('"') < 0 && raw.indexOf('\\') < 0) {
            return '"' + raw + '"';
        }
        return '\'' + raw.replace("'", "''") + '\'';
    }
}
