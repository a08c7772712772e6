package dev.statute.session.json;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spoils JSON: sometimes its syntax, more often what it says. */
final class TextDamage {
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.eE+]+|true|false|null");
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e2147483648",
            "9223372036854775808",
            "\"\"",
            "\"peer\"",
            "\"abandoned\"",
            "\"max_attempts_exhausted\"",
            "{}",
            "[]",
            "{\"type\":\"text\"}",
            "\"01920000-0000-7000-8000-00000000000\"",
            "[".repeat(200));

    private TextDamage() {}

    static String inflict(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> {
                int at = random.nextInt(text.length());
                yield text.substring(0, at) + (char) random.nextInt(128) + text.substring(at + 1);
            }
            default -> tokenReplaced(text, random);
        };
    }

    private static String tokenReplaced(String text, Random random) {
        List<int[]> tokens = TOKEN.matcher(text)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .collect(Collectors.toList());
        if (tokens.isEmpty()) {
            return text;
        }
        int[] token = tokens.get(random.nextInt(tokens.size()));
        String replacement = random.nextBoolean()
                ? REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()))
                : taken(text, tokens.get(random.nextInt(tokens.size())));
        return text.substring(0, token[0]) + replacement + text.substring(token[1]);
    }

    private static String taken(String text, int[] token) {
        return text.substring(token[0], token[1]);
    }
}
