package dev.statute.session.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.machine.RuntimeControl.Input;
import dev.statute.session.types.IngressAdmission;
import dev.statute.session.types.InputAdmission;
import dev.statute.session.types.PrepareAdmission;
import dev.statute.session.types.QueueAdmission;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RuntimeLifecycleFacts;
import dev.statute.session.types.RuntimeLoopQueueAdmissionPlan;
import dev.statute.session.types.Terminality;
import dev.statute.session.types.UserInterruptObservation;
import dev.statute.session.types.UserInterruptPublicResult;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from the state of a session, and that its authority says the same. */
final class LifecycleTablesTest {
    private static final RunId RUN = RunId.of(new UUID(0, 1));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state,        terminality,  inputs,  queue,     prepare,   ingress
            INITIALIZING, NON_TERMINAL, REJECTS, BLOCKS,    NOT_READY, OPEN
            IDLE,         NON_TERMINAL, ACCEPTS, PROCESSES, READY,     OPEN
            ATTACHED,     NON_TERMINAL, ACCEPTS, PROCESSES, READY,     OPEN
            RUNNING,      NON_TERMINAL, ACCEPTS, BLOCKS,    NOT_READY, OPEN
            RETIRED,      NON_TERMINAL, REJECTS, PROCESSES, NOT_READY, NOT_READY
            STOPPED,      NON_TERMINAL, REJECTS, BLOCKS,    NOT_READY, NOT_READY
            DESTROYED,    TERMINAL,     REJECTS, BLOCKS,    DESTROYED, DESTROYED
            """)
    void factsOfAState(
            RuntimeControl.Phase state,
            Terminality terminality,
            InputAdmission inputs,
            QueueAdmission queue,
            PrepareAdmission prepare,
            IngressAdmission ingress) {
        assertThat(LifecycleFacts.decide(state))
                .isEqualTo(new RuntimeLifecycleFacts(terminality, inputs, queue, prepare, ingress));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state,        without a run, with a run
            INITIALIZING, BLOCKED,       UNCLASSIFIED
            IDLE,         ALLOCATE_RUN,  UNCLASSIFIED
            ATTACHED,     ALLOCATE_RUN,  UNCLASSIFIED
            RUNNING,      BLOCKED,       USE_PREBOUND_RUN
            RETIRED,      ALLOCATE_RUN,  UNCLASSIFIED
            STOPPED,      BLOCKED,       UNCLASSIFIED
            DESTROYED,    BLOCKED,       UNCLASSIFIED
            """)
    void batchesOfAState(
            RuntimeControl.Phase state, RuntimeLoopQueueAdmissionPlan without, RuntimeLoopQueueAdmissionPlan with) {
        assertThat(QueueAdmissionRule.decide(state, false)).isEqualTo(without);
        assertThat(QueueAdmissionRule.decide(state, true)).isEqualTo(with);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAttachmentIsNotStored(RuntimeControl.Phase state) {
        assertThat(DurableState.decide(state))
                .isEqualTo(state == RuntimeControl.Phase.ATTACHED ? RuntimeControl.Phase.IDLE : state);
    }

    static Stream<List<Input>> ways() {
        Input initialize = new Input.Initialize();
        Input attach = new Input.AttachExecutor();
        Input begin = new Input.BeginRun(RUN);
        Input retire = new Input.RetireRequested();
        return Stream.of(
                List.of(),
                List.of(initialize),
                List.of(initialize, attach),
                List.of(initialize, begin),
                List.of(initialize, attach, begin),
                List.of(initialize, begin, retire),
                List.of(initialize, retire),
                List.of(initialize, retire, begin),
                List.of(initialize, new Input.StopRequested()),
                List.of(initialize, attach, new Input.DestroyRequested()));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theTablesSayWhatTheAuthoritySays(List<Input> way) {
        RuntimeControl.State state = RuntimeControl.initial();
        for (Input input : way) {
            state = after(state, input);
        }

        RuntimeLifecycleFacts facts = LifecycleFacts.decide(state.visibleState());

        assertThat(facts.inputAdmission() == InputAdmission.ACCEPTS).isEqualTo(state.acceptsInput());
        assertThat(facts.terminality() == Terminality.TERMINAL)
                .isEqualTo(state.phase().terminal());
        RuntimeLoopQueueAdmissionPlan plan = QueueAdmissionRule.decide(state.phase(), state.runActive());
        assertThat(plan == RuntimeLoopQueueAdmissionPlan.ALLOCATE_RUN).isEqualTo(state.processesQueue());
    }

    private static RuntimeControl.State after(RuntimeControl.State state, Input input) {
        return assertThat(RuntimeControl.apply(state, input))
                .asInstanceOf(type(RuntimeControl.Result.Accepted.class))
                .actual()
                .after();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state,        present,     absent
            INITIALIZING, CONFLICT,    CONFLICT
            IDLE,         INTERRUPTED, INTERRUPTED
            ATTACHED,     INTERRUPTED, INTERRUPTED
            RUNNING,      CONFLICT,    CONFLICT
            RETIRED,      CONFLICT,    CONFLICT
            STOPPED,      CONFLICT,    CONFLICT
            DESTROYED,    INTERRUPTED, NOT_FOUND
            """)
    void interruptingASessionThatIsNotReady(
            RuntimeControl.Phase state, UserInterruptPublicResult present, UserInterruptPublicResult absent) {
        UserInterruptObservation observed = new UserInterruptObservation.NotReady(state);

        assertThat(UserInterrupt.decide(observed, true, false)).isEqualTo(present);
        assertThat(UserInterrupt.decide(observed, false, false)).isEqualTo(absent);
        assertThat(UserInterrupt.decide(observed, true, true)).isEqualTo(UserInterruptPublicResult.SESSION_BUSY);
    }

    @Test
    void interruptingAnythingElse() {
        assertThat(UserInterrupt.decide(new UserInterruptObservation.Accepted(), false, true))
                .isEqualTo(UserInterruptPublicResult.INTERRUPTED);
        assertThat(UserInterrupt.decide(new UserInterruptObservation.StagedNoop(), true, false))
                .isEqualTo(UserInterruptPublicResult.STAGED_NOOP);
        assertThat(UserInterrupt.decide(new UserInterruptObservation.Destroyed(), true, false))
                .isEqualTo(UserInterruptPublicResult.INTERRUPTED);
        assertThat(UserInterrupt.decide(new UserInterruptObservation.Destroyed(), false, false))
                .isEqualTo(UserInterruptPublicResult.NOT_FOUND);
        assertThat(UserInterrupt.decide(new UserInterruptObservation.NotInterruptible(), true, false))
                .isEqualTo(UserInterruptPublicResult.CONFLICT);
        assertThat(UserInterrupt.decide(new UserInterruptObservation.NotInterruptible(), true, true))
                .isEqualTo(UserInterruptPublicResult.SESSION_BUSY);
    }
}
