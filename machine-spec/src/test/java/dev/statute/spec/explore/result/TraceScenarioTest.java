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
