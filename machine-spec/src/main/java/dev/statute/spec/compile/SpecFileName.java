package dev.statute.spec.compile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells spec files by their names, and names that were meant to be one. Stateless. */
final class SpecFileName {
    private static final List<String> KINDS = List.of("types", "machine", "policy", "composition");
    private static final Pattern SPEC =
            Pattern.compile(".+\\.(types|machine|policy|composition)\\.yaml", Pattern.DOTALL);
    private static final Pattern ALMOST = Pattern.compile(
            "(.+)[._-](types?|machines?|polic(?:y|ies)|compositions?)\\.ya?ml", Pattern.CASE_INSENSITIVE);
    private static final Pattern YAML = Pattern.compile("(.+)\\.ya?ml", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_KEY =
            Pattern.compile("\\A\uFEFF?(?:\\s*(?:#[^\\n]*)?\\n)*spec:[ \\t]*([a-z]*)[^\\n]*");

    private SpecFileName() {}

    /** Whether a file of that name is a spec. */
    static boolean isSpec(String fileName) {
        return SPEC.matcher(fileName).matches();
    }

    /** Whether the name alone leaves open if the file was meant as a spec, so that its first lines have to tell. */
    static boolean isOtherYaml(String fileName) {
        return YAML.matcher(fileName).matches() && !isSpec(fileName);
    }

    /**
     * The name that would make a spec of a file that is none by its name, but was meant to be one.
     *
     * @param beginning the first lines of the file
     */
    static Optional<String> meant(String fileName, String beginning) {
        Matcher almost = ALMOST.matcher(fileName);
        if (almost.matches()) {
            String word = almost.group(2).toLowerCase(Locale.ROOT);
            // The first letter tells the kinds apart.
            return KINDS.stream()
                    .filter(kind -> kind.charAt(0) == word.charAt(0))
                    .findFirst()
                    .map(kind -> almost.group(1) + "." + kind + ".yaml");
        }
        Matcher yaml = YAML.matcher(fileName);
        Matcher firstKey = FIRST_KEY.matcher(beginning);
        if (!yaml.matches() || !firstKey.find()) {
            return Optional.empty();
        }
        String kind = KINDS.contains(firstKey.group(1)) ? firstKey.group(1) : "machine";
        return Optional.of(yaml.group(1) + "." + kind + ".yaml");
    }
}
