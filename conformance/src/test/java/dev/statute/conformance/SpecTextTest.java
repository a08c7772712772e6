package dev.statute.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpecTextTest {
    private static final Machine LIFECYCLE = Specs.lifecycle();
    private static final SpecText TEXT = new SpecText(LIFECYCLE);

    @Test
    void inputsAndFieldsAreReadAsScenariosWriteThem() {
        InputValue stage = TEXT.input("StageForRun { run_id: r2 }");
        assertThat(stage.name()).isEqualTo("StageForRun");
        assertThat(stage.text("run_id")).isEqualTo("r2");
        assertThat(TEXT.input("QueueAccepted").payload()).isEmpty();
        assertThat(TEXT.field("attempt_count", "2")).isEqualTo(new Value.Int(2));
        assertThat(new Value.Some(stage.value("run_id"))).isEqualTo(TEXT.field("last_run_id", "r2"));
    }

    @Test
    void everyCoveringSequenceIsReadBack() {
        for (Sequence sequence : Conformance.of(LIFECYCLE).covering().sequences()) {
            String[] steps =
                    sequence.inputs().stream().map(InputValue::toString).toArray(String[]::new);
            assertThat(TEXT.sequence(sequence.name(), steps)).isEqualTo(sequence);
        }
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        assertThatThrownBy(() -> TEXT.input("Stage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("InputLifecycle has no input `Stage`");
        assertThatThrownBy(() -> TEXT.input("StageForRun { run_id: 7 }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`{ run_id: 7 }`: ");
        assertThatThrownBy(() -> TEXT.input("StageForRun"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run_id");
        assertThatThrownBy(() -> TEXT.input("StageForRun {"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`{`: ");
        assertThatThrownBy(() -> TEXT.field("attempts", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("InputLifecycle has no field `attempts`");
        assertThatThrownBy(() -> TEXT.input("StageForRun { run_id: r2 }").number("run_id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`run_id` of StageForRun { run_id: r2 } is no number");
    }

    @Test
    void aSequenceIsReplayed() {
        Subject sound = new Interpreted(LIFECYCLE);
        assertThat(Conformance.replay(LIFECYCLE, sound, "QueueAccepted", "StageForRun { run_id: r1 }"))
                .isEmpty();
        Subject blind = new Interpreted(LIFECYCLE) {
            @Override
            public Observation observe() {
                return Observation.of("Queued").with("attempt_count", 1).with("last_run_id", new Value.None());
            }
        };
        assertThat(Conformance.replay(LIFECYCLE, blind, "QueueAccepted"))
                .hasValueSatisfying(difference -> assertThat(difference.step()).isZero());
        assertThat(Observation.of("Queued").with("on", true))
                .isEqualTo(new Observation(Optional.of("Queued"), Map.of("on", new Value.Bool(true))));
    }

    @Test
    void parametersComeFirst() {
        Machine machine = Specs.compiled("""
                parameters:
                  most: { type: int 0..9, default: 3 }
                  least: { type: int 0..9, default: 1 }
                phases:
                  Open: { initial: true }
                fields:
                  left: { type: int 0..9, init: most }
                  low: { type: int 0..9, init: least }
                inputs:
                  Fill: {}
                transitions:
                  fill: { input: Fill, from: Open, to: same }
                """);
        assertThat(new SpecText(machine).sequence("own", "with { most: 5 }", "Fill"))
                .isEqualTo(new Sequence(
                        "own",
                        Map.of("most", new Value.Int(5), "least", new Value.Int(1)),
                        List.of(InputValue.of(machine.input("Fill").orElseThrow()))));
    }
}
