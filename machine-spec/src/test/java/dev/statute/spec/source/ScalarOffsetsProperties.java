package dev.statute.spec.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text looks like in its file, each of its characters is found where it stands. */
class ScalarOffsetsProperties {

    @Property(tries = 1000)
    void plain(@ForAll("plainBodies") String body, @ForAll boolean windows) {
        everyCharacterIsFound("k: " + body + "\nz: z", Style.PLAIN, windows);
    }

    @Property(tries = 1000)
    void singleQuoted(@ForAll("singleQuotedBodies") String body, @ForAll boolean windows) {
        everyCharacterIsFound("k: '" + body + "'\nz: z", Style.SINGLE_QUOTED, windows);
    }

    @Property(tries = 1000)
    void doubleQuoted(@ForAll("doubleQuotedBodies") String body, @ForAll boolean windows) {
        everyCharacterIsFound("k: \"" + body + "\"\nz: z", Style.DOUBLE_QUOTED, windows);
    }

    @Property(tries = 1000)
    void literal(@ForAll("headers") String header, @ForAll("blockBodies") String body, @ForAll boolean windows) {
        everyCharacterIsFound("k: |" + header + "\n" + body + "\nz: z", Style.LITERAL, windows);
    }

    @Property(tries = 1000)
    void folded(@ForAll("headers") String header, @ForAll("blockBodies") String body, @ForAll boolean windows) {
        everyCharacterIsFound("k: >" + header + "\n" + body + "\nz: z", Style.FOLDED, windows);
    }

    @Property(tries = 300)
    void foldedInsideOfLists(@ForAll("blockBodies") String body, @ForAll boolean windows) {
        String indented = ("  " + body).replace("\n", "\n  ");
        everyCharacterIsFound("😀:\n  - k: >\n" + indented + "\nz: z", Style.FOLDED, windows);
    }

    @Provide
    Arbitrary<String> plainBodies() {
        Arbitrary<String> word = Arbitraries.of("a", "bc", "😀", "x,", "(y", "z)", "'", "-", "\"q", "é");
        Arbitrary<String> space = Arbitraries.of(" ", "  ", "\n ", " \n  ", "\n\n ", "\n \n\n  ", "\t", " \t ");
        return sequence(word, space);
    }

    @Provide
    Arbitrary<String> singleQuotedBodies() {
        return pieces("a", "b c", "''", " ", "\t", "\n", "\n\n ", " \n  ", "😀", "\\", "\"", ": ", " #", "é");
    }

    @Provide
    Arbitrary<String> doubleQuotedBodies() {
        return pieces(
                "a",
                "b c",
                "'",
                " ",
                "\t",
                "\n",
                "\n\n ",
                " \n  ",
                "😀",
                "\\\\",
                "\\\"",
                "\\n",
                "\\t",
                "\\x41",
                "\\u00e9",
                "\\U0001F600",
                "\\\n",
                "\\\n  ",
                " \\\n\n  ",
                "\\ ",
                "\\_",
                "\\N",
                "\\e",
                ": ");
    }

    @Provide
    Arbitrary<String> blockBodies() {
        Arbitrary<String> line = Arbitraries.of(
                "  a", "  b c", "   d", "  ", " ", "", "    ", "  e ", "  \tf", "  😀", "  # g", "  h: i", "     j");
        return line.list().ofMinSize(1).ofMaxSize(7).map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("", "-", "+", " # why", "2", "1", "2-", "+1", "-  ");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(9).map(list -> String.join("", list));
    }

    private static Arbitrary<String> sequence(Arbitrary<String> words, Arbitrary<String> spaces) {
        return Combinators.combine(
                        words.list().ofMinSize(5).ofMaxSize(5),
                        spaces.list().ofMinSize(5).ofMaxSize(5))
                .as((w, s) -> {
                    StringBuilder out = new StringBuilder("w");
                    for (int i = 0; i < w.size(); i++) {
                        out.append(s.get(i)).append(w.get(i));
                    }
                    return out.toString();
                });
    }

    private static void everyCharacterIsFound(String unix, Style style, boolean windows) {
        String content = windows ? unix.replace("\n", "\r\n") : unix;
        Reading reading = Reading.of(content);
        Assume.that(reading.root().isPresent());
        Scalar scalar = first(reading.root().get());
        assertThat(scalar.style()).isEqualTo(style);

        int last = scalar.span().start() - 1;
        for (int i = 0; i < scalar.text().length(); i++) {
            int offset = scalar.offsets().at(i);
            boolean lowHalf = Character.isLowSurrogate(scalar.text().charAt(i));
            assertThat(offset).as("offset of character %d in %s", i, content).isGreaterThan(lowHalf ? last - 1 : last);
            assertThat(offset).isLessThan(scalar.span().end());
            assertThat(stands(scalar.text().charAt(i), content, offset, style))
                    .as("character %d of %s at %d in %s", i, scalar.text(), offset, content)
                    .isTrue();
            last = offset;
        }
        assertThat(scalar.offsets().at(scalar.text().length()))
                .isBetween(last, scalar.span().end());
    }

    private static Scalar first(SourceNode root) {
        SourceNode value = ((Mapping) root).entries().get(0).value();
        while (!(value instanceof Scalar)) {
            value = value instanceof SourceNode.Sequence list
                    ? list.items().get(0)
                    : ((Mapping) value).entries().get(0).value();
        }
        return (Scalar) value;
    }

    /** Whether a character of a text can come from what stands at an offset. */
    private static boolean stands(char c, String content, int offset, Style style) {
        char there = content.charAt(offset);
        boolean lineEnd = there == '\n' || there == '\r';
        if (style == Style.DOUBLE_QUOTED && there == '\\') {
            return true;
        }
        return c == there || lineEnd && List.of(' ', '\n').contains(c);
    }
}
