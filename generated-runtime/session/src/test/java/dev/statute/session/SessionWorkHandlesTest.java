package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.receipt;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.handle.ContextObserver;
import dev.statute.session.handle.HandleRefusedException;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.ModelRouting;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.RunFailure;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.ModelBaseline;
import dev.statute.session.types.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What those use who work on a session: its inputs, its conversation, its model and its credentials. */
class SessionWorkHandlesTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final SessionId OTHER = Runtimes.session(2);

    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.ephemeral().loopExecutor(Runnable::run).eventListener(this::note));
    private final SessionHandles handles = runtime.prepareBindings(SESSION).handles();
    private final List<RunFailure> failures = new ArrayList<>();

    private void note(RuntimeEventEnvelope told) {
        if (told.event() instanceof RunLifecycleEvent.Failed failed) {
            failures.add(failed.failure());
        }
    }

    @Test
    void everybodyGetsTheSameOnes() {
        assertThat(runtime.prepareBindings(SESSION).handles()).isSameAs(handles);
        assertThat(runtime.prepareLocalBindings(SESSION).handles()).isSameAs(handles);
    }

    @Nested
    class Inputs {
        private final ScriptedExecutor executor = doing(succeeds());
        private final SessionAdmissionHandle admission = handles.admission();

        @Test
        void whatIsIngestedIsDone() {
            runtime.ensureExecutor(SESSION, executor);

            assertThat(admission.ingest(prompt(1))).isInstanceOf(AcceptOutcome.Accepted.class);

            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @Test
        void whoeverWaitsIsToldWhatBecameOfIt() {
            runtime.ensureExecutor(SESSION, executor);

            AcceptedInput accepted = admission.acceptWithCompletion(prompt(1));

            assertThat(Waiting.outcome(accepted.handle().orElseThrow()))
                    .isInstanceOf(CompletionOutcome.Completed.class);
        }

        @Test
        void whatWakesNobodyWaits() {
            runtime.ensureExecutor(SESSION, executor);

            admission.acceptWithoutWake(prompt(1));

            assertThat(executor.applied()).isEmpty();
            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
        }

        @Test
        void whatWaitsIsKeptWhenTheSessionBeginsAnew() {
            admission.acceptWithoutWake(prompt(1));

            assertThat(admission.recycle().inputsTransferred()).isEqualTo(1);

            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
        }

        @Test
        void aRunThatIsPreparedKeepsTheSessionUntilItIsCommitted() {
            PreparedRun prepared = admission.prepare(prompt(1));
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RUNNING);
            assertNotReady(() -> admission.prepare(prompt(2)), Phase.RUNNING);

            prepared.commit(done(prepared));

            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.CONSUMED);
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        }

        @Test
        void aPreparedRunThatFailedLeavesItsInputWaiting() {
            PreparedRun prepared = admission.prepare(prompt(1));

            prepared.fail(new IllegalStateException("the model is gone"));

            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        }

        @Test
        void whatBecameOfARunIsSaidOnce() {
            PreparedRun prepared = admission.prepare(prompt(1));
            prepared.commit(done(prepared));

            assertThatThrownBy(() -> prepared.commit(done(prepared))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> prepared.fail(new AssertionError())).isInstanceOf(IllegalStateException.class);

            assertThat(runtime.contains(SESSION)).isTrue();
            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @Test
        void aPreparedRunThatIsLeftWithoutAWordHasFailed() {
            IllegalStateException failure = new IllegalStateException("the submitter is broken");

            assertThatThrownBy(() -> {
                        try (PreparedRun prepared = admission.prepare(prompt(1))) {
                            assertThat(prepared.primitive().contributingInputIds())
                                    .containsExactly(inputId(1));
                            throw failure;
                        }
                    })
                    .isSameAs(failure);

            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
            assertThat(failures)
                    .containsExactly(new RunFailure(
                            FailureCause.EXECUTOR_INTERNAL,
                            new CoreExecutorError.Internal("the run was given up by its submitter").display(),
                            true));
        }

        @Test
        void closingARunIsNotHeardIfItWasSaidWhatBecameOfIt() {
            try (PreparedRun prepared = admission.prepare(prompt(1))) {
                prepared.commit(done(prepared));
            }

            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.CONSUMED);
            assertThat(failures).isEmpty();
        }

        @Test
        void whoeverHasClosedARunHasSaidWhatBecameOfIt() {
            PreparedRun prepared = admission.prepare(prompt(1));

            prepared.close();
            prepared.close();

            assertThat(failures).hasSize(1);
            assertThatThrownBy(() -> prepared.commit(done(prepared))).isInstanceOf(IllegalStateException.class);
            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
        }

        @Test
        void aRunThatIsDroppedEndsWithItsSession() {
            PreparedRun stopped = admission.prepare(prompt(1));
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RUNNING);

            runtime.stop(SESSION, "enough");
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
            stopped.close();
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
        }

        @Test
        void aRunThatCannotBeCommittedHasFailed() {
            PreparedRun prepared = admission.prepare(prompt(1));
            PreparedRun elsewhere =
                    runtime.prepareBindings(OTHER).handles().admission().prepare(prompt(2));

            assertFails(() -> prepared.commit(done(elsewhere)), RuntimeDriverException.Kind.VALIDATION_FAILED);

            assertThat(stands(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
        }

        @Test
        void aHandleIsNotOfTheNextSessionOfTheSameName() {
            runtime.unregister(SESSION);
            runtime.register(SESSION);

            assertNotReady(() -> admission.ingest(prompt(1)), Phase.DESTROYED);
            assertNotReady(() -> admission.prepare(prompt(1)), Phase.DESTROYED);
            assertNotReady(admission::recycle, Phase.DESTROYED);

            assertThat(runtime.activeInputs(SESSION)).isEmpty();
        }

        private CoreApplyOutput done(PreparedRun prepared) {
            return new CoreApplyOutput(
                    receipt(prepared.run(), prepared.primitive()), Optional.empty(), new CoreApplyTerminal.NoResult());
        }

        private InputLifecycle.Phase stands(int number) {
            return runtime.inputState(SESSION, inputId(number)).orElseThrow().phase();
        }
    }

    @Nested
    class Conversation {
        private final List<Long> heard = new ArrayList<>();
        private final ContextObserver observer = heard::add;

        @Test
        void itIsKnownUpToTheLatestMoment() {
            assertThat(handles.context().watermark()).isEmpty();

            handles.context().contextAdvanced(1_000);
            handles.context().contextAdvanced(2_000);

            assertThat(handles.context().watermark()).contains(2_000L);
        }

        @Test
        void itDoesNotGoBack() {
            handles.context().contextAdvanced(2_000);

            assertThatThrownBy(() -> handles.context().contextAdvanced(1_999))
                    .isInstanceOf(HandleRefusedException.class)
                    .hasMessageContaining("2000");

            assertThat(handles.context().watermark()).contains(2_000L);
        }

        @Test
        void whoeverFollowsItBeginsWhereItStands() {
            handles.context().contextAdvanced(1_000);

            Optional<Long> baseline = handles.context().observe(observer);
            handles.context().contextAdvanced(2_000);
            handles.context().contextAdvanced(2_000);
            assertThatThrownBy(() -> handles.context().contextAdvanced(1)).isInstanceOf(HandleRefusedException.class);

            assertThat(baseline).contains(1_000L);
            assertThat(heard).containsExactly(2_000L, 2_000L);
        }

        @Test
        void nobodySpeaksOfThatOfASessionThatNobodyKeeps() {
            runtime.unregister(SESSION);

            assertNotReady(() -> handles.context().contextAdvanced(1_000), Phase.DESTROYED);
        }

        @Test
        void itIsOfOneSession() {
            handles.context().contextAdvanced(1_000);

            assertThat(runtime.prepareBindings(OTHER).handles().context().watermark())
                    .isEmpty();
        }
    }

    @Nested
    class Models {
        private final ModelBaseline fast = new ModelBaseline(new ModelId("fast"), true);
        private final ModelBaseline slow = new ModelBaseline(new ModelId("slow"), false);

        @Test
        void eachSettingIsAChange() {
            handles.modelRouting().setBaseline(fast);
            assertThat(handles.modelRouting().setBaseline(fast))
                    .containsExactly(new ModelRouting.Effect.ModelRoutingBaselineSet(fast, 2));
            handles.modelRouting().setBaseline(slow);

            assertThat(handles.modelRouting().snapshot()).isEqualTo(baseline(slow, 3));
        }

        @Test
        void sessionsAtRestTakeOneToo() {
            runtime.retire(SESSION);
            handles.modelRouting().setBaseline(fast);
            runtime.stop(SESSION, "enough");
            handles.modelRouting().setBaseline(slow);

            assertThat(handles.modelRouting().snapshot()).isEqualTo(baseline(slow, 2));
        }

        @Test
        void sessionsThatAreGoneTakeNone() {
            runtime.destroy(SESSION);
            assertThatThrownBy(() -> handles.modelRouting().setBaseline(fast))
                    .isInstanceOf(HandleRefusedException.class)
                    .hasMessageContaining("NotReady");

            runtime.unregister(SESSION);
            assertNotReady(() -> handles.modelRouting().setBaseline(fast), Phase.DESTROYED);
        }

        private ModelRouting.Snapshot baseline(ModelBaseline expected, long epoch) {
            return new ModelRouting.Snapshot.Routing(Optional.of(expected), epoch);
        }
    }

    @Nested
    class Credentials {
        @Test
        void theyAreOfAllSessions() {
            assertThat(handles.auth()).isSameAs(runtime.auth());
            assertThat(runtime.prepareBindings(OTHER).handles().auth()).isSameAs(runtime.auth());
        }

        @Test
        void allWhoUseOneStoreShareThem() {
            RuntimeStore store = TestStores.empty();

            assertThat(Runtimes.persistent(store).auth())
                    .isSameAs(Runtimes.persistent(store).auth())
                    .isNotSameAs(Runtimes.persistent(TestStores.empty()).auth());
        }

        @Test
        void withoutAStoreNobodySharesThem() {
            assertThat(Runtimes.ephemeral().auth()).isNotSameAs(runtime.auth());
        }
    }
}
