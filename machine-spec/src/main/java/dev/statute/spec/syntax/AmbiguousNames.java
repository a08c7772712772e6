package dev.statute.spec.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** The words that YAML 1.1 reads as something other than text, exactly as its type repository lists them. */
@API(status = API.Status.INTERNAL)
public final class AmbiguousNames {
    private static final Set<String> BOOLEANS = Set.of(
            "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "true", "True", "TRUE", "false", "False",
            "FALSE", "on", "On", "ON", "off", "Off", "OFF");

    private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+"
            + "|[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\\.[0-9_]*)?(?:[eE][-+][0-9]+)?|\\.[0-9_]+(?:[eE][-+][0-9]+)?"
            + "|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)");

    private AmbiguousNames() {}

    /** What a name means to YAML 1.1, with article; empty if it is a text. */
    public static Optional<String> meaning(String name) {
        if (BOOLEANS.contains(name)) {
            return Optional.of("a boolean");
        }
        if (NULLS.contains(name)) {
            return Optional.of("null");
        }
        return NUMBER.matcher(name).matches() ? Optional.of("a number") : Optional.empty();
    }

    /** A name near to an ambiguous one that is not ambiguous. */
    static String suggestion(String name) {
        boolean upper = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        String longer = switch (name.toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> "accepted";
            case "n", "no" -> "refused";
            case "on" -> "switched_on";
            case "off" -> "switched_off";
            case "true" -> "holds";
            case "false" -> "fails";
            case "null", "~" -> "nothing";
            default -> "n" + name.replaceAll("[^0-9A-Za-z_]", "_");
        };
        return upper ? pascal(longer) : longer;
    }

    private static String pascal(String snake) {
        StringBuilder out = new StringBuilder();
        for (String part : snake.split("_")) {
            out.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return out.toString();
    }
}
