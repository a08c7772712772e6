package dev.statute.spec.check.selector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.link.Linker;
import dev.statute.spec.link.SpecSources;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.SyntaxReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The analysis is compared with what every single state and payload does. */
class SelectorAnalysisProperties {
    private static final String TYPES = """
            spec: types/1
            package: p
            types:
              RunId: { id: string }
              Kind: { enum: [A, B] }
            """;
    private static final String MACHINE = """
            spec: machine/1
            name: M
            package: p
            imports:
              t.types.yaml: [RunId, Kind]
            parameters:
              limit: { type: int 0..2, default: 1 }
            phases:
              Idle: { initial: true }
              Busy: {}
            fields:
              count: { type: int 0..2, init: 0 }
              open: { type: bool, init: true }
              kind: { type: Kind, init: Kind.A }
              run: { type: option of RunId, init: none }
              other: { type: option of RunId, init: none }
            define:
              full: { is: count >= limit && open }
              left: { type: int 0..2, is: 2 - count }
              of_run: { params: { which: RunId }, is: run == some(which) }
            inputs:
              Go: { payload: { k: int 0..1, id: RunId } }
            check:
              domains: { RunId: 2 }
            transitions:
            """;

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void agreesWithTryingEverything(@ForAll("cells") List<String> conditions) {
        Machine machine = machine(conditions);
        CellSelection cell = SelectorAnalysis.of(machine).cells().get(0);

        boolean brokenWithin = isBroken(machine, 2);
        assertThat(cell.verdict()).isNotEqualTo(Verdict.NOT_CHECKED);
        assertThat(cell.verdict() == Verdict.BROKEN).isEqualTo(brokenWithin);
        assertThat(!cell.overlaps().isEmpty() || cell.hole().isPresent()).isEqualTo(brokenWithin);
        if (cell.verdict() == Verdict.PROVED_ALWAYS) {
            assertThat(isBroken(machine, 3)).isFalse();
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aConditionAndItsOppositeAreProvedAlways(@ForAll("conditions") String condition) {
        Machine machine = machine(List.of(condition, "!(" + condition + ")"));

        assertThat(SelectorAnalysis.of(machine).cells().get(0).verdict()).isEqualTo(Verdict.PROVED_ALWAYS);
    }

    /** Whether some state and payload with this many ids is taken by several transitions, or by none. */
    private static boolean isBroken(Machine machine, int ids) {
        boolean hasOtherwise = machine.transitions().stream().anyMatch(t -> t.when() instanceof Selector.Otherwise);
        return environments(machine, ids).anyMatch(environment -> {
            long taking = machine.transitions().stream()
                    .filter(t -> takes(t, environment))
                    .count();
            return taking > 1 || taking == 0 && !hasOtherwise;
        });
    }

    private static boolean takes(Transition transition, Environment environment) {
        return transition.when() instanceof Selector.When when
                && Evaluator.evaluate(when.condition(), environment).equals(new Value.Bool(true));
    }

    private static Stream<Environment> environments(Machine machine, int ids) {
        List<Value> tokens = LongStream.rangeClosed(1, ids)
                .<Value>mapToObj(i -> new Value.Token(new TypeName("p", "RunId"), i))
                .toList();
        List<Value> options = new ArrayList<>(List.of(new Value.None()));
        tokens.forEach(token -> options.add(new Value.Some(token)));
        Map<String, List<Value>> domains = new LinkedHashMap<>();
        domains.put("count", ints(2));
        domains.put("open", List.of(new Value.Bool(false), new Value.Bool(true)));
        domains.put(
                "kind",
                Stream.of("A", "B")
                        .<Value>map(m -> new Value.Member(new TypeName("p", "Kind"), m))
                        .toList());
        domains.put("run", options);
        domains.put("other", options);
        domains.put("k", ints(1));
        domains.put("id", tokens);
        domains.put("limit", ints(2));
        Stream<Map<String, Value>> all = Stream.of(Map.of());
        for (Map.Entry<String, List<Value>> domain : domains.entrySet()) {
            all = all.flatMap(values -> domain.getValue().stream().map(value -> {
                Map<String, Value> more = new LinkedHashMap<>(values);
                more.put(domain.getKey(), value);
                return more;
            }));
        }
        return all.map(values -> Environment.of(new MachineState(machine.initial(), values, values))
                .withPayload(values));
    }

    private static List<Value> ints(long max) {
        return LongStream.rangeClosed(0, max).<Value>mapToObj(Value.Int::new).toList();
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> selector =
                Arbitraries.frequencyOf(Tuple.of(5, conditions()), Tuple.of(1, Arbitraries.just("otherwise")));
        Arbitrary<List<String>> random = selector.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .filter(list -> list.stream().filter("otherwise"::equals).count() < 2);
        Arbitrary<List<String>> threeWay = Combinators.combine(conditions(), conditions())
                .as((a, b) -> List.of(a, "!(" + a + ") && (" + b + ")", "!(" + b + ") && !(" + a + ")"));
        return Arbitraries.frequencyOf(Tuple.of(3, random), Tuple.of(1, threeWay));
    }

    @Provide
    Arbitrary<String> conditions() {
        return condition(2);
    }

    private static Arbitrary<String> condition(int depth) {
        Arbitrary<String> atom = Arbitraries.of(
                "open",
                "full",
                "true",
                "count < 2",
                "1 <= count",
                "count == k",
                "count > k",
                "count + k > 2",
                "left == 0",
                "left > 0",
                "count in [0, 2]",
                "k != 1",
                "kind == Kind.A",
                "Kind.B == kind",
                "kind in [Kind.B]",
                "run == none",
                "run == other",
                "of_run(id)",
                "run == some(id)",
                "run.exists(r, r == id)",
                "other != some(id)",
                "phase == Idle",
                "phase in [Busy]",
                "limit > 0",
                "open == full",
                "min(count, k) == 0");
        if (depth == 0) {
            return atom;
        }
        Arbitrary<String> inner = condition(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(3, atom),
                Tuple.of(1, inner.map(a -> "!(" + a + ")")),
                Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> "(" + a + ") && (" + b + ")")),
                Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> "(" + a + ") || (" + b + ")")),
                Tuple.of(1, Combinators.combine(inner, inner).as((a, b) -> "implies(" + a + ", " + b + ")")),
                Tuple.of(
                        1,
                        Combinators.combine(inner, inner, inner)
                                .as((a, b, c) -> "(" + a + ") ? (" + b + ") : (" + c + ")")));
    }

    private static Machine machine(List<String> conditions) {
        StringBuilder text = new StringBuilder(MACHINE);
        for (int i = 0; i < conditions.size(); i++) {
            text.append("  t%d: { input: Go, from: Idle, when: '%s', to: Busy }\n".formatted(i, conditions.get(i)));
        }
        Problems problems = new Problems();
        List<FileSyntax> files = Stream.of(
                        new SourceText("t.types.yaml", TYPES), new SourceText("m.machine.yaml", text.toString()))
                .flatMap(source -> new SyntaxReader().read(source, problems).stream())
                .toList();
        return Linker.link(new SpecSources(files, List.of()), problems)
                .orElseThrow(() -> new AssertionError(problems.list()))
                .machines()
                .get(0);
    }
}
