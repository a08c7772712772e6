package dev.statute.generate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.SpecFixtures;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CounterexamplesTest {
    @Test
    void areTheRunsThatShowErrors() {
        Exploration exploration = explore("""
                  stays_dark: { unreachable: phase == Bright }
                  never_on: { step: next.phase == Dark }
                  can_shine: { reachable: phase == Bright }
                  starts_bright: { unreachable: phase == Dark }
                """);

        List<Scenario> scenarios = Counterexamples.of(exploration);

        assertThat(scenarios)
                .as("none for a run without steps, nor for one that shows what is right")
                .extracting(Scenario::name)
                .containsExactly("breaks_stays_dark", "breaks_never_on");
        assertThat(Counterexamples.text(exploration.machine(), scenarios.subList(0, 1)))
                .isEqualTo("""
                        scenarios:
                          breaks_stays_dark:
                            - SwitchOn: {}
                              expect: { phase: Bright }
                        """);
    }

    @Test
    void areNamedByTheirCodeWhereNoPropertyIsBroken() {
        Sample sample = new Sample(machine("  can_shine: { reachable: phase == Bright }\n"));
        sample.finding(new Finding(
                Problem.of(SampleProblem.BROKEN, sample.exploration().machine().at())
                        .with("name", "x"),
                Optional.of(sample.run(OptionalInt.empty(), "SwitchOn"))));

        assertThat(Counterexamples.of(sample.exploration()))
                .extracting(Scenario::name)
                .containsExactly("shows_m501");
    }

    @Test
    void areNoneWhereAllIsWell() {
        assertThat(Counterexamples.of(explore("  can_shine: { reachable: phase == Bright }\n")))
                .isEmpty();
    }

    @Test
    void aRunThatCannotBeWrittenIsACommentAmongThose() {
        Machine machine = SpecFixtures.compile(
                        new SourceText("point.types.yaml", """
                        spec: types/1
                        package: com.example.map
                        types:
                          Point: { record: { x: 'int 0..1' } }
                        """), new SourceText("map.machine.yaml", """
                        spec: machine/1
                        name: Chart
                        package: com.example.map
                        imports: { point.types.yaml: [Point] }
                        phases:
                          Empty: { initial: true }
                          Full: {}
                        inputs:
                          Fill: { payload: { points: map of Point to bool max 1 } }
                          Clear: {}
                        transitions:
                          fill: { input: Fill, from: any, when: points.size() == 1, to: Full }
                          leave: { input: Fill, from: any, when: otherwise, to: same }
                          clear: { input: Clear, from: any, to: Empty }
                        properties:
                          stays_empty: { unreachable: phase == Full }
                          never_clears: { inputs: [Clear], step: phase == Full }
                        """))
                .machines()
                .get(0);
        List<Scenario> scenarios = Counterexamples.of(Explorer.explore(machine, ExplorerOptions.of(machine)));
        String comment = "  # breaks_stays_empty cannot be written:"
                + " it is given a map with keys that YAML has no plain form for.\n";

        assertThat(scenarios).extracting(Scenario::name).containsExactly("breaks_stays_empty", "breaks_never_clears");
        assertThat(Counterexamples.text(machine, scenarios)).isEqualTo("scenarios:\n" + comment + """

                          breaks_never_clears:
                            - Clear: {}
                              expect: { phase: Empty }
                        """);
        assertThat(Counterexamples.text(machine, scenarios.subList(0, 1))).isEqualTo(comment);
    }

    private static Exploration explore(String properties) {
        Machine machine = machine(properties);
        return Explorer.explore(machine, ExplorerOptions.of(machine));
    }

    private static Machine machine(String properties) {
        return SpecFixtures.compile(new SourceText("lamp.machine.yaml", """
                        spec: machine/1
                        name: Lamp
                        package: com.example.lamp
                        version: 1
                        phases:
                          Dark: { initial: true }
                          Bright: {}
                        inputs:
                          SwitchOn: {}
                          SwitchOff: {}
                        rejections:
                          AlreadyBright: {}
                        transitions:
                          light: { input: SwitchOn, from: Dark, to: Bright }
                          dim: { input: SwitchOff, from: Bright, to: Dark }
                        unhandled:
                          - { from: Bright, input: SwitchOn, reject: AlreadyBright }
                          - { from: Dark, input: SwitchOff, ignore: It is dark. }
                        properties:
                        %s""".formatted(properties)))
                .machines()
                .get(0);
    }
}
