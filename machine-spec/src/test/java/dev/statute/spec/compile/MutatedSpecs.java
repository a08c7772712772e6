package dev.statute.spec.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Spec files that somebody, or something, has damaged. The same seed gives the same damage. */
final class MutatedSpecs {
    /** What hostile or careless hands put into files, beside random characters. */
    private static final List<String> SPLINTERS = List.of(
            "!",
            "&a ",
            "*a",
            "? ",
            ": ",
            " #",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "|",
            ">",
            "%YAML 1.1\n",
            "---\n",
            "...\n",
            "<<: *a\n",
            "\t",
            "\r\n",
            "\0",
            "\uFEFF",
            "\u2028",
            "\uD800",
            "\u202E",
            "*/",
            "\\u000a",
            "<script>",
            "]]>",
            "9223372036854775807",
            "-9223372036854775808",
            "99999999999999999999",
            "1..0",
            "0x10",
            "1e9",
            "null",
            "~",
            "on",
            "phase",
            "next.phase",
            "next.",
            "same",
            "any",
            "otherwise",
            "class",
            "hashCode",
            "State",
            "Result",
            "T{base: x}",
            "implies(",
            "((((((((((",
            "!!!!!!!!!!",
            "a.b.c.d.e",
            "x.map(x, x)",
            "[[[[[[[[[[",
            "max 99999999999",
            "option of option of int 0..1",
            "package: ../../etc",
            "transitions:\n",
            "unhandled:\n",
            "when: otherwise\n",
            "in: done\n",
            "from: live\n");

    private MutatedSpecs() {}

    static List<Path> fixtures() {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "specs"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with a few random changes. */
    static String damage(String text, long seed) {
        Random random = new Random(seed);
        String damaged = text;
        int changes = 1 + random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            damaged = change(damaged, random);
        }
        return damaged;
    }

    private static String change(String text, Random random) {
        if (text.isEmpty()) {
            return SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(8)) {
            case 0:
                return text.substring(0, at) + text.substring(end);
            case 1:
                return text.substring(0, at) + splinter(random) + text.substring(at);
            case 2:
                return text.substring(0, at) + splinter(random) + text.substring(end);
            case 3:
                return text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
            case 4:
                return withLines(text, random, true);
            case 5:
                return withLines(text, random, false);
            case 6:
                return swapWords(text, random);
            default:
                return text.substring(0, at);
        }
    }

    private static String splinter(Random random) {
        return SPLINTERS.get(random.nextInt(SPLINTERS.size())).repeat(random.nextInt(20) == 0 ? 200 : 1);
    }

    /** Doubles or drops a line. */
    private static String withLines(String text, Random random, boolean twice) {
        String[] lines = text.split("\n", -1);
        int chosen = random.nextInt(lines.length);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (i != chosen || twice) {
                out.append(lines[i]).append('\n');
            }
            if (i == chosen && twice) {
                out.append(lines[i]).append('\n');
            }
        }
        return out.toString();
    }

    /** Puts one word of the text in the place of another: the damage that still looks like a spec. */
    private static String swapWords(String text, Random random) {
        int from = wordStart(text, random.nextInt(text.length()));
        int to = wordStart(text, random.nextInt(text.length()));
        int fromEnd = wordEnd(text, from);
        int toEnd = wordEnd(text, to);
        return text.substring(0, to) + text.substring(from, fromEnd) + text.substring(toEnd);
    }

    private static int wordStart(String text, int near) {
        int start = near;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
