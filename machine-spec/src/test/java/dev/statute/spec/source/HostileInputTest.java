package dev.statute.spec.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(YamlProblem.ANCHOR, "a: «&x» b"),
                arguments(YamlProblem.ALIAS, "a: «*x»\n"),
                arguments(YamlProblem.ALIAS, "a: [b, «*x»]"),
                arguments(YamlProblem.TAG, "a: «!!str» b"),
                arguments(YamlProblem.TAG, "a: «!<tag:x>» b"),
                arguments(YamlProblem.TAG, "a: { b: «!!int» 3 }"),
                arguments(YamlProblem.MERGE_KEY, "a:\n  «<<»: b"),
                arguments(YamlProblem.DIRECTIVE, "«%YAML 1.1»\n---\na: b"),
                arguments(YamlProblem.DIRECTIVE, "«%TAG ! tag:x,2000:»\n---\na: b"),
                arguments(YamlProblem.SECOND_DOCUMENT, "a: b\n«---»\nc: d"),
                arguments(YamlProblem.COMPLEX_KEY, "«? a»\n: b"),
                arguments(YamlProblem.COMPLEX_KEY, "«[a]: b»"),
                arguments(YamlProblem.COMPLEX_KEY, "a:\n  «{ b: c }: d»"),
                arguments(YamlProblem.DUPLICATE_KEY, "a: b\nc: d\n«a»: e"),
                arguments(YamlProblem.DUPLICATE_KEY, "a: { b: c, «\"b\"»: d }"),
                arguments(YamlProblem.TAB_INDENTATION, "a:\n«\t»b: c"),
                arguments(YamlProblem.TAB_INDENTATION, "a:«\t»b"),
                arguments(YamlProblem.UNCLOSED_BRACKET, "a: «{» b: c\nd: e"),
                arguments(YamlProblem.UNCLOSED_BRACKET, "a: { b: «[»c }\nd: e"),
                arguments(YamlProblem.STRAY_BRACKET, "a: «}»"),
                arguments(YamlProblem.UNCLOSED_QUOTE, "a: «'»b"),
                arguments(YamlProblem.UNCLOSED_QUOTE, "a: { b: «\"»c }"),
                arguments(YamlProblem.TEXT_AFTER_QUOTE, "a: \"b\" «== c»"),
                arguments(YamlProblem.TEXT_AFTER_QUOTE, "a: { b: \"c\" «d», e: f }"),
                arguments(YamlProblem.NOT_YAML, "a:\n    b: c\n  «d: e»"),
                arguments(YamlProblem.NOT_YAML, "a: «- b»"),
                arguments(YamlProblem.CHARACTER, "a: b«\0»"),
                arguments(YamlProblem.CHARACTER, "a: «\uD800»b"),
                arguments(YamlProblem.CHARACTER, "a: b«\u0085»c"),
                arguments(YamlProblem.CHARACTER, "a: b«\u2028»c"),
                arguments(YamlProblem.CHARACTER, "a: b«\u2029»c"),
                arguments(YamlProblem.CHARACTER, "«\uFEFF»a: b"),
                arguments(YamlProblem.CHARACTER, "a: b«\u001B»[31m"),
                arguments(YamlProblem.HALF_CHARACTER, "a: «\"\\uD800\"»"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedAtItsWords(YamlProblem kind, String marked) {
        Problem problem = Reading.of(marked.replaceAll("[«»]", "")).only();

        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.at().start()).isEqualTo(marked.indexOf('«'));
        assertThat(problem.at().end()).isEqualTo(marked.indexOf('»') - 1);
    }

    @Test
    void duplicateKeyShowsBothPlaces() {
        Reading reading = Reading.of("a: b\nc: d\na: e\n");

        assertThat(reading.only().related()).singleElement().satisfies(r -> {
            assertThat(r.at().line()).isEqualTo(1);
            assertThat(r.role()).isEqualTo("first written here");
        });
        assertThat(reading.root()).isPresent();
    }

    @Test
    void aliasBombIsRefusedUnexpanded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Reading reading = Reading.of(bomb.toString());

        assertThat(reading.root()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code).containsOnly(Code.Y012);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "{"})
    void deepNestingIsRefused(String opening) {
        Reading reading = Reading.of(opening.repeat(5000));

        assertThat(reading.root()).isEmpty();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void nestingOf64IsReadAnd65IsNot() {
        Reading allowed = Reading.of("[".repeat(64) + "]".repeat(64));
        Reading refused = Reading.of("[".repeat(65) + "]".repeat(65));
        Reading refusedBlock = Reading.of("- ".repeat(65) + "a");

        assertThat(allowed.problems()).isEmpty();
        assertThat(refused.only().kind()).isEqualTo(YamlProblem.TOO_DEEP);
        assertThat(refused.only().at().start()).isEqualTo(64);
        assertThat(refusedBlock.only().kind()).isEqualTo(YamlProblem.TOO_DEEP);
    }

    @Test
    void anEmptyFileHasNoRoot() {
        assertThat(Reading.of("").root()).isEmpty();
        assertThat(Reading.of("# nothing\n").problems()).isEmpty();
    }

    @Property(tries = 3000)
    void anythingEndsWithATreeOrAProblem(@ForAll("soups") String content) {
        Reading reading = Reading.of(content);

        boolean blank = content.lines().allMatch(l -> l.isBlank() || l.strip().startsWith("#") || l.startsWith("---"));
        assertThat(reading.root().isPresent() || !reading.problems().isEmpty() || blank || content.contains("..."))
                .isTrue();
        for (Problem problem : reading.problems()) {
            assertThat(problem.at().end()).isLessThanOrEqualTo(content.length());
        }
    }

    @Provide
    Arbitrary<String> soups() {
        Arbitrary<String> piece = Arbitraries.of(
                "a", "b c", ": ", ":", " ", "  ", "\n", "\n  ", "\n", "- ", "? ", "{", "}", "[", "]", ", ", "(", ")",
                "#", " # ", "'", "\"", "|", ">", "|-\n", "&", "*", "!", "!!", "%", "@", "`", "---", "...", "\t", "\\",
                "<<", "😀", "\r\n", "\0", "0x1", "~", "a: b", "\nc: ");
        return piece.list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
