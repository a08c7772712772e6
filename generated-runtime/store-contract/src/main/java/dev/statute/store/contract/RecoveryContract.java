package dev.statute.store.contract;

import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.Names.input;
import static dev.statute.store.contract.Names.run;
import static dev.statute.store.contract.Names.session;
import static dev.statute.store.contract.SampleInputs.keyed;
import static dev.statute.store.contract.SampleInputs.message;
import static dev.statute.store.contract.SampleInputs.picture;
import static dev.statute.store.contract.SampleInputs.progress;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.draft;
import static dev.statute.store.contract.Written.receipt;
import static dev.statute.store.contract.Written.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.SessionBindings;
import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drivers that keep their sessions in the store, and find them again after their process was lost. */
abstract class RecoveryContract extends ContractGroup {
    /** More than drivers read at once. */
    private static final int MANY = 600;

    RecoveryContract(StoreBench bench) {
        super(bench);
    }

    private RuntimeDriver driver() {
        return Written.driver(RUNTIME, store());
    }

    /** A driver in a new process, which has nothing but what is stored. */
    private RuntimeDriver afterACrash() {
        bench().reopen();
        return driver();
    }

    private RuntimeDriver recovered() {
        RuntimeDriver driver = afterACrash();
        driver.recover();
        return driver;
    }

    private InputState storedState(int number) {
        return store().loadInputState(RUNTIME, input(number)).orElseThrow().state();
    }

    @Test
    void a1_an_input_is_stored_before_it_is_acknowledged() {
        AcceptOutcome outcome = driver().accept(prompt(1));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AcceptOutcome.Accepted.class,
                        accepted -> assertThat(storedState(1)).isEqualTo(accepted.state()));
        assertThat(storedState(1).persistedInput()).contains(prompt(1));
    }

    @Test
    void a2_a_repetition_is_not_stored() {
        RuntimeDriver driver = driver();
        driver.accept(keyed(prompt(1), "k"));

        assertThat(driver.accept(keyed(prompt(2), "k"))).isEqualTo(new AcceptOutcome.Deduplicated(input(2), input(1)));

        assertThat(store().loadInputStates(RUNTIME)).hasSize(1);
    }

    @Test
    void a3_an_input_that_was_acknowledged_is_done_after_a_crash() {
        driver().accept(prompt(1));
        RuntimeDriver next = afterACrash();

        assertThat(next.recover().inputsRecovered()).isEqualTo(1);

        assertThat(next.inputState(input(1))).isPresent();
        assertThat(next.nextBatch()).containsExactly(input(1));
    }

    @Test
    void a4_a_key_stands_for_its_input_after_a_crash_whether_that_has_ended_or_not() {
        RuntimeDriver before = driver();
        before.accept(keyed(prompt(1), "ended"));
        before.reset();
        before.accept(keyed(prompt(2), "waiting"));
        RuntimeDriver next = recovered();

        assertThat(next.accept(keyed(prompt(3), "ended")))
                .isEqualTo(new AcceptOutcome.Deduplicated(input(3), input(1)));
        assertThat(next.accept(keyed(prompt(4), "waiting")))
                .isEqualTo(new AcceptOutcome.Deduplicated(input(4), input(2)));
        assertThat(next.nextBatch()).containsExactly(input(2));
    }

    @Test
    void a5_an_ephemeral_input_is_gone_after_a_crash() {
        driver().accept(progress(1));
        RuntimeDriver next = afterACrash();

        assertThat(next.recover().inputsRecovered()).isZero();

        assertThat(next.inputState(input(1))).isEmpty();
    }

    @Test
    void a6_a_boundary_is_stored_with_its_receipt_its_session_and_its_inputs() {
        RuntimeDriver driver = driver();
        driver.accept(prompt(1));

        driver.boundaryApplied(
                draft(stage(driver)), 0, Optional.of(LineSession.of("hello").snapshot()));

        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 0)).contains(receipt(0, input(1)));
        assertThat(store().loadSessionSnapshot(RUNTIME))
                .contains(LineSession.of("hello").snapshot());
        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.APPLIED_PENDING_CONSUMPTION);
    }

    @Test
    void a7_images_are_stored_beside_the_input() {
        BlobStore blobs = new InMemoryBlobStore();
        Written.driver(RUNTIME, store(), blobs).accept(picture(1));

        List<ContentBlock> blocks =
                storedState(1).persistedInput().orElseThrow().blocks().orElseThrow();

        assertThat(blocks.get(0)).isEqualTo(new ContentBlock.Text("look"));
        assertThat(blocks.get(1))
                .isInstanceOfSatisfying(
                        ContentBlock.Image.class,
                        image -> assertThat(image.data()).isInstanceOf(ImageData.Blob.class));
    }

    @Test
    void a9_what_a_retired_session_has_left_waits_after_a_crash() {
        RuntimeDriver driver = driver();
        driver.accept(prompt(1));

        assertThat(driver.retire()).isEqualTo(new RetireReport(0, 1));

        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(recovered().runtimeState()).isEqualTo(RuntimeControl.Phase.RETIRED);
    }

    @Test
    void a10_what_was_given_up_stays_given_up_after_a_crash() {
        RuntimeDriver driver = driver();
        driver.accept(prompt(1));

        assertThat(driver.reset().inputsAbandoned()).isEqualTo(1);

        assertThat(storedState(1).terminalOutcome()).contains(new TerminalOutcome.Abandoned(new AbandonReason.Reset()));
        assertThat(recovered().activeInputIds()).isEmpty();
    }

    @Test
    void a11_what_a_stored_receipt_covers_is_done_and_not_done_again() {
        RuntimeDriver driver = driver();
        driver.accept(prompt(1));
        driver.boundaryApplied(draft(stage(driver)), 0, Optional.empty());

        RuntimeDriver next = recovered();

        assertThat(next.inputState(input(1)).orElseThrow().phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(next.activeInputIds()).isEmpty();
        assertThat(next.nextBatch()).isEmpty();
        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void c1_what_no_receipt_covers_is_done_again_and_once() {
        List<InputStatePersistenceRecord> applied = Written.inputs(elsewhere -> {
            elsewhere.accept(message(1));
            elsewhere.accept(message(2));
            elsewhere.boundaryApplied(draft(stage(elsewhere)), 0, Optional.empty());
        });
        applied.forEach(input -> persist(RUNTIME, input));
        RuntimeDriver next = afterACrash();

        assertThat(next.recover().inputsRecovered()).isEqualTo(2);

        assertThat(next.activeInputIds()).containsExactly(input(1), input(2));
        for (int number = 1; number <= 2; number++) {
            assertThat(storedState(number).phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
            assertThat(storedState(number).lastRunId()).contains(run(1));
        }
        assertThat(stage(next)).containsExactly(input(1), input(2));
        assertThat(next.nextBatch()).isEmpty();
    }

    @Test
    void what_was_in_a_run_when_the_process_was_lost_waits_again() {
        RuntimeDriver driver = driver();
        driver.accept(prompt(1));
        stage(driver);
        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.STAGED);

        RuntimeDriver next = recovered();

        assertThat(next.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
        assertThat(next.nextBatch()).containsExactly(input(1));
        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @Test
    void a_run_that_was_committed_is_over_after_a_crash() {
        RuntimeDriver driver = driver();
        driver.accept(prompt(1));
        driver.commitRun(
                draft(stage(driver)), 0, Optional.of(LineSession.of("hello").snapshot()));

        RuntimeDriver next = recovered();

        assertThat(next.activeInputIds()).isEmpty();
        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(store().loadSessionSnapshot(RUNTIME))
                .contains(LineSession.of("hello").snapshot());
    }

    @Test
    void what_a_session_that_has_gone_on_leaves_unstored_is_stored_with_the_next_step() {
        commit(LineSession.of("hello", "world"));
        RuntimeDriver behind = driver();
        behind.accept(prompt(1));
        behind.commitRun(
                draft(stage(behind)), 0, Optional.of(LineSession.of("hello").snapshot()));
        assertThat(store().loadBoundaryReceipt(RUNTIME, run(1), 0)).isEmpty();
        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.STAGED);

        behind.retire();

        assertThat(storedState(1).phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void inputs_come_back_in_the_order_of_their_admission() {
        RuntimeDriver driver = driver();
        for (int number : new int[] {3, 1, 2}) {
            driver.accept(message(number));
        }

        assertThat(recovered().view().queue(Lane.QUEUE).inputIds()).containsExactly(input(3), input(1), input(2));
    }

    @Test
    void many_inputs_come_back_and_none_of_them_twice() {
        RuntimeDriver driver = driver();
        List<InputId> ids = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            driver.accept(message(number));
            ids.add(input(number));
        }
        RuntimeDriver next = afterACrash();

        assertThat(next.recover().inputsRecovered()).isEqualTo(MANY);

        assertThat(next.view().queue(Lane.QUEUE).inputIds()).isEqualTo(ids);
    }

    @Test
    void recovering_twice_is_recovering_once() {
        RuntimeDriver driver = driver();
        driver.accept(keyed(message(1), "k"));
        driver.accept(message(2));
        stage(driver);
        driver.accept(message(3));

        RuntimeDriver once = recovered();
        Stored afterOnce = stored(RUNTIME);
        RuntimeDriver twice = afterACrash();
        RecoveryReport report = twice.recover();

        assertThat(report.inputsRecovered()).isEqualTo(3);
        assertThat(report.inputsRequeued()).isZero();
        assertThat(stored(RUNTIME)).isEqualTo(afterOnce);
        assertThat(twice.nextBatch()).isEqualTo(once.nextBatch());
        assertThat(twice.activeInputIds()).isEqualTo(once.activeInputIds());
    }

    @Test
    void b14_a_session_comes_back_as_it_ended_and_with_its_binding() {
        RuntimeBinding binding = new RuntimeBinding(
                Optional.of(LogicalRuntimeId.of("rt:agent")), Optional.of(3L), Optional.of(1L), Optional.of("epoch"));
        RuntimeDriver driver = driver();
        driver.bind(binding);
        assertThat(recovered().view().binding()).isEqualTo(binding);

        RuntimeDriver stopping = recovered();
        stopping.stop();
        assertThat(recovered().runtimeState()).isEqualTo(RuntimeControl.Phase.STOPPED);

        RuntimeDriver destroying = recovered();
        destroying.destroy();
        assertThat(recovered().runtimeState()).isEqualTo(RuntimeControl.Phase.DESTROYED);
    }

    @Test
    void sessions_of_one_store_come_back_with_their_own_inputs() {
        driver().accept(prompt(1));
        Written.driver(Names.OTHER, store()).accept(prompt(2));
        RuntimeDriver next = recovered();

        assertThat(next.activeInputIds()).containsExactly(input(1));
        RuntimeDriver other = Written.driver(Names.OTHER, store());
        other.recover();
        assertThat(other.activeInputIds()).containsExactly(input(2));
    }

    @Test
    void f8_a_session_that_is_registered_after_a_crash_has_the_epoch_of_its_operations_and_their_ends() {
        requires(StoreOption.OPERATIONS);
        OperationSpec operation = new OperationSpec(
                new OperationId(Names.uuid(3, 1)),
                OperationKind.BACKGROUND_TOOL_OP,
                session(1),
                "a tool",
                "test",
                Optional.empty(),
                false);
        SessionBindings before = bindings();
        before.operations().registerOperation(operation);
        before.operations().provisioningSucceeded(operation.id());
        before.operations()
                .completeOperation(operation.id(), new OperationResult(new OperationText("ok"), false, 1, 0));

        bench().reopen();
        SessionBindings after = bindings();

        assertThat(after.epochId()).isEqualTo(before.epochId());
        assertThat(after.operations().completionFeed().listSince(0).entries())
                .extracting(entry -> entry.id())
                .containsExactly(operation.id());
    }

    private SessionBindings bindings() {
        return SessionRuntime.persistent(store(), new InMemoryBlobStore())
                .clock(SampleInputs.CLOCK)
                .build()
                .prepareBindings(session(1));
    }
}
