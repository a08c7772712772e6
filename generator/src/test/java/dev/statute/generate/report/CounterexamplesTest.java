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
