package dev.statute.spec.model;

import java.util.Locale;
import org.apiguardian.api.API;

/** How names of the language become names of Java. The one place that knows. */
@API(status = API.Status.EXPERIMENTAL)
public final class JavaNames {
    private JavaNames() {}

    /** {@code attempt_count} becomes {@code attemptCount}: accessors, parameters, components. */
    public static String lowerCamel(String snake) {
        String pascal = pascal(snake);
        return pascal.isEmpty() ? pascal : Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    }

    /** {@code attempt_count} becomes {@code AttemptCount}. */
    public static String pascal(String snake) {
        StringBuilder out = new StringBuilder();
        boolean upper = true;
        for (char c : snake.toCharArray()) {
            if (c == '_' || c == '-' || c == '.') {
                upper = true;
            } else {
                out.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return out.toString();
    }

    /** {@code StageForRun} becomes {@code stageForRun}: the method of an input. */
    public static String decapitalised(String pascal) {
        return Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    }

    /** {@code run_matches} and {@code RunMatches} become {@code RUN_MATCHES}: enum constants. */
    public static String screaming(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = Character.isUpperCase(c)
                    && i > 0
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || Character.isDigit(name.charAt(i - 1))
                            || i + 1 < name.length()
                                    && Character.isLowerCase(name.charAt(i + 1))
                                    && name.charAt(i - 1) != '_');
            out.append(hump ? "_" : "").append(c);
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }

    /** The class for the constants of a types file, from the file's name. */
    public static String constantsClass(String fileName) {
        String base = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = base.indexOf('.');
        return pascal(dot < 0 ? base : base.substring(0, dot)) + "Constants";
    }
}
