package dev.statute.spec.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the texts of these tests the words between « and » are those that the problem has to mark. */
class YamlTrapsTest {

    static Stream<Arguments> cutAtAComma() {
        return texts(
                Code.Y001,
                "a: { that: «implies(a, b)» }",
                "a: { that: «implies(a, max(b, c))», else: R }",
                "a: { else: R, that: «f(a, b, c)» }",
                "a: { doc: «Stage, then roll back» }",
                "a: { doc: «One, two, three», else: R }",
                "a: {\n  that: «implies(a,\n    b)»\n}",
                "a: [«x.put(a, b)», c]",
                "a: [c, «x.put(a, b)»]",
                "- { b: { c: «f(x, y)» } }",
                "a: { doc: «Round (well, nearly) and flat» }");
    }

    static Stream<Arguments> startsWithABang() {
        return texts(
                Code.Y002,
                "a: «!idle»",
                "a: «!idle && b»",
                "a: «!(a || b)»",
                "- «!idle»",
                "a: { b: «!idle», c: d }",
                "a: { b: «!(x == y)» }",
                "a: [«!b», c]",
                "a:\n  «!b»",
                "a: «!b &&\n  c»\nd: e");
    }

    static Stream<Arguments> conditionals() {
        return texts(
                Code.Y003,
                "a: «b ? c : d»",
                "- «b ? c : d»",
                "a: { x: «b ? c : d» }",
                "a: { x: «b ? c : d», y: e }",
                "a: [«b ? c : d»]",
                "a: { doc: «Why? Because.» }",
                "a: «f(b ? c : d)»",
                "a: { x: «f(b ? c : d, e)», y: e }",
                "a: «Note: this»",
                "a: «This is it:»",
                "a: { doc: «Note: this» }",
                "a: «b ?\n  c : d»\ne: f");
    }

    static Stream<Arguments> indicators() {
        return texts(
                Code.Y004,
                "a: «> 3»",
                "a: «>= 3»",
                "a: «|| b»",
                "a: «&& b»",
                "a: «& b»",
                "a: «* 2»",
                "a: «%b»",
                "a: «@b»",
                "a: «`b` is here»",
                "a: { b: «> 3» }",
                "a: { b: «@c», d: e }",
                "- «@b»",
                "a: [«`b`»]");
    }

    static Stream<Arguments> cutAtAHash() {
        return texts(
                Code.Y005, "a: { b: «f(c # d)» }", "a: { b: «c && # d», e: f }", "a: { doc: «Fix of issue #3», e: f }");
    }

    static Stream<Arguments> brackets() {
        return texts(
                Code.Y006,
                "a: «[b, c] == d»",
                "a: «[b].size() == 1»",
                "a: «{}.size() == 0»",
                "- «[b].size()»",
                "a: «T{f: x}»",
                "a: «f(T{f: x}) == y»",
                "a: { b: «T{f: x}» }",
                "a: { b: «phase in [C, D]», e: f }",
                "a: { b: «[c] == d», e: f }",
                "a: [«x[0]»]");
    }

    @ParameterizedTest
    @MethodSource({"cutAtAComma", "startsWithABang", "conditionals", "indicators", "cutAtAHash", "brackets"})
    void trapIsNamedAtItsWordsAndQuotingRepairsIt(Code code, String marked) {
        String content = marked.replaceAll("[«»]", "");
        Reading reading = Reading.of(content);
        Problem problem = reading.only();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.at().start()).isEqualTo(marked.indexOf('«'));
        assertThat(problem.at().end()).isEqualTo(marked.indexOf('»') - 1);
        String repaired = reading.repaired();
        assertThat(repaired).isEqualTo(marked.replaceAll("[«»]", "\""));
        assertThat(Reading.of(repaired).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b && !c",
                "a: f(x, y)",
                "a: phase in [A, B]",
                "a: b ? c",
                "a: T{f:x}",
                "a: x > 3 || y",
                "a: Stage, then roll back.",
                "a: { b: c, d: e }",
                "a: { b: c(d), e: f }",
                "a: { b: 'f(x, y)', c: \"a ? b : c\" }",
                "a: { b: {}, c: [] }",
                "a: { b: [c, d], e: { f: g } } # comment",
                "a: [b, { c: d }, [e]]",
                "a: [b: { c: d }]",
                "a: b # a comment, with: colons {and} brackets",
                "a: { b: c, # first\n  d: e # second\n}",
                "a: { b: Waiting., # It waits.\n  d: e }",
                "a: |\n  b: c, !d {\n   > e\nf: g",
                "a: >-\n  b: c\n\n  !d\n# comment\ne: f",
                "a: | # why\n  b\n",
                "- |2\n   b: c\n- d",
                "a:\n- b: c\n  d: e\n- f",
                "a: it's here, isn't it",
                "a: { b: it's here }",
                "a: 'b\n  c: d'\ne: f",
                "a: \"b\n\n  c: d\"\ne: f",
                "a: b\n  c\n  d\ne: f",
                "a:\n  b c\n  d e\nf: g",
                "a: http://b/c?d=e#f",
                "---\na: b\n...\n",
                "a:\n\n# c\n\n  b: c\r\nd: e\r\n",
                "\"a\": b\n'c' : d",
                "a: [\n  b,\n  c,\n]",
                "a:\n    - - b\n      - c",
                "a: b \t\nc: d"
            })
    void ordinaryYamlIsLeftAlone(String content) {
        Reading reading = Reading.of(content);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.root()).isPresent();
    }

    @Test
    void textWithQuotesIsFixedBySingleQuotes() {
        assertThat(Reading.of("a: Say: \"it's\"").repaired()).isEqualTo("a: 'Say: \"it''s\"'");
    }

    @Test
    void commentInsideATextMovesAboveIt() {
        Reading reading = Reading.of("x: y\nthat: a && # why\n  b\nc: d\n");

        assertThat(reading.only().code()).isEqualTo(Code.Y005);
        assertThat(reading.only().at().text()).isEqualTo("# why");
        assertThat(reading.repaired()).isEqualTo("x: y\n# why\nthat: a &&\n  b\nc: d\n");
        assertThat(Reading.of(reading.repaired()).problems()).isEmpty();
    }

    @Test
    void everyTrapOfAFileIsReportedAtOnce() {
        Reading reading = Reading.of("""
                a: !b
                c: { d: f(x, y) }
                e:
                  - a ? b : c
                f: > 3
                """);

        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly(Code.Y002, Code.Y001, Code.Y003, Code.Y004);
    }

    @Test
    void keyInsideOfATextIsAMatterOfIndentation() {
        Problem problem = Reading.of("a: b\n  c: d\n").only();

        assertThat(problem.kind()).isEqualTo(YamlProblem.INDENTATION);
        assertThat(problem.at().text()).isEqualTo("c");
        assertThat(problem.related())
                .singleElement()
                .satisfies(r -> assertThat(r.at().text()).isEqualTo("b"));
    }

    private static Stream<Arguments> texts(Code code, String... texts) {
        return Stream.of(texts).map(text -> arguments(code, text));
    }
}
