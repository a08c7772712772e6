package dev.statute.session.driver;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.driver.DriverSamples.RUNTIME;
import static dev.statute.session.driver.DriverSamples.context;
import static dev.statute.session.driver.DriverSamples.draft;
import static dev.statute.session.driver.DriverSamples.durableProgress;
import static dev.statute.session.driver.DriverSamples.keyed;
import static dev.statute.session.driver.DriverSamples.letterStore;
import static dev.statute.session.driver.DriverSamples.letters;
import static dev.statute.session.driver.DriverSamples.message;
import static dev.statute.session.driver.DriverSamples.progress;
import static dev.statute.session.driver.DriverSamples.receipt;
import static dev.statute.session.driver.DriverSamples.runNext;
import static dev.statute.session.driver.DriverSamples.superseding;
import static dev.statute.session.driver.DriverSamples.waiting;
import static dev.statute.session.store.TestStores.importInputState;
import static dev.statute.session.store.TestStores.importMachineLifecycleRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.PromptInput;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.store.UnavailableBlobStore;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.AdmissionResult;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.TerminalOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentRuntimeDriverTest {
    private final RuntimeStore store = TestStores.empty();
    private final Faults faults = new Faults();
    private final RuntimeDriver driver = fresh();

    private RuntimeDriver fresh() {
        return new PersistentRuntimeDriver(context(), faults.in(store), new InMemoryBlobStore());
    }

    private RuntimeDriver recovered() {
        RuntimeDriver next = fresh();
        next.recover();
        return next;
    }

    private InputState stored(int number) {
        return store.loadInputState(RUNTIME, inputId(number)).orElseThrow().state();
    }

    private void failsWith(String text, Runnable command) {
        DriverView before = driver.view();
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        RuntimeDriverException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(RuntimeDriverException.Kind.INTERNAL))
                .hasMessageContaining(text);
        assertThat(driver.view()).isEqualTo(before);
    }

    @Nested
    class Accepting {
        @Test
        void a1_an_input_is_stored_before_it_is_acknowledged() {
            AcceptOutcome outcome = driver.accept(prompt(1));

            assertThat(stored(1).persistedInput()).contains(prompt(1));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            AcceptOutcome.Accepted.class,
                            accepted -> assertThat(accepted.state()).isEqualTo(stored(1)));
            assertThat(faults.takeCalls()).endsWith("persistInputState");
        }

        @Test
        void a2_a_repetition_is_not_stored() {
            driver.accept(keyed(prompt(1), "k"));

            AcceptOutcome outcome = driver.accept(keyed(prompt(2), "k"));

            assertThat(outcome.result()).isEqualTo(AdmissionResult.DEDUPLICATED);
            assertThat(store.loadInputStates(RUNTIME)).hasSize(1);
        }

        @Test
        void a7_images_are_stored_beside_the_input() {
            List<ContentBlock> blocks = List.of(
                    new ContentBlock.Text("look"), new ContentBlock.Image("image/png", new ImageData.Inline("AAAA")));
            PromptInput picture = new PromptInput(prompt(1).header(), "look", Optional.of(blocks), Optional.empty());

            driver.accept(picture);

            Input kept = stored(1).persistedInput().orElseThrow();
            assertThat(kept.blocks().orElseThrow().get(1))
                    .isInstanceOfSatisfying(
                            ContentBlock.Image.class,
                            image -> assertThat(image.data()).isInstanceOf(ImageData.Blob.class));
            assertThat(driver.view().queue(Lane.QUEUE).inputs()).containsExactly(kept);
        }

        @Test
        void an_image_that_cannot_be_kept_is_not_acknowledged() {
            RuntimeDriver blind = new PersistentRuntimeDriver(context(), store, UnavailableBlobStore.INSTANCE);
            PromptInput picture = new PromptInput(
                    prompt(1).header(),
                    "look",
                    Optional.of(List.of(new ContentBlock.Image("image/png", new ImageData.Inline("AAAA")))),
                    Optional.empty());

            assertThatThrownBy(() -> blind.accept(picture))
                    .isInstanceOf(RuntimeDriverException.class)
                    .hasMessageContaining("image externalization")
                    .hasMessageContaining("requires a BlobStore");
            assertThat(blind.inputState(inputId(1))).isEmpty();
        }

        @Test
        void a8_an_input_that_cannot_be_stored_was_never_there_and_can_be_submitted_again() {
            faults.at("persistInputState");

            failsWith(Faults.MESSAGE, () -> driver.accept(keyed(prompt(1), "k")));

            assertThat(driver.inputState(inputId(1))).isEmpty();
            assertThat(driver.nextBatch()).isEmpty();
            assertThat(driver.drainEvents()).isEmpty();
            assertThat(store.loadInputStates(RUNTIME)).isEmpty();
            faults.none();
            assertThat(driver.accept(keyed(prompt(1), "k")).result()).isEqualTo(AdmissionResult.ACCEPTED);
        }

        @Test
        void an_input_that_another_one_replaced_is_stored_with_the_next_commit() {
            driver.accept(superseding(progress(1, Optional.empty()), "window"));
            driver.accept(superseding(progress(2, Optional.empty()), "window"));
            assertThat(stored(1).phase()).isEqualTo(InputLifecycle.Phase.QUEUED);

            driver.retire();

            assertThat(stored(1).terminalOutcome()).contains(new TerminalOutcome.Coalesced(inputId(2)));
        }
    }

    @Nested
    class Running {
        @Test
        void a6_a_boundary_is_stored_with_its_receipt_its_session_and_its_inputs() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));
            SessionSnapshot session = SessionSnapshot.of("any bytes".getBytes(StandardCharsets.UTF_8));

            driver.boundaryApplied(draft(runId(1), batch), 0, Optional.of(session));

            assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 0)).contains(receipt(runId(1), 0, batch));
            assertThat(store.loadSessionSnapshot(RUNTIME)).contains(session);
            assertThat(stored(1).phase()).isEqualTo(InputLifecycle.Phase.APPLIED_PENDING_CONSUMPTION);

            driver.runCompleted(runId(1), batch);
            assertThat(stored(1).phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @Test
        void a_receipt_that_is_stored_is_not_stored_again() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));
            store.atomicApply(RUNTIME, Optional.empty(), receipt(runId(1), 0, batch), List.of(), Optional.empty());
            faults.at("atomicApply");

            driver.boundaryApplied(draft(runId(1), batch), 0, Optional.empty());

            faults.none();
            driver.runCompleted(runId(1), batch);
            assertThat(stored(1).phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 2, 3})
        void a_receipt_that_comes_late_is_refused_and_changes_nothing(long late) {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));
            driver.boundaryApplied(draft(runId(1), batch), 1, Optional.empty());
            driver.boundaryApplied(draft(runId(1), batch), 3, Optional.empty());
            DriverView before = driver.view();
            InputState stored = stored(1);

            assertThatThrownBy(() -> driver.boundaryApplied(draft(runId(1), batch), late, Optional.empty()))
                    .isInstanceOfSatisfying(
                            RuntimeDriverException.class,
                            refusal ->
                                    assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.VALIDATION_FAILED))
                    .hasMessageContaining("BoundaryPassed");

            assertThat(driver.view()).isEqualTo(before);
            assertThat(stored(1)).isEqualTo(stored);
            assertThat(store.loadBoundaryReceipt(RUNTIME, runId(1), 2)).isEmpty();
        }

        @Test
        void what_a_session_that_has_gone_on_leaves_unstored_is_stored_with_the_next_step() {
            RuntimeStore ahead = letterStore();
            ahead.commitSessionSnapshot(RUNTIME, new SessionDelta(letters("ab")));
            RuntimeDriver behind = new PersistentRuntimeDriver(context(), ahead, new InMemoryBlobStore());
            behind.accept(prompt(1));
            List<InputId> batch = runNext(behind, runId(1));

            behind.commitRun(draft(runId(1), batch), 0, Optional.of(letters("a")));
            assertThat(ahead.loadBoundaryReceipt(RUNTIME, runId(1), 0)).isEmpty();
            behind.retire();

            assertThat(ahead.loadInputState(RUNTIME, inputId(1))
                            .orElseThrow()
                            .state()
                            .phase())
                    .isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @Test
        void a_committed_run_is_one_write() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));
            faults.takeCalls();

            driver.commitRun(draft(runId(1), batch), 0, Optional.empty());

            assertThat(faults.takeCalls()).containsExactly("loadBoundaryReceipt", "atomicApply");
            assertThat(stored(1).phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @Test
        void what_cannot_be_stored_has_not_happened() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));

            faults.none();
            driver.accept(prompt(2));
            driver.runCancelled(runId(1));
            driver.startRun(runId(2));
            faults.at("commitMachineLifecycle");
            failsWith("stage persist failed", () -> driver.stageBatch(runId(2), batch));
            faults.none();
            driver.runCancelled(runId(2));
            runNext(driver, runId(1));

            faults.at("atomicApply");
            failsWith(
                    "runtime boundary commit failed: Store write failed: " + Faults.MESSAGE,
                    () -> driver.boundaryApplied(draft(runId(1), batch), 0, Optional.empty()));
            faults.at("commitMachineLifecycle");
            failsWith("terminal event persist failed", () -> driver.runFailed(runId(1)));
            failsWith("terminal event persist failed", () -> driver.runCancelled(runId(1)));
            failsWith("retire persist failed", driver::retire);
            failsWith("stop persist failed", driver::stop);
            failsWith("destroy persist failed", driver::destroy);

            faults.none();
            driver.runFailed(runId(1));
            faults.at("commitMachineLifecycle");
            failsWith("reset persist failed", driver::reset);
            failsWith("recycle persist failed", driver::recycle);
            failsWith("recovery persist failed", driver::recover);
            failsWith(
                    "pending input abandon persist failed", () -> driver.abandonPending(new AbandonReason.Cancelled()));
            faults.none();
            assertThat(driver.reset()).isEqualTo(new ResetReport(2));
        }
    }

    @Nested
    class Controlling {
        @Test
        void a9_retiring_leaves_what_is_stored_queued() {
            driver.accept(prompt(1));

            assertThat(driver.retire()).isEqualTo(new RetireReport(0, 1));

            assertThat(stored(1).phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
            assertThat(StoredStates.loadRuntimeState(store, RUNTIME)).contains(RuntimeControl.Phase.RETIRED);
        }

        @Test
        void a10_resetting_stores_that_inputs_were_given_up() {
            driver.accept(prompt(1));

            assertThat(driver.reset()).isEqualTo(new ResetReport(1));

            assertThat(stored(1).terminalOutcome()).contains(new TerminalOutcome.Abandoned(new AbandonReason.Reset()));
        }

        @Test
        void b14_the_state_is_stored_with_its_binding() {
            RuntimeBinding binding = new RuntimeBinding(
                    Optional.of(LogicalRuntimeId.of("rt:agent")), Optional.of(3L), Optional.of(1L), Optional.empty());
            driver.attach();
            driver.bind(binding);

            assertThat(StoredStates.load(store, RUNTIME))
                    .contains(new MachineLifecycleRecord(RuntimeControl.Phase.IDLE, binding));
            assertThat(recovered().view().binding()).isEqualTo(binding);
        }
    }

    @Nested
    class Recovering {
        @Test
        void a3_an_input_of_another_time_is_queued_by_what_is_decided_now() {
            RuntimeDriver next = withOlder(accepted(1, InputDurability.DURABLE, true));

            assertThat(next.recover()).isEqualTo(new RecoveryReport(1, 0, 0, List.of()));

            assertThat(next.inputState(inputId(1))).isPresent();
            assertThat(next.nextBatch()).containsExactly(inputId(1));
        }

        @Test
        void a4_the_key_of_an_input_that_nobody_can_do_still_stands_for_it() {
            InputState bare = accepted(1, InputDurability.DURABLE, false)
                    .withFacts(facts -> facts.withIdempotencyKey(new IdempotencyKey("k")));
            RuntimeDriver next = withOlder(bare);
            next.recover();

            assertThat(next.accept(keyed(prompt(2), "k")))
                    .isEqualTo(new AcceptOutcome.Deduplicated(inputId(2), inputId(1)));
            assertThat(next.nextBatch()).isEmpty();
        }

        @Test
        void a5_an_ephemeral_input_is_gone() {
            driver.accept(progress(1, Optional.empty()));
            RuntimeDriver next = fresh();

            assertThat(next.recover().inputsRecovered()).isZero();

            assertThat(next.inputState(inputId(1))).isEmpty();
        }

        @Test
        void a11_what_a_stored_receipt_covers_is_done() {
            driver.accept(prompt(1));
            List<InputId> batch = runNext(driver, runId(1));
            driver.boundaryApplied(draft(runId(1), batch), 0, Optional.empty());

            RuntimeDriver next = recovered();

            assertThat(next.inputState(inputId(1)).orElseThrow().phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
            assertThat(next.activeInputIds()).isEmpty();
            assertThat(next.nextBatch()).isEmpty();
            assertThat(stored(1).phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @Test
        void c1_what_no_receipt_covers_is_done_again_and_once() {
            for (int number = 1; number <= 2; number++) {
                driver.accept(message(number, Optional.empty()));
            }
            for (int number = 1; number <= 2; number++) {
                importInputState(store, RUNTIME, applied(stored(number)));
            }
            RuntimeDriver next = fresh();

            assertThat(next.recover().inputsRecovered()).isEqualTo(2);

            assertThat(next.activeInputIds()).containsExactly(inputId(1), inputId(2));
            for (int number = 1; number <= 2; number++) {
                assertThat(stored(number).phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
                assertThat(stored(number).lastRunId()).contains(runId(1));
                assertThat(stored(number).lastBoundarySequence()).isEmpty();
            }
            assertThat(runNext(next, runId(2))).containsExactly(inputId(1), inputId(2));
            assertThat(next.nextBatch()).isEmpty();
        }

        @Test
        void inputs_come_back_in_the_order_of_their_admission_and_with_their_lanes() {
            for (int number : new int[] {3, 1, 2}) {
                driver.accept(message(number, Optional.empty()));
            }
            RuntimeDriver next = recovered();

            assertThat(waiting(next, Lane.QUEUE)).containsExactly(inputId(3), inputId(1), inputId(2));
            assertThat(next.view().ingress().nextPosition()).isEqualTo(3);
        }

        @Test
        void a_store_may_give_inputs_back_in_another_order() {
            for (int number = 1; number <= 3; number++) {
                driver.accept(message(number, Optional.empty()));
            }
            RuntimeStore copy = TestStores.empty();
            for (int number : new int[] {2, 3, 1}) {
                importInputState(copy, RUNTIME, stored(number));
            }
            RuntimeDriver next = new PersistentRuntimeDriver(context(), copy, new InMemoryBlobStore());
            next.recover();

            assertThat(waiting(next, Lane.QUEUE)).containsExactly(inputId(1), inputId(2), inputId(3));
        }

        @Test
        void what_was_dropped_gives_its_place_to_nobody() {
            driver.accept(superseding(progress(1, Optional.empty()), "window"));
            driver.recover();

            AcceptOutcome outcome = driver.accept(superseding(progress(2, Optional.empty()), "window"));

            assertThat(outcome.result()).isEqualTo(AdmissionResult.ACCEPTED);
            assertThat(waiting(driver, Lane.STEER)).containsExactly(inputId(2));
        }

        @Test
        void many_inputs_come_back_page_by_page() {
            for (int number = 1; number <= 600; number++) {
                driver.accept(message(number, Optional.empty()));
            }

            assertThat(waiting(recovered(), Lane.QUEUE)).isEqualTo(waiting(driver, Lane.QUEUE));
        }

        @Test
        void keys_of_inputs_that_have_ended_still_stand_for_them() {
            driver.accept(keyed(prompt(1), "k"));
            driver.reset();
            RuntimeDriver next = recovered();

            assertThat(next.view().ledger().size()).isZero();
            assertThat(next.accept(keyed(prompt(2), "k")).result()).isEqualTo(AdmissionResult.DEDUPLICATED);
            assertThat(next.inputState(inputId(1))).isPresent();
        }

        @Test
        void a_session_comes_back_as_it_ended() {
            driver.accept(prompt(1));
            driver.retire();
            assertThat(recovered().runtimeState()).isEqualTo(RuntimeControl.Phase.RETIRED);

            driver.stop();
            assertThat(recovered().runtimeState()).isEqualTo(RuntimeControl.Phase.STOPPED);
            driver.recover();
            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.STOPPED);

            driver.destroy();
            assertThat(recovered().runtimeState()).isEqualTo(RuntimeControl.Phase.DESTROYED);
        }

        @Test
        void a_live_session_reads_again_what_is_stored_and_keeps_its_executor() {
            driver.attach();
            driver.accept(prompt(1));

            assertThat(driver.recover().inputsRecovered()).isEqualTo(1);

            assertThat(driver.runtimeState()).isEqualTo(RuntimeControl.Phase.ATTACHED);
            assertThat(driver.nextBatch()).containsExactly(inputId(1));
        }

        @Test
        void what_a_live_session_has_not_stored_yet_is_not_done_again() {
            RuntimeStore ahead = letterStore();
            ahead.commitSessionSnapshot(RUNTIME, new SessionDelta(letters("ab")));
            RuntimeDriver behind = new PersistentRuntimeDriver(context(), ahead, new InMemoryBlobStore());
            behind.accept(prompt(1));
            behind.commitRun(draft(runId(1), runNext(behind, runId(1))), 0, Optional.of(letters("a")));

            assertThat(behind.recover()).isEqualTo(new RecoveryReport(0, 0, 0, List.of()));

            assertThat(behind.nextBatch()).isEmpty();
            assertThat(behind.inputState(inputId(1)).orElseThrow().phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        }

        @Test
        void what_gave_way_in_a_live_session_does_not_come_back() {
            driver.accept(superseding(durableProgress(1), "window"));
            driver.accept(superseding(durableProgress(2), "window"));

            driver.recover();

            assertThat(driver.view().queue(Lane.STEER).inputIds()).containsExactly(inputId(2));
            assertThat(stored(1).terminalOutcome()).contains(new TerminalOutcome.Coalesced(inputId(2)));
        }

        @Test
        void a_live_session_that_cannot_store_what_it_has_not_stored_yet_is_not_recovered() {
            driver.accept(superseding(durableProgress(1), "window"));
            driver.accept(superseding(durableProgress(2), "window"));
            faults.at("commitMachineLifecycle");

            failsWith("recovery persist failed", driver::recover);

            faults.none();
            driver.recover();
            assertThat(driver.activeInputIds()).containsExactly(inputId(2));
        }

        @Test
        void a_refused_recovery_stores_nothing() {
            driver.accept(superseding(durableProgress(1), "window"));
            driver.accept(superseding(durableProgress(2), "window"));
            driver.startRun(runId(1));
            faults.takeCalls();

            assertThatThrownBy(driver::recover).isInstanceOf(RuntimeDriverException.class);

            assertThat(faults.takeCalls()).isEmpty();
        }

        @Test
        void a_session_that_ended_with_work_left_cannot_be_trusted() {
            driver.stop();
            RuntimeDriver next = withOlder(accepted(1, InputDurability.DURABLE, true));
            DriverView before = next.view();

            assertThatThrownBy(next::recover)
                    .isInstanceOfSatisfying(
                            RuntimeDriverException.class,
                            failure -> assertThat(failure.kind())
                                    .isEqualTo(RuntimeDriverException.Kind.RECOVERY_CORRUPTION))
                    .hasMessageContaining("store corruption");
            assertThat(next.view()).isEqualTo(before);
        }

        @Test
        void a_present_record_without_its_content_cannot_be_trusted() {
            importInputState(store, RUNTIME, accepted(1, InputDurability.DURABLE, false));

            assertThatThrownBy(fresh()::recover).hasMessageContaining("store corruption");
        }

        @Test
        void b15_a_bare_state_is_never_taken_for_a_record() {
            importMachineLifecycleRecord(store, RUNTIME, "\"idle\"".getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> StoredStates.loadRuntimeState(store, RUNTIME))
                    .hasMessageStartingWith("Store read failed: ");
            assertThatThrownBy(fresh()::recover).isInstanceOf(RuntimeDriverException.class);
        }

        @Test
        void a32_a_record_of_another_version_is_refused_with_that_version() {
            String record = "{\"record_version\":2,\"runtime_state\":\"idle\",\"binding\":{}}";
            importMachineLifecycleRecord(store, RUNTIME, record.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> StoredStates.load(store, RUNTIME))
                    .hasMessageStartingWith("Store read failed: ")
                    .hasMessageContaining("2");
        }

        @Test
        void an_input_that_ends_the_process_again_and_again_is_given_up() {
            driver.accept(prompt(1));
            RuntimeDriver process = driver;
            for (int crash = 1; crash <= 3; crash++) {
                assertThat(runNext(process, runId(crash))).containsExactly(inputId(1));
                assertThat(StoredStates.loadRuntimeState(store, RUNTIME)).contains(RuntimeControl.Phase.IDLE);
                process = recovered();
            }

            assertThat(process.nextBatch()).isEmpty();
            assertThat(stored(1).terminalOutcome())
                    .contains(new TerminalOutcome.Abandoned(new AbandonReason.MaxAttemptsExhausted(3)));
        }

        @Test
        void an_input_without_attempts_left_is_given_up() {
            InputState state = driverState(3);
            importInputState(store, RUNTIME, state);
            RuntimeDriver next = fresh();

            assertThat(next.recover()).isEqualTo(new RecoveryReport(0, 1, 0, List.of()));

            assertThat(next.inputState(inputId(1)).orElseThrow().terminalOutcome())
                    .contains(new TerminalOutcome.Abandoned(new AbandonReason.MaxAttemptsExhausted(3)));
        }

        /** A driver that finds an input which an older version of this library has stored. */
        private RuntimeDriver withOlder(InputState state) {
            importInputState(store, RUNTIME, state);
            RuntimeStore older = OlderRecords.in(store, store.loadInputStates(RUNTIME));
            return new PersistentRuntimeDriver(context(), older, new InMemoryBlobStore());
        }

        private InputState accepted(int number, InputDurability durability, boolean withContent) {
            InputFacts facts = InputFacts.of(inputId(number), NOW).withDurability(durability);
            return InputState.newAccepted(withContent ? facts.withPersistedInput(prompt(number)) : facts);
        }

        private InputState applied(InputState queued) {
            return queued.apply(new InputLifecycle.Input.StageForRun(runId(1)), NOW)
                    .state()
                    .apply(new InputLifecycle.Input.MarkApplied(runId(1)), NOW)
                    .state()
                    .apply(new InputLifecycle.Input.MarkAppliedPendingConsumption(0), NOW)
                    .state();
        }

        private InputState driverState(int attempts) {
            driver.accept(prompt(1));
            InputState state = stored(1);
            for (int attempt = 1; attempt <= attempts; attempt++) {
                state = state.apply(InputLifecycle.Input.RollbackStaged.INSTANCE, NOW)
                        .state()
                        .apply(new InputLifecycle.Input.StageForRun(runId(attempt)), NOW)
                        .state();
            }
            return state;
        }
    }
}
