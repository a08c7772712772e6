package dev.statute.spec.explore.search;

import dev.statute.spec.check.Machines;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** However guards and selectors are spread over payload and state, counts are as if every payload were tried. */
class PayloadPruningProperties {
    private static final String SECTIONS = """
            phases:
              One: { initial: true }
              Two: {}
              End: { terminal: true }
            fields:
              x: { type: int 0..3, init: 0 }
              w: { type: int 0..2, init: 1 }
              z: { type: int 0..3, init: 2, in: Two }
            inputs:
              Go: { payload: { a: int 0..2, b: int 0..3, c: bool, d: int 0..1 } }
              Set: { payload: { a: int 0..3 } }
              Stop: {}
            effects:
              Told: { payload: { k: int 0..4 }, delivery: notify }
            rejections:
              First: {}
              Second: { payload: { k: int 0..4 } }
              Third: {}
            transitions:
              stop: { input: Stop, from: Two, when: x > w, to: End }
              stay: { input: Stop, from: Two, when: otherwise, require: { never: { that: "false", else: Third } }, to: same }
              put: { input: Set, from: [One, Two], to: same, set: { x: a } }
              chosen:
                input: Go
                from: [One, Two]
                when: %s
                require:
                  first: { that: %s, else: First }
                  second: { that: %s, else: { Second: { k: %s } } }
                  third: { that: %s, else: Third }
                to: Two
                set: { x: %s }
                emit:
                  - Told: { k: %s }
              other:
                input: Go
                from: [One, Two]
                when: otherwise
                require:
                  first: { that: %s, else: First }
                to: One
                set: { w: %s }
            unhandled:
              - { from: End, input: any, reject: First }
              - { from: One, input: Stop, ignore: Nothing runs. }
            invariants:
              small: { that: %s }
            check:
              where: %s
            """;

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void agreesWithThePlainSearch(
            @ForAll("parts") List<String> conditions,
            @ForAll("numbers") List<String> numbers,
            @ForAll("filter") String filter) {
        String text = SECTIONS.formatted(
                quoted(conditions.get(0)),
                quoted(conditions.get(1)),
                quoted(conditions.get(2)),
                numbers.get(0),
                quoted(conditions.get(3)),
                numbers.get(1),
                numbers.get(2),
                quoted(conditions.get(4)),
                numbers.get(3),
                quoted(filter),
                quoted(filter));
        SearchAssert.agrees(Machines.compiled(text), 1);
    }

    private static String quoted(String condition) {
        return "\"" + condition + "\"";
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return condition().list().ofSize(5);
    }

    private static Arbitrary<String> condition() {
        Arbitrary<String> number = Arbitraries.of("a", "b", "d", "x", "w", "1", "2");
        Arbitrary<String> comparison = Combinators.combine(number, Arbitraries.of("==", "!=", "<", "<="), number)
                .as((left, operator, right) -> left + " " + operator + " " + right);
        Arbitrary<String> atom = Arbitraries.frequencyOf(
                Tuple.of(4, comparison), Tuple.of(1, Arbitraries.of("c", "!c", "phase == One", "true")));
        Arbitrary<String> either =
                Combinators.combine(atom, atom).as((left, right) -> "(" + left + " || " + right + ")");
        return Arbitraries.oneOf(atom, atom, either)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join(" && ", parts));
    }

    @Provide
    Arbitrary<List<String>> numbers() {
        Arbitrary<String> number = Arbitraries.of("a", "b", "a + b", "x", "x + 1", "w + d", "1");
        return number.list().ofSize(4);
    }

    @Provide
    Arbitrary<String> filter() {
        return Arbitraries.of("x <= 3", "x != 2", "x + w < 4", "phase != Two || x < 3", "x == 3");
    }
}
