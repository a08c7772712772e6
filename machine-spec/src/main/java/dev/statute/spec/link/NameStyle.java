package dev.statute.spec.link;

import dev.statute.spec.model.JavaNames;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The three ways in which names are written. */
enum NameStyle {
    PASCAL("PascalCase", "[A-Z][A-Za-z0-9]*"),
    SNAKE("snake_case", "[a-z][a-z0-9]*(_[a-z0-9]+)*"),
    SCREAMING("SCREAMING_SNAKE", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");

    private final String text;
    private final Pattern pattern;

    NameStyle(String text, String pattern) {
        this.text = text;
        this.pattern = Pattern.compile(pattern);
    }

    /** The style as readers call it. */
    String text() {
        return text;
    }

    /** Whether a name is written in this style. */
    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** The same words in this style; empty if the name has no words to go by. */
    Optional<String> convert(String name) {
        String words = SEPARATORS.matcher(name).replaceAll("_").replaceAll("^_+|_+$", "");
        String screaming = JavaNames.screaming(words);
        String converted = switch (this) {
            case PASCAL -> JavaNames.pascal(screaming.equals(words) ? words.toLowerCase(Locale.ROOT) : words);
            case SNAKE -> screaming.toLowerCase(Locale.ROOT);
            case SCREAMING -> screaming;
        };
        return Optional.of(converted).filter(this::matches);
    }

    /** The name with another word at its end. */
    String append(String name, String word) {
        return switch (this) {
            case PASCAL -> name + JavaNames.pascal(word);
            case SNAKE -> name + "_" + word.toLowerCase(Locale.ROOT);
            case SCREAMING -> name + "_" + word.toUpperCase(Locale.ROOT);
        };
    }
}
