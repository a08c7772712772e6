package dev.statute.spec.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.spec.interpret.PolicyInterpreter.Decision;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyInterpreterTest {
    private static final Policy ADMISSION = Fixtures.compile(
                    "/specs/runtime.types.yaml", "/specs/input-admission.policy.yaml")
            .policy("InputAdmission")
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "Prompt, true, ordinary_wakes",
        "Prompt, false, ordinary_waits",
        "ExternalEvent, true, ordinary_wakes",
        "PeerResponseTerminal, false, ordinary_waits",
        "PeerResponseProgress, true, progress_merges",
        "PeerResponseProgress, false, progress_merges",
        "Continuation, true, continuation_wakes",
        "Continuation, false, continuation_steers",
        "Operation, true, operation_is_control",
        "Operation, false, operation_is_control"
    })
    void rowDecides(String kind, boolean idle, String row) {
        assertThat(decide(kind, idle).row().map(Policy.Row::name)).contains(row);
    }

    @Test
    void outputIsTheBaseWithItsDifferences() {
        assertThat(decide("PeerResponseProgress", true).output())
                .hasToString("{apply: StageRunBoundary, wake: LetSleep, queue: Coalesce, consume: OnRunComplete,"
                        + " routing: SteerBatch, transcript: true}");
    }

    @Test
    void refusesInputsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyInterpreter.decide(ADMISSION, Map.of("idle", new Value.Bool(true))))
                .withMessage("InputAdmission: `kind` is missing");
    }

    private static Decision decide(String kind, boolean idle) {
        return PolicyInterpreter.decide(
                ADMISSION,
                Map.of(
                        "kind", new Value.Member(new TypeName("com.example.runtime.types", "InputKind"), kind),
                        "idle", new Value.Bool(idle)));
    }
}
