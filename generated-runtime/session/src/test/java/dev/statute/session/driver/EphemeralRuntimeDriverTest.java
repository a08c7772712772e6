package dev.statute.session.driver;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.driver.DriverSamples.answer;
import static dev.statute.session.driver.DriverSamples.context;
import static dev.statute.session.driver.DriverSamples.continuation;
import static dev.statute.session.driver.DriverSamples.derivedPrompt;
import static dev.statute.session.driver.DriverSamples.draft;
import static dev.statute.session.driver.DriverSamples.keyed;
import static dev.statute.session.driver.DriverSamples.message;
import static dev.statute.session.driver.DriverSamples.progress;
import static dev.statute.session.driver.DriverSamples.request;
import static dev.statute.session.driver.DriverSamples.runNext;
import static dev.statute.session.driver.DriverSamples.superseding;
import static dev.statute.session.driver.DriverSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.ledger.LedgerRetention;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.SignalMeaningRule;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.AdmissionResult;
import dev.statute.session.types.ApplyMode;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.RoutingDisposition;
import dev.statute.session.types.SilentIntent;
import dev.statute.session.types.TerminalOutcome;
import dev.statute.session.types.WakeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EphemeralRuntimeDriverTest {
    private final RuntimeDriver driver = new EphemeralRuntimeDriver(context());

    private InputLifecycle.Phase phaseOf(int number) {
        return driver.inputState(inputId(number)).orElseThrow().phase();
    }

    private List<RuntimeEvent> events() {
        return driver.drainEvents().stream().map(RuntimeEventEnvelope::event).toList();
    }

    private void refusesEverythingIn(RuntimeControl.Phase state, Runnable command) {
        DriverView before = driver.view();
        assertThatThrownBy(command::run).isInstanceOfSatisfying(RuntimeDriverException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.NOT_READY);
            assertThat(refusal.state()).contains(state);
            assertThat(refusal).hasMessageContaining(state.specName());
        });
        assertThat(driver.view()).isEqualTo(before);
    }

    @Nested
    class Admitting {
        @Test
        void de01_a_prompt_waits_and_wakes() {
            AcceptOutcome outcome = driver.accept(prompt(1));

            assertThat(outcome.result()).isEqualTo(AdmissionResult.ACCEPTED);
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.WAKE_LOOP);
            assertThat(waiting(driver, Lane.QUEUE)).containsExactly(inputId(1));
            assertThat(waiting(driver, Lane.QUEUE))
                    .isEqualTo(driver.view().ingress().queue());
        }

        @Test
        void de02_a_prompt_during_a_run_wakes_nobody() {
            driver.startRun(runId(1));

            assertThat(driver.accept(prompt(1)).result()).isEqualTo(AdmissionResult.ACCEPTED);

            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);
        }

        @Test
        void de03_an_answer_wakes() {
            assertThat(driver.accept(answer(1, Optional.empty())).result()).isEqualTo(AdmissionResult.ACCEPTED);

            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.WAKE_LOOP);
        }

        @Test
        void de04_an_answer_during_a_run_wakes_only_if_that_was_chosen() {
            RuntimeDriver other = new EphemeralRuntimeDriver(context(new DriverOptions(LedgerRetention.DEFAULT, true)));
            for (RuntimeDriver each : List.of(driver, other)) {
                each.startRun(runId(1));
                each.accept(answer(1, Optional.empty()));
            }

            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);
            assertThat(other.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.WAKE_LOOP);
        }

        @Test
        void de05_the_end_of_a_detached_operation_is_processed_at_once() {
            assertThat(driver.accept(continuation()).result()).isEqualTo(AdmissionResult.ACCEPTED);

            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.REQUEST_IMMEDIATE_PROCESSING);
            assertThat(waiting(driver, Lane.STEER)).hasSize(1);
        }

        @Test
        void de06_a_key_admits_once() {
            driver.accept(keyed(prompt(1), "k"));

            AcceptOutcome outcome = driver.accept(keyed(prompt(2), "k"));

            assertThat(outcome).isEqualTo(new AcceptOutcome.Deduplicated(inputId(2), inputId(1)));
            assertThat(driver.inputState(inputId(2))).isEmpty();
            assertThat(events()).contains(new InputLifecycleEvent.Deduplicated(inputId(2), inputId(1)));
        }

        @Test
        void de07_a_derived_prompt_is_rejected() {
            AcceptOutcome outcome = driver.accept(derivedPrompt(1));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            AcceptOutcome.Rejected.class,
                            rejected ->
                                    assertThat(rejected.reason()).isInstanceOf(RejectReason.DurabilityViolation.class));
            assertThat(driver.inputState(inputId(1))).isEmpty();
            assertThat(events()).isEmpty();
        }

        @Test
        void de15_a_retired_session_takes_no_prompt() {
            driver.retire();

            refusesEverythingIn(RuntimeControl.Phase.RETIRED, () -> driver.accept(prompt(1)));
        }

        @Test
        void de16_observers_hear_that_it_was_accepted_and_then_queued() {
            driver.accept(prompt(1));

            assertThat(events())
                    .containsExactly(
                            new InputLifecycleEvent.Accepted(inputId(1)), new InputLifecycleEvent.Queued(inputId(1)));
            assertThat(events()).isEmpty();
        }

        @Test
        void de17_ephemeral_progress_is_queued() {
            driver.accept(progress(1, Optional.empty()));

            assertThat(phaseOf(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
        }

        @Test
        void de19_a_refused_prompt_leaves_the_first_one_queued() {
            driver.accept(prompt(1));
            driver.retire();

            refusesEverythingIn(RuntimeControl.Phase.RETIRED, () -> driver.accept(prompt(2)));

            assertThat(phaseOf(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
        }

        @Test
        void de22_progress_must_not_name_a_mode() {
            AcceptOutcome outcome = driver.accept(progress(1, Optional.of(HandlingMode.QUEUE)));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            AcceptOutcome.Rejected.class,
                            rejected -> assertThat(rejected.reason())
                                    .isInstanceOf(RejectReason.PeerHandlingModeInvalid.class));
        }

        @Test
        void de23_an_answer_may_steer() {
            assertThat(driver.accept(answer(1, Optional.of(HandlingMode.STEER))).result())
                    .isEqualTo(AdmissionResult.ACCEPTED);
        }

        @Test
        void de24_a_steering_message_goes_to_the_steer_lane() {
            AcceptOutcome outcome = driver.accept(message(1, Optional.of(HandlingMode.STEER)));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            AcceptOutcome.Accepted.class,
                            accepted -> assertThat(accepted.policy().routing()).isEqualTo(RoutingDisposition.STEER));
            assertThat(waiting(driver, Lane.STEER)).containsExactly(inputId(1));
        }

        @Test
        void de25_signals_are_ordered_by_what_they_ask_for() {
            assertThat(PostAdmissionSignal.NONE)
                    .isLessThan(PostAdmissionSignal.WAKE_LOOP)
                    .isLessThan(PostAdmissionSignal.REQUEST_IMMEDIATE_PROCESSING);
            for (PostAdmissionSignal signal : PostAdmissionSignal.values()) {
                assertThat(SignalMeaningRule.decide(signal).wakes()).isEqualTo(signal != PostAdmissionSignal.NONE);
                assertThat(SignalMeaningRule.decide(signal).processesImmediately())
                        .isEqualTo(signal == PostAdmissionSignal.REQUEST_IMMEDIATE_PROCESSING);
            }
        }

        @Test
        void de26_a_signal_is_taken_once() {
            driver.accept(prompt(1));

            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.WAKE_LOOP);
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);
        }

        @Test
        void de27_a_steering_message_is_processed_at_once() {
            driver.accept(message(1, Optional.of(HandlingMode.STEER)));

            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.REQUEST_IMMEDIATE_PROCESSING);
        }

        @Test
        void ph01_a_message_during_a_run_waits() {
            driver.startRun(runId(1));

            AcceptOutcome outcome = driver.accept(message(1, Optional.empty()));

            assertThat(outcome).isInstanceOfSatisfying(AcceptOutcome.Accepted.class, accepted -> {
                assertThat(accepted.policy().applyMode()).isEqualTo(ApplyMode.STAGE_RUN_START);
                assertThat(accepted.policy().wakeMode()).isEqualTo(WakeMode.NONE);
                assertThat(accepted.policy().routing()).isEqualTo(RoutingDisposition.QUEUE);
            });
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);
        }

        @Test
        void a_repeated_id_without_a_key_is_an_error_that_changes_nothing() {
            driver.accept(prompt(1));
            DriverView before = driver.view();

            assertThatThrownBy(() -> driver.accept(message(1, Optional.empty())))
                    .isInstanceOfSatisfying(
                            RuntimeDriverException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.INTERNAL));

            assertThat(driver.view()).isEqualTo(before);
        }

        @Test
        void newer_progress_takes_the_place_of_older_progress_in_the_same_scope() {
            driver.accept(superseding(progress(1, Optional.empty()), "window"));
            driver.accept(superseding(progress(2, Optional.empty()), "other window"));
            driver.accept(superseding(progress(3, Optional.empty()), "window"));

            assertThat(waiting(driver, Lane.STEER)).containsExactly(inputId(2), inputId(3));
            assertThat(driver.inputState(inputId(1)).orElseThrow().terminalOutcome())
                    .contains(new TerminalOutcome.Coalesced(inputId(3)));
            assertThat(events()).contains(new InputLifecycleEvent.Coalesced(inputId(1), inputId(3)));
            assertThat(driver.drainNotices())
                    .containsExactly(
                            new CompletionNotice.InputEnded(inputId(1), new TerminalOutcome.Coalesced(inputId(3))));
        }

        @Test
        void of_two_that_wait_in_one_scope_the_first_in_its_lane_gives_way() {
            driver.accept(superseding(progress(1, Optional.empty()), "window"));
            runNext(driver, runId(1));
            driver.accept(superseding(progress(2, Optional.empty()), "window"));
            driver.runFailed(runId(1));

            driver.accept(superseding(progress(3, Optional.empty()), "window"));

            assertThat(waiting(driver, Lane.STEER)).containsExactly(inputId(2), inputId(3));
        }

        @Test
        void a_silent_request_is_context_for_the_next_run() {
            driver.setSilentIntents(Set.of(new SilentIntent("fyi")));

            driver.accept(request(1, "fyi"));
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);

            driver.accept(request(2, "other"));
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.WAKE_LOOP);
        }
    }

    @Nested
    class Running {
        @Test
        void de11_a_run_consumes_its_inputs() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));
            driver.boundaryApplied(draft(runId(1), batch), 0, Optional.empty());

            driver.runCompleted(runId(1), batch);

            assertThat(phaseOf(1)).isEqualTo(InputLifecycle.Phase.CONSUMED);
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
            assertThat(events())
                    .endsWith(
                            new InputLifecycleEvent.Staged(inputId(1), runId(1)),
                            new InputLifecycleEvent.Applied(inputId(1), runId(1)),
                            new InputLifecycleEvent.Consumed(inputId(1), runId(1)));
            assertThat(driver.drainNotices())
                    .containsExactly(new CompletionNotice.InputEnded(inputId(1), new TerminalOutcome.Consumed()));
        }

        @Test
        void a_run_can_be_committed_in_one_step() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));

            driver.commitRun(draft(runId(1), batch), 0, Optional.empty());

            assertThat(phaseOf(1)).isEqualTo(InputLifecycle.Phase.CONSUMED);
            assertThat(driver.inputState(inputId(1)).orElseThrow().lastBoundarySequence())
                    .contains(0L);
        }

        @Test
        void de12_what_a_failed_run_had_staged_waits_again() {
            driver.accept(prompt(1));
            runNext(driver, runId(1));

            driver.runFailed(runId(1));

            assertThat(phaseOf(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
            assertThat(waiting(driver, Lane.QUEUE)).containsExactly(inputId(1));
        }

        @Test
        void de14_what_is_staged_waits_no_more() {
            driver.accept(prompt(1));

            List<InputId> batch = runNext(driver, runId(1));

            assertThat(batch).containsExactly(inputId(1));
            assertThat(waiting(driver, Lane.QUEUE)).isEmpty();
        }

        @Test
        void an_input_is_given_up_after_its_last_attempt() {
            driver.accept(prompt(1));
            driver.accept(prompt(2));
            for (int attempt = 1; attempt <= 3; attempt++) {
                runNext(driver, runId(attempt));
                driver.runFailed(runId(attempt));
            }

            AbandonReason exhausted = new AbandonReason.MaxAttemptsExhausted(3);
            assertThat(driver.inputState(inputId(1)).orElseThrow().terminalOutcome())
                    .contains(new TerminalOutcome.Abandoned(exhausted));
            assertThat(waiting(driver, Lane.QUEUE)).containsExactly(inputId(2));
            assertThat(events()).endsWith(new InputLifecycleEvent.Abandoned(inputId(1), exhausted));
        }

        @Test
        void a_failed_batch_returns_in_its_order_to_the_front_and_can_be_put_behind_the_others() {
            for (int number = 1; number <= 2; number++) {
                driver.accept(message(number, Optional.empty()));
            }
            List<InputId> batch = runNext(driver, runId(1));
            driver.accept(message(3, Optional.empty()));

            driver.runFailed(runId(1));
            assertThat(waiting(driver, Lane.QUEUE)).containsExactly(inputId(1), inputId(2), inputId(3));

            driver.resequence(batch);
            assertThat(waiting(driver, Lane.QUEUE)).containsExactly(inputId(3), inputId(1), inputId(2));
        }

        @Test
        void a_run_that_took_nothing_can_end() {
            driver.startRun(runId(1));
            driver.runCompleted(runId(1), List.of());

            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
        }

        @Test
        void ml05_only_the_beginning_of_the_drain_source_can_be_staged() {
            driver.accept(prompt(1));
            driver.accept(prompt(2));
            driver.startRun(runId(1));

            for (List<InputId> wrong : List.of(
                    List.<InputId>of(), List.of(inputId(2)), List.of(inputId(1), inputId(2)), List.of(inputId(9)))) {
                fails(RuntimeDriverException.Kind.VALIDATION_FAILED, () -> driver.stageBatch(runId(1), wrong));
            }
            fails(
                    RuntimeDriverException.Kind.VALIDATION_FAILED,
                    () -> driver.stageBatch(runId(2), List.of(inputId(1))));
            driver.stageBatch(runId(1), List.of(inputId(1)));
            fails(
                    RuntimeDriverException.Kind.VALIDATION_FAILED,
                    () -> driver.stageBatch(runId(1), List.of(inputId(2))));
        }

        @Test
        void what_an_executor_says_of_other_runs_and_inputs_is_refused() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));

            List<InputId> foreign = List.of(inputId(9));
            RuntimeDriverException.Kind refused = RuntimeDriverException.Kind.VALIDATION_FAILED;
            fails(refused, () -> driver.boundaryApplied(draft(runId(2), batch), 0, Optional.empty()));
            fails(refused, () -> driver.boundaryApplied(draft(runId(1), foreign), 0, Optional.empty()));
            fails(refused, () -> driver.runCompleted(runId(1), foreign));
            fails(refused, () -> driver.runCompleted(runId(1), batch));
            fails(refused, () -> driver.runFailed(runId(2)));
            fails(refused, () -> driver.commitRun(draft(runId(2), batch), 0, Optional.empty()));
        }

        @Test
        void who_names_other_inputs_hears_which_the_run_has() {
            driver.accept(message(1, Optional.empty()));
            driver.accept(message(2, Optional.empty()));
            runNext(driver, runId(1));

            assertThatThrownBy(() -> driver.boundaryApplied(
                            draft(runId(1), List.of(inputId(2), inputId(1))), 0, Optional.empty()))
                    .hasMessageContaining("other inputs")
                    .hasMessageContaining(List.of(inputId(2), inputId(1)).toString())
                    .hasMessageContaining(List.of(inputId(1), inputId(2)).toString());
        }

        @Test
        void receipts_are_numbered_from_0() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));
            DriverView before = driver.view();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> driver.boundaryApplied(draft(runId(1), batch), -1, Optional.empty()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> driver.commitRun(draft(runId(1), batch), -1, Optional.empty()));

            assertThat(driver.view()).isEqualTo(before);
        }

        @Test
        void a_run_without_inputs_names_none() {
            driver.accept(prompt(1));
            driver.startRun(runId(1));

            fails(
                    RuntimeDriverException.Kind.VALIDATION_FAILED,
                    () -> driver.runCompleted(runId(1), List.of(inputId(1))));
            driver.runCompleted(runId(1), List.of());

            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
            assertThat(waiting(driver, Lane.QUEUE)).containsExactly(inputId(1));
        }

        private void fails(RuntimeDriverException.Kind kind, Runnable command) {
            DriverView before = driver.view();
            assertThatThrownBy(command::run)
                    .isInstanceOfSatisfying(
                            RuntimeDriverException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(kind));
            assertThat(driver.view()).isEqualTo(before);
        }

        @Test
        void ml08_a_run_ends_where_it_began() {
            driver.startRun(runId(1));
            driver.runCancelled(runId(1));
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);

            driver.attach();
            driver.startRun(runId(2));
            driver.runCancelled(runId(2));
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.ATTACHED);

            driver.retire();
            driver.startRun(runId(3));
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.RETIRED);
            driver.runCancelled(runId(3));
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.RETIRED);
        }
    }

    @Nested
    class Controlling {
        @Test
        void de08_retiring_leaves_what_is_queued() {
            driver.accept(prompt(1));
            driver.accept(prompt(2));

            assertThat(driver.retire()).isEqualTo(new RetireReport(0, 2));

            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.RETIRED);
            assertThat(waiting(driver, Lane.QUEUE)).hasSize(2);
            assertThat(driver.retire()).isEqualTo(new RetireReport(0, 2));
            assertThat(events().stream().filter(RuntimeEvent.RuntimeStateChange.class::isInstance))
                    .containsExactly(new RuntimeEvent.RuntimeStateChange(
                            RuntimeControl.Phase.IDLE, RuntimeControl.Phase.RETIRED));
        }

        @Test
        void de09_resetting_gives_up_what_is_queued() {
            driver.accept(prompt(1));

            assertThat(driver.reset()).isEqualTo(new ResetReport(1));

            assertThat(waiting(driver, Lane.QUEUE)).isEmpty();
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);
            assertThat(events())
                    .contains(
                            new RuntimeEvent.RuntimeStateChange(RuntimeControl.Phase.IDLE, RuntimeControl.Phase.IDLE),
                            new InputLifecycleEvent.Abandoned(inputId(1), new AbandonReason.Reset()));
        }

        @Test
        void de10_destroying_gives_up_what_is_queued() {
            driver.accept(prompt(1));

            assertThat(driver.destroy()).isEqualTo(new DestroyReport(1));

            assertThat(driver.runtimeState().terminal()).isTrue();
        }

        @Test
        void de13_a_retired_session_can_begin_anew() {
            driver.retire();

            assertThat(driver.reset()).isEqualTo(new ResetReport(0));
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
            assertThat(driver.accept(prompt(1)).result()).isEqualTo(AdmissionResult.ACCEPTED);
        }

        @Test
        void de18_a_retired_session_can_be_destroyed() {
            driver.retire();

            assertThat(driver.destroy()).isEqualTo(new DestroyReport(0));
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.DESTROYED);
        }

        @Test
        void de20_stopping_gives_up_what_is_queued() {
            driver.accept(prompt(1));

            assertThat(driver.stop()).isEqualTo(1);

            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.STOPPED);
            assertThat(waiting(driver, Lane.QUEUE)).isEmpty();
            assertThat(driver.inputState(inputId(1)).orElseThrow().terminalOutcome())
                    .contains(new TerminalOutcome.Abandoned(new AbandonReason.Stopped()));
            refusesEverythingIn(RuntimeControl.Phase.STOPPED, () -> driver.accept(prompt(2)));
            assertThat(driver.recover().inputsRecovered()).isZero();
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.NONE);
            assertThat(driver.abandonPending(new AbandonReason.Cancelled())).isZero();
        }

        @Test
        void de21_destroying_leaves_nothing_active() {
            driver.accept(prompt(1));
            driver.accept(prompt(2));

            assertThat(driver.destroy()).isEqualTo(new DestroyReport(2));

            assertThat(driver.runtimeState().terminal()).isTrue();
            assertThat(driver.activeInputIds()).isEmpty();
            assertThat(driver.drainNotices()).hasSize(3);
            assertThatThrownBy(() -> driver.accept(prompt(3)))
                    .isInstanceOfSatisfying(
                            RuntimeDriverException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.DESTROYED));
        }

        @Test
        void ml06_a_stopped_session_can_be_destroyed_once() {
            driver.stop();

            driver.destroy();

            assertThatThrownBy(driver::destroy)
                    .isInstanceOfSatisfying(
                            RuntimeDriverException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.DESTROYED));
        }

        @Test
        void ml07_a_session_that_is_retired_during_a_run_stays_retired() {
            for (int ending = 0; ending < 3; ending++) {
                RuntimeDriver fresh = new EphemeralRuntimeDriver(context());
                fresh.startRun(runId(1));
                fresh.retire();
                switch (ending) {
                    case 0 -> fresh.runCompleted(runId(1), List.of());
                    case 1 -> fresh.runFailed(runId(1));
                    default -> fresh.runCancelled(runId(1));
                }
                assertThat(fresh.runtimeState()).isEqualTo(RuntimeControl.Phase.RETIRED);
                assertThat(fresh.view().control().currentRunId()).isEmpty();
            }
        }

        @Test
        void a_refused_command_changes_nothing() {
            driver.accept(prompt(1));
            driver.startRun(runId(1));

            refusesEverythingIn(RuntimeControl.Phase.RUNNING, driver::reset);
            refusesEverythingIn(RuntimeControl.Phase.RUNNING, driver::recycle);
            refusesEverythingIn(RuntimeControl.Phase.RUNNING, driver::recover);
            refusesEverythingIn(RuntimeControl.Phase.RUNNING, driver::attach);
            refusesEverythingIn(RuntimeControl.Phase.RUNNING, () -> driver.startRun(runId(2)));
            assertThat(driver.detach()).isEmpty();
        }

        @Test
        void recycling_keeps_what_is_queued_in_its_order() {
            driver.accept(prompt(1));
            driver.accept(prompt(2));
            driver.retire();

            assertThat(driver.recycle()).isEqualTo(new RecycleReport(2));

            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
            assertThat(waiting(driver, Lane.QUEUE)).containsExactly(inputId(1), inputId(2));
            assertThat(driver.takePostAdmissionSignal()).isEqualTo(PostAdmissionSignal.WAKE_LOOP);
        }

        @Test
        void an_executor_comes_and_goes() {
            driver.attach();
            assertThat(driver.cancelAfterBoundary()).isEmpty();
            driver.startRun(runId(1));
            assertThat(driver.cancelAfterBoundary()).contains(runId(1));
            assertThat(driver.hardCancel()).contains(runId(1));
            driver.runCancelled(runId(1));

            assertThat(driver.detach()).contains(RuntimeControl.Phase.ATTACHED);

            refusesEverythingIn(RuntimeControl.Phase.IDLE, driver::cancelAfterBoundary);
        }

        @Test
        void recovery_keeps_what_is_queued() {
            driver.accept(prompt(1));

            assertThat(driver.recover()).isEqualTo(new RecoveryReport(1, 0, 0, List.of()));
        }

        @Test
        void what_waits_can_be_given_up_without_ending_the_session() {
            driver.accept(prompt(1));

            assertThat(driver.abandonPending(new AbandonReason.Retired())).isEqualTo(1);

            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
            assertThat(driver.activeInputIds()).isEmpty();
        }
    }

    @Nested
    class Remembering {
        @Test
        void evicted_inputs_are_forgotten_everywhere_but_their_keys_are_not() {
            RuntimeDriver small = new EphemeralRuntimeDriver(
                    context(new DriverOptions(new LedgerRetention(1, Long.MAX_VALUE), false)));
            for (int number = 1; number <= 3; number++) {
                small.accept(keyed(prompt(number), "k" + number));
                List<InputId> batch = runNext(small, runId(number));
                small.commitRun(draft(runId(number), batch), 0, Optional.empty());
            }

            assertThat(small.view().ledger().size()).isEqualTo(1);
            assertThat(small.view().ingress().admitted()).containsOnlyKeys(inputId(3));
            assertThat(small.inputState(inputId(1))).isEmpty();
            assertThat(small.accept(keyed(prompt(4), "k1")))
                    .isEqualTo(new AcceptOutcome.Deduplicated(inputId(4), inputId(1)));
        }

        @Test
        void a_driver_that_remembers_nothing_still_says_what_became_of_an_input() {
            RuntimeDriver forgetful =
                    new EphemeralRuntimeDriver(context(new DriverOptions(new LedgerRetention(0, 0), false)));
            forgetful.accept(prompt(1));
            forgetful.accept(prompt(2));

            assertThat(forgetful.reset()).isEqualTo(new ResetReport(2));

            assertThat(forgetful.view().ledger().size()).isZero();
            assertThat(forgetful.view().ingress().admitted()).isEmpty();
        }
    }
}
