package dev.statute.spec.explore.result;

import static dev.statute.spec.diagnostic.Code.M401;
import static dev.statute.spec.diagnostic.Code.M501;
import static dev.statute.spec.diagnostic.Code.M502;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.Explored;
import dev.statute.spec.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs as text and as scenarios that can be pasted into the machine that they are runs of. */
class TraceScenarioTest {
    private static final String TYPES = """
            spec: types/1
            package: com.example.desk
            types:
              Guest: { id: string }
              Size: { enum: [Small, Large] }
              Parcel: { record: { of: Guest, size: Size } }
              Bundle: { record: { guests: set of Guest max 1 } }
              Shelf: { record: { slots: map of Parcel to Size max 1 } }
              Wish:
                variants:
                  Keep: {}
                  Send: { to: Guest, parcel: Parcel }
            """;

    private static final String DESK = """
            spec: machine/1
            name: Desk
            package: com.example.desk
            imports:
              desk.types.yaml: [Guest, Size, Parcel, Wish]
            parameters:
              room: { type: int 1..2, default: 2 }
            phases:
              Open: { initial: true }
              Shut: { terminal: true }
            fields:
              shelf: { type: map of Guest to Size max 2, init: {} }
              calls: { type: seq of Guest max 3, init: [] }
              known: { type: set of Guest max 2, init: [] }
              last: { type: option of Wish, init: none }
              note: { type: option of Guest, init: none, carried: true }
              by: { type: Guest, in: Shut }
            inputs:
              Bring: { payload: { parcel: Parcel, wish: Wish, memo: option of Guest } }
              Call: { payload: { guests: set of Guest max 2 } }
              Close: { payload: { keeper: Guest } }
            rejections:
              Full: {}
              Gone: {}
            transitions:
              bring:
                input: Bring
                from: Open
                require: { space: { that: shelf.size() < room, else: Full } }
                to: same
                set:
                  shelf: shelf.put(parcel.of, parcel.size)
                  last: some(wish)
                  note: memo
                  known: known.with(parcel.of)
              call:
                input: Call
                from: Open
                require: { short: { that: "calls.size() + guests.size() < 4", else: Full } }
                to: same
                set: { calls: "known.size() > 1 ? calls.take(2) : calls" }
              close: { input: Close, from: Open, to: Shut, set: { by: keeper } }
            unhandled:
              - { from: Shut, input: [Bring, Call], reject: Gone }
              - { from: Shut, input: Close, ignore: It is shut already. }
            invariants:
              goal: { that: %s }
            check:
              domains: { Guest: 2, Wish: [Keep, { Send: { to: g2, parcel: { of: g1, size: Large } } }] }
            """;

    private static List<SourceText> desk(String goal, String more) {
        return List.of(
                new SourceText("desk.types.yaml", TYPES),
                new SourceText("desk.machine.yaml", DESK.formatted(goal) + more));
    }

    private static List<Code> errorsWithScenario(String goal, String help) {
        String scenario = help.substring(help.indexOf('\n') + 1);
        return SpecCompiler.compile(new SpecFiles(desk(goal, "scenarios:\n" + scenario + "\n"), List.of()))
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void aRunWithAllKindsOfValuesCanBePastedAndPasses() {
        String goal = "'shelf.size() < 2 || last.all(w, w.is(Wish.Keep))'";
        Explored desk = Explored.of(options -> options, desk(goal, ""));
        String help = desk.finding(M501).help();

        assertThat(help).isEqualTo("""
                correct a transition or the invariant; to keep the run as it is now, write under `scenarios`
                  breaks_goal:
                    - Bring: { parcel: {of: g1, size: Small}, wish: Keep, memo: none }
                    - Bring: { parcel: {of: g2, size: Small}, wish: {Send: {to: g2, parcel: {of: g1, size: Large}}}, memo: none }
                      expect: { phase: Open, shelf: {g1: Small, g2: Small}, known: [g1, g2], last: {Send: {to: g2, parcel: {of: g1, size: Large}}} }""");
        assertThat(errorsWithScenario(goal, help)).isEmpty();
        assertThat(errorsWithScenario(goal, help.replace("known: [g1, g2]", "known: [g1]")))
                .containsExactly(Code.M506);
    }

    private static final String RACK = """
            spec: machine/1
            name: Rack
            package: com.example.desk
            imports:
              desk.types.yaml: [Guest, Size, Parcel, Wish, Bundle, Shelf]
            phases:
              Open: { initial: true }
            fields:
              slots: { type: map of Parcel to Size max 1, init: {} }
              lists: { type: map of Bundle to Size max 1, init: {} }
              last: { type: option of Shelf, init: none }
              owed: { type: map of Wish to Size max 1, init: {} }
              kept: { type: map of Wish to Size max 1, init: {} }
              seen: { type: set of Parcel max 1, init: [] }
              moves: { type: int 0..40, init: 0 }
            inputs:
              Put: { payload: { parcel: Parcel, wish: Wish } }
              Swap: { payload: { given: map of Parcel to Size max 1 } }
              Move: {}
            transitions:
              put:
                input: Put
                from: Open
                to: same
                set:
                  slots: "slots.size() == 0 ? slots.put(parcel, Size.Small) : slots"
                  lists: "lists.size() == 0 ? lists.put(Bundle{guests: [parcel.of]}, Size.Small) : lists"
                  last: "slots.size() == 0 ? some(Shelf{slots: slots.put(parcel, Size.Small)}) : last"
                  owed: "owed.size() == 0 ? owed.put(wish, Size.Small) : owed"
                  kept: "kept.size() == 0 ? kept.put(Wish.Keep{}, Size.Small) : kept"
                  seen: "seen.size() == 0 ? seen.with(parcel) : seen"
              swap: { input: Swap, from: Open, to: same, set: { slots: given } }
              move: { input: Move, from: Open, to: same, set: { moves: "min(40, moves + 1)" } }
            invariants:
              goal: { that: %s }
            check:
              domains: { Guest: 1, Wish: [Keep, { Send: { to: g1, parcel: { of: g1, size: Large } } }] }
            """;

    private static List<SourceText> rack(String goal, String more) {
        return List.of(
                new SourceText("desk.types.yaml", TYPES),
                new SourceText("rack.machine.yaml", RACK.formatted(goal) + more));
    }

    @Test
    void whatHasNoFormInYamlIsNotExpected() {
        String goal = "'!owed.exists(w, s, w.is(Wish.Send))'";
        String help =
                Explored.of(options -> options, rack(goal, "")).finding(M501).help();
        String scenario = help.substring(help.indexOf('\n') + 1);

        assertThat(scenario.lines())
                .containsExactly(
                        "  breaks_goal:",
                        "    - Put: { parcel: {of: g1, size: Small}, wish: {Send: {to: g1, parcel: {of: g1, size: Large}}} }",
                        "      expect: { phase: Open, kept: {Keep: Small}, seen: [{of: g1, size: Small}] }");
        assertThat(SpecCompiler.compile(new SpecFiles(rack(goal, "scenarios:\n" + scenario + "\n"), List.of()))
                        .problems())
                .isEmpty();
    }

    @Test
    void aRunThatIsGivenWhatHasNoFormInYamlIsNoScenario() {
        Explored rack = Explored.of(options -> options, rack("slots.size() == 0 || seen.size() == 1", ""));
        Trace trace = rack.trace(M501);

        assertThat(trace.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.input().input().name()).isEqualTo("Swap"));
        assertThat(rack.finding(M501).help())
                .isEqualTo(
                        "correct a transition or the invariant; the run cannot be kept as a scenario, since it is given a"
                                + " map with keys that YAML has no plain form for");
    }

    @Test
    void aLongRunIsShownByItsFirstAndLastSteps() {
        Explored rack = Explored.of(options -> options, rack("moves < 13", ""));

        assertThat(rack.finding(M501).example().lines())
                .hasSize(11)
                .startsWith("1. Move takes move (rack.machine.yaml:33): moves: 0 -> 1")
                .contains("... 3 steps ...", "4. Move takes move (rack.machine.yaml:33): moves: 3 -> 4")
                .contains("8. Move takes move (rack.machine.yaml:33): moves: 7 -> 8")
                .endsWith("13. Move takes move (rack.machine.yaml:33): moves: 12 -> 13");
        assertThat(rack.finding(M501).help())
                .isEqualTo(
                        "correct a transition or the invariant; all steps are in `Rack.scenarios.yaml` in the folder of"
                                + " reports, as a scenario that keeps the run as it is now");
        assertThat(rack.run(M501)).hasSize(13);
    }

    @Test
    void aRunOfTwelveStepsIsShownWhole() {
        Explored rack = Explored.of(options -> options, rack("moves < 12", ""));

        assertThat(rack.finding(M501).example().lines()).hasSize(12);
        assertThat(rack.finding(M501).help()).contains("\n  breaks_goal:\n");
    }

    @Test
    void parametersOtherThanTheDefaultsArePartOfIt() {
        String goal = "'room > 1 || phase == Open'";
        Explored desk = Explored.of(options -> options, desk(goal, ""));
        String help = desk.finding(M501).help();

        assertThat(help.lines().skip(1))
                .containsExactly(
                        "  breaks_goal:",
                        "    parameters: { room: 1 }",
                        "    steps:",
                        "      - Close: { keeper: g1 }",
                        "        expect: { phase: Shut, by: g1 }");
        assertThat(errorsWithScenario(goal, help)).isEmpty();
        assertThat(desk.run(M501))
                .containsExactly(
                        "with room = 1",
                        "1. Close { keeper: g1 } takes close (desk.machine.yaml:42): phase: Open" + " -> Shut, by: g1");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        Explored desk = Explored.of(
                options -> options, desk("phase == Open", "scenarios:\n  breaks_goal: [Close: { keeper: g2 }]\n"));

        assertThat(desk.finding(M501).help()).contains("\n  breaks_goal_2:\n");
    }

    @Test
    void aRunThatEndsInARefusalExpectsIt() {
        Explored desk = Explored.of(
                options -> options,
                desk("calls.size() < 4", "").stream()
                        .map(file -> new SourceText(
                                file.name(),
                                file.content()
                                        .replace("calls.size() + guests.size() < 4", "calls.size() > guests.size()")))
                        .toList());
        Trace trace = desk.trace(M502);
        Scenario scenario = TraceScenario.of(
                desk.exploration().machine(),
                "refused",
                trace,
                trace.steps().get(0).input().input().at());

        assertThat(ScenarioText.of(desk.exploration().machine(), scenario)
                        .orElseThrow()
                        .lines()
                        .skip(3))
                .containsExactly("      - Call: { guests: [] }", "        expect: { rejected: Full, guard: short }");
        assertThat(TraceText.lines(trace)).last().asString().endsWith("is rejected with Full by guard short");
    }

    @Test
    void aRunThatEndsInAFaultShowsTheValue() {
        Explored desk = Explored.of(
                options -> options,
                desk("calls.size() < 4", "").stream()
                        .map(file -> new SourceText(
                                file.name(),
                                file.content()
                                        .replace(
                                                "known.size() > 1 ? calls.take(2) : calls",
                                                "calls.concat(calls)" + ".append(by_name)")
                                        .replace("guests: set of Guest max 2", "by_name: Guest")
                                        .replace("calls.size() + guests.size() < 4", "calls.size() < 4")))
                        .toList());

        assertThat(desk.codes()).contains(M401);
        assertThat(desk.run(M401))
                .last()
                .asString()
                .endsWith("a value leaves the type of field calls, calls = [g1, g1, g1, g1," + " g1, g1, g1]");
    }
}
