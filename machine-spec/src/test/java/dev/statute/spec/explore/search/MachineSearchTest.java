package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.check.Machines;
import dev.statute.spec.interpret.Outcome.FaultKind;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineSearchTest {
    private static final String COUNTER = """
            phases:
              Up: { initial: true }
              Done: { terminal: true }
            fields:
              k: { type: int 0..50, init: 0 }
              last: { type: int 0..3, init: 0 }
            inputs:
              Add: { payload: { by: int 1..3 } }
              End: {}
            effects:
              Told: { payload: { k: int 0..44 }, delivery: notify }
            rejections:
              Full: { payload: { k: int 0..47 } }
            transitions:
              add:
                input: Add
                from: Up
                require:
                  room: { that: k + by < 47 || k > 47, else: { Full: { k: k + by } } }
                to: same
                set: { k: k + by, last: by }
                emit: [{ Told: { k: k } }]
              end: { input: End, from: Up, when: k == 40, to: Done }
              not_yet:
                input: End
                from: Up
                when: otherwise
                require: { later: { that: "k > 40", else: { Full: { k: 0 } } } }
                to: same
            unhandled:
              - { from: Done, input: any, reject: { Full: { k: 0 } } }
            invariants:
              far: { that: "k < 30" }
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyKindOfFaultOfAValueIsSeen(int threads) {
        Machine machine = Machines.compiled(COUNTER);

        SearchResult result = SearchAssert.agrees(machine, threads);

        assertThat(result.faults().keySet())
                .extracting(FaultKey::kind)
                .containsExactly(FaultKind.REASON_OUT_OF_BOUNDS, FaultKind.EFFECT_OUT_OF_BOUNDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyValueThatLeavesItsTypeIsSeen(int threads) {
        Machine machine = Machines.compiled("""
                phases:
                  Open: { initial: true }
                fields:
                  a: { type: int 0..3, init: 0 }
                  b: { type: int 0..3, init: 0 }
                  c: { type: seq of bool max 2, init: [] }
                inputs:
                  Go: { payload: { x: int 0..4, z: int 0..4 } }
                effects:
                  One: { payload: { a: int 0..2, b: int 0..2 }, delivery: notify }
                  Two: { payload: { a: int 0..1 }, delivery: notify }
                rejections:
                  Deny: { payload: { a: int 0..2, b: int 0..2 } }
                  Nor: { payload: { a: int 0..3 } }
                transitions:
                  go:
                    input: Go
                    from: Open
                    require:
                      low: { that: x < 4, else: { Deny: { a: z, b: x } } }
                      high: { that: z < 4, else: { Nor: { a: z } } }
                    to: same
                    set: { c: c.append(x == z), a: a + x, b: b + z }
                    emit:
                      - One: { a: next.a, b: next.b }
                      - { each: { same: next.c }, if: same, emit: [ { Two: { a: next.a } } ] }
                """);

        SearchResult result = SearchAssert.agrees(machine, threads);

        assertThat(result.faults().keySet())
                .extracting(FaultKey::subject)
                .contains("a", "b", "c", "One.a", "One.b", "Two.a", "Deny.a", "Deny.b", "Nor.a");
    }

    @Test
    void aFilterRefusesStatesButNotWhatIsSeenInThem() {
        SearchResult result = SearchAssert.agrees(Machines.compiled(COUNTER + "check: { where: k < 29 }\n"), 1);

        assertThat(result.filtered()).isPositive();
        assertThat(result.counts().distinct()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aDepthIsCountedInSteps(int threads) {
        for (int steps = 0; steps < 13; steps++) {
            Machine machine = Machines.compiled(COUNTER);
            SearchResult result = SearchAssert.agrees(machine, withDepth(machine.check(), steps), threads);

            assertThat(result.counts().depth()).isEqualTo(steps + 1);
            assertThat(result.tooDeep()).isPositive();
        }
    }

    private static Check withDepth(Check check, long steps) {
        return new Check(
                check.typeDomains(),
                check.payloadDomains(),
                check.sizes(),
                check.where(),
                OptionalLong.of(steps),
                check.budget());
    }

    @Test
    void aFilterMayRefuseTheBeginning() {
        SearchResult result = SearchAssert.agrees(Machines.compiled(COUNTER + "check: { where: k > 0 }\n"), 1);

        assertThat(result.counts()).isEqualTo(new Counts(0, 1, 0));
        assertThat(result.initial()).hasSize(1);
        assertThat(result.phases()).extracting(Phase::name).containsExactly("Up");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void stepWatchesSeeTheNearestBrokenStep(int threads) {
        Machine machine = Machines.compiled(COUNTER + """
                properties:
                  small_steps: { step: next.k <= k + 2 }
                  short: { inputs: [Add], step: "!(k > 20 && by == 3)" }
                  fine: { step: next.k >= k }
                """);
        List<StepWatch> watches = machine.properties().stream()
                .map(Property.Step.class::cast)
                .map(property -> new StepWatch(property.inputs().orElse(machine.inputs()), property.that()))
                .toList();

        SearchResult result = Search.run(new SearchRequest(
                machine, machine.check(), List.of(), watches, threads, false, SearchAssert.PLENTY, Progress.NONE));

        Sighting small = result.seen(watches.get(0)).orElseThrow();
        assertThat(small.depth()).isEqualTo(1);
        assertThat(small.input()).map(Object::toString).contains("Add { by: 3 }");
        Sighting far = result.seen(watches.get(1)).orElseThrow();
        assertThat(far.depth()).isEqualTo(8);
        assertThat(far.path().inputs()).hasSize(7);
        assertThat(far.state().fields()).containsEntry("k", new Value.Int(21));
        assertThat(result.seen(watches.get(2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSearchStopsWhereAllWasSeenAndNotBefore(int threads) {
        Machine machine = Machines.compiled(COUNTER);
        DecisionWatch end = Decisions.of(machine).stream()
                .filter(watch -> Decisions.name(watch).equals("fires end Up x End"))
                .findFirst()
                .orElseThrow();
        StateWatch small = new StateWatch(
                machine.invariants().get(0).in(), machine.invariants().get(0).that(), false);

        assertThat(untilSeen(machine, List.of(small), List.of(), threads)
                        .counts()
                        .depth())
                .isEqualTo(12);
        SearchResult both = untilSeen(machine, List.of(small), List.of(end), threads);
        assertThat(both.seen(end).orElseThrow().depth()).isEqualTo(15);
        assertThat(both.counts().depth()).isEqualTo(16);
        assertThat(both.ranOut()).isEmpty();
        StateWatch never = new StateWatch(
                Set.of(machine.phase("Done").orElseThrow()),
                machine.invariants().get(0).that(),
                true);
        assertThat(untilSeen(machine, List.of(never), List.of(end), threads).counts())
                .isEqualTo(SearchAssert.agrees(machine, threads).counts());
    }

    private static SearchResult untilSeen(
            Machine machine, List<StateWatch> states, List<DecisionWatch> decisions, int threads) {
        return Search.run(new SearchRequest(
                machine,
                machine.check(),
                states,
                List.of(),
                Decisions.of(machine),
                Optional.of(Set.copyOf(decisions)),
                threads,
                false,
                SearchAssert.PLENTY,
                Progress.NONE));
    }

    @Test
    void effectsOfEveryFormAreSeenWhereTheyAreEmitted() {
        SearchAssert.agrees(Machines.compiled("""
                phases:
                  Open: { initial: true }
                fields:
                  seen: { type: seq of int 0..3 max 3, init: [] }
                  last: { type: option of int 0..3, init: none }
                inputs:
                  Put: { payload: { m: int 0..3 } }
                effects:
                  Large: { payload: { m: int 0..3 }, delivery: notify }
                  Third: { payload: { m: int 0..3 }, delivery: notify }
                  Same: { delivery: notify }
                  Other: { delivery: notify }
                  Never: { delivery: notify }
                transitions:
                  put:
                    input: Put
                    from: Open
                    to: same
                    set: { seen: "seen.append(m).take(3)", last: some(m) }
                    emit:
                      - Large: { m: m }
                        if: m > 2
                      - { each: { v: next.seen }, index: at, emit: [ { Third: { m: v }, if: at == 2 && v > 1 } ] }
                      - { each: { v: last }, if: v == m, emit: [ { Same: {} } ] }
                      - { each: { v: last }, emit: [ { Other: {}, if: v != m } ] }
                      - { each: { v: seen }, if: v > 3, emit: [ { Never: {} } ] }
                """), 1);
    }

    @Test
    void aStateInWhichNothingIsAcceptedIsADeadlock() {
        SearchResult result = SearchAssert.agrees(Machines.compiled("""
                phases:
                  Open: { initial: true }
                  Stuck: {}
                  Shut: { terminal: true }
                inputs:
                  Go: { payload: { far: bool } }
                rejections:
                  Full: {}
                transitions:
                  jam: { input: Go, from: Open, when: far, to: Stuck }
                  shut: { input: Go, from: Open, when: "!far", to: Shut }
                unhandled:
                  - { from: Stuck, input: Go, reject: Full }
                  - { from: Shut, input: Go, ignore: It is over. }
                """), 1);

        assertThat(result.deadlock().orElseThrow().state().phase().name()).isEqualTo("Stuck");
        assertThat(result.counts()).isEqualTo(new Counts(3, 3, 2));
    }

    @Test
    void aStepOutOfTheFilterPreventsADeadlock() {
        SearchResult result = SearchAssert.agrees(Machines.compiled("""
                phases: { Only: { initial: true } }
                fields: { k: { type: int 0..3, init: 0 } }
                inputs: { Go: {} }
                transitions:
                  go: { input: Go, from: Only, to: same, set: { k: k + 1 } }
                check: { where: k < 2 }
                """), 1);

        assertThat(result.deadlock()).isEmpty();
        assertThat(result.counts()).isEqualTo(new Counts(2, 3, 2));
        assertThat(result.filtered()).isEqualTo(1);
    }

    @Test
    void carriedFieldsMultiplyNothing() {
        SearchResult result = SearchAssert.agrees(Machines.compiled("""
                phases:
                  Idle: { initial: true }
                  Busy: {}
                fields:
                  note: { type: int 0..9, init: 0, carried: true }
                  older: { type: int 0..9, init: 0, carried: true }
                  count: { type: int 0..9, init: 0 }
                inputs:
                  Go: { payload: { k: int 0..9 } }
                effects:
                  Told: { payload: { note: int 0..9 }, delivery: notify }
                rejections:
                  Full: { payload: { note: int 0..9 } }
                transitions:
                  go:
                    input: Go
                    from: Idle
                    require:
                      room: { that: count < 9, else: { Full: { note: note } } }
                    to: Busy
                    set: { note: k, older: note, count: k }
                    emit:
                      - Told: { note: note }
                  back:
                    input: Go
                    from: Busy
                    to: Idle
                """), 1);

        assertThat(result.counts()).isEqualTo(new Counts(20, result.counts().generated(), 3));
        MachineState start = result.space().path(result.space().size() - 1).start();
        assertThat(start.fields()).containsKeys("note", "older", "count");
    }

    @Test
    void everyCombinationOfParametersIsABeginning() {
        SearchResult result = SearchAssert.agrees(Machines.compiled("""
                parameters:
                  low: { type: int 0..3, default: 1 }
                  wide: { type: int 0..1000, default: 7 }
                phases: { Only: { initial: true } }
                fields: { k: { type: int 0..9, init: low + 2 }, m: { type: int 0..4, init: low * 2 } }
                inputs: { Go: {} }
                transitions:
                  go: { input: Go, from: Only, to: same, set: { k: "min(k, low)", m: "min(m + wide, 4)" } }
                """), 1);

        assertThat(result.initial())
                .extracting(state ->
                        state.parameters().get("low") + " " + state.parameters().get("wide"))
                .containsExactly("0 7", "1 7", "2 7");
        assertThat(result.badStarts()).hasSize(1).containsValue("m");
        assertThat(result.badStarts().keySet())
                .containsExactly(Map.of("low", new Value.Int(3), "wide", new Value.Int(7)));
    }

    @Test
    void aBudgetEndsTheSearchWithWhatItFound() {
        Machine machine = Machines.compiled(COUNTER);
        StateWatch watch = new StateWatch(
                machine.invariants().get(0).in(), machine.invariants().get(0).that(), true);
        Budget few = new Budget(10, Duration.ofDays(1), Long.MAX_VALUE);

        SearchResult result = Search.run(
                new SearchRequest(machine, machine.check(), List.of(watch), List.of(), 1, false, few, Progress.NONE));

        assertThat(result.ranOut()).contains(Budget.Limit.STATES);
        assertThat(result.counts().distinct()).isEqualTo(10);
        assertThat(result.seen(watch)).isPresent();
        StateSpace space = result.space();
        List<Boolean> expanded =
                IntStream.range(0, space.size()).mapToObj(space::isExpanded).toList();
        assertThat(expanded).startsWith(true).endsWith(false);
    }

    @Test
    void timeRunsOutByTheGivenClock() {
        Machine machine = Machines.compiled(COUNTER);
        Budget short5 = new Budget(Long.MAX_VALUE, Duration.ofSeconds(5), Long.MAX_VALUE);
        AtomicLong seconds = new AtomicLong();

        SearchResult result = Search.run(
                new SearchRequest(machine, machine.check(), List.of(), List.of(), 1, false, short5, Progress.NONE),
                () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos());

        assertThat(result.ranOut()).contains(Budget.Limit.TIME);
        assertThat(result.elapsed()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
        assertThat(result.counts().depth()).isBetween(2, 8);
    }

    @Test
    void anInputWithoutPayloadsInItsDomainsIsNeverGiven() {
        Machine machine = Machines.compiled(COUNTER);
        Check none = new Check(
                Map.of(),
                Map.of("Add.by", new Check.Domain(List.of(), machine.at())),
                Map.of(),
                machine.check().where(),
                OptionalLong.empty(),
                Map.of());

        SearchResult result = SearchAssert.agrees(machine, none, 1);

        Input add = machine.input("Add").orElseThrow();
        assertThat(result.fired(machine.transitions().get(0), add)).isZero();
        assertThat(result.counts()).isEqualTo(new Counts(1, 1, 1));
    }

    /** Many levels of one state each: what they cost must not grow with the number of threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void thinSpacesAreSearchedToTheirEnd(int threads) {
        Machine machine = Machines.compiled("""
                phases: { Only: { initial: true } }
                fields: { k: { type: int 0..100000, init: 0 } }
                inputs: { Go: {} }
                transitions:
                  go: { input: Go, from: Only, when: "k < 100000", to: same, set: { k: k + 1 } }
                  again: { input: Go, from: Only, when: otherwise, to: same, set: { k: 0 } }
                """);

        SearchResult result = Search.run(new SearchRequest(
                machine, machine.check(), List.of(), List.of(), threads, false, SearchAssert.PLENTY, Progress.NONE));

        assertThat(result.counts()).isEqualTo(new Counts(100_001, 100_002, 100_001));
        assertThat(result.space().depth(77_777)).isEqualTo(77_778);
        assertThat(result.space().path(5_000).inputs()).hasSize(5_000);
    }
}
