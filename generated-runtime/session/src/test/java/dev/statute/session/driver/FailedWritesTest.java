package dev.statute.session.driver;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.driver.DriverSamples.RUNTIME;
import static dev.statute.session.driver.DriverSamples.context;
import static dev.statute.session.driver.DriverSamples.draft;
import static dev.statute.session.driver.DriverSamples.keyed;
import static dev.statute.session.driver.DriverSamples.progress;
import static dev.statute.session.driver.DriverSamples.runNext;
import static dev.statute.session.driver.DriverSamples.superseding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoreProxy;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.AdmissionResult;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a driver makes of writes that fail, by what is stored then. */
class FailedWritesTest {
    private final RuntimeStore store = TestStores.empty();
    private final List<String> calls = new ArrayList<>();
    private Consumer<StoreProxy.Call> fault = call -> {};
    private final RuntimeDriver driver = driver();

    private RuntimeDriver driver() {
        RuntimeStore faulty = StoreProxy.around(store, call -> {
            calls.add(call.operation());
            fault.accept(call);
            return call.make();
        });
        return new PersistentRuntimeDriver(context(), faulty, new InMemoryBlobStore());
    }

    private static RuntimeStoreException gone() {
        return RuntimeStoreException.writeFailed(Faults.MESSAGE);
    }

    /** Calls of an operation do something, and then fail. */
    private void failing(String operation, Consumer<StoreProxy.Call> first) {
        fault = call -> {
            if (call.operation().equals(operation)) {
                first.accept(call);
                throw gone();
            }
        };
    }

    private void outOfStep(Runnable command) {
        DriverView before = driver.view();
        RuntimeDriverException refusal = catchThrowableOfType(RuntimeDriverException.class, command::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.OUT_OF_STEP);
        assertThat(refusal).hasMessageContaining("Nobody can tell").hasMessageContaining(Faults.MESSAGE);
        assertThat(driver.isOutOfStep()).isTrue();
        assertThat(driver.view()).isEqualTo(before);
    }

    private void refused(Runnable command) {
        DriverView before = driver.view();
        RuntimeDriverException refusal = catchThrowableOfType(RuntimeDriverException.class, command::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.INTERNAL);
        assertThat(driver.isOutOfStep()).isFalse();
        assertThat(driver.view()).isEqualTo(before);
    }

    private InputLifecycle.Phase stored(int number) {
        return store.loadInputState(RUNTIME, inputId(number))
                .orElseThrow()
                .state()
                .phase();
    }

    @Test
    void an_input_that_is_stored_all_the_same_is_acknowledged() {
        failing("persistInputState", StoreProxy.Call::make);

        assertThat(driver.accept(keyed(prompt(1), "k")).result()).isEqualTo(AdmissionResult.ACCEPTED);

        assertThat(driver.nextBatch()).containsExactly(inputId(1));
        assertThat(driver.drainEvents()).isNotEmpty();
        assertThat(driver.accept(keyed(prompt(2), "k")).result()).isEqualTo(AdmissionResult.DEDUPLICATED);
    }

    @Test
    void what_nobody_remembers_is_not_taken_for_an_input_of_its_id() {
        driver.accept(progress(1, Optional.empty()));
        driver.recover();
        failing("persistInputState", call -> {});

        refused(() -> driver.accept(superseding(progress(1, Optional.empty()), "window")));

        fault = call -> {};
        assertThat(driver.accept(superseding(progress(1, Optional.empty()), "window"))
                        .result())
                .isEqualTo(AdmissionResult.ACCEPTED);
    }

    @Test
    void an_input_of_which_nobody_can_tell_whether_it_is_stored_puts_the_driver_out_of_step() {
        fault = call -> {
            switch (call.operation()) {
                case "persistInputState" -> {
                    call.make();
                    throw gone();
                }
                case "loadInputState" -> {
                    if (calls.contains("persistInputState")) {
                        throw gone();
                    }
                }
                default -> {
                    // Nothing else fails.
                }
            }
        };

        outOfStep(() -> driver.accept(prompt(1)));
    }

    @Test
    void a_state_that_is_stored_all_the_same_is_taken() {
        driver.accept(prompt(1));
        failing("commitMachineLifecycle", StoreProxy.Call::make);

        assertThat(driver.reset()).isEqualTo(new ResetReport(1));

        assertThat(stored(1)).isEqualTo(InputLifecycle.Phase.ABANDONED);
        assertThat(driver.activeInputIds()).isEmpty();
        assertThat(driver.drainNotices()).isNotEmpty();
    }

    @Test
    void inputs_without_their_state_put_the_driver_out_of_step() {
        driver.accept(prompt(1));
        failing(
                "commitMachineLifecycle",
                call -> inputs(call, 2).forEach(input -> call.store().persistInputState(RUNTIME, input)));

        outOfStep(driver::stop);
    }

    @Test
    void a_state_without_its_inputs_puts_the_driver_out_of_step() {
        driver.accept(prompt(1));
        failing(
                "commitMachineLifecycle",
                call -> call.store()
                        .commitMachineLifecycle(RUNTIME, (MachineLifecycleCommit) call.arguments()[1], List.of()));

        outOfStep(driver::stop);
    }

    @Test
    void some_of_several_inputs_put_the_driver_out_of_step() {
        driver.accept(prompt(1));
        driver.accept(prompt(2));
        failing(
                "commitMachineLifecycle",
                call -> call.store().persistInputState(RUNTIME, inputs(call, 2).get(0)));

        outOfStep(() -> driver.beginRun(runId(1), driver.nextBatch()));
    }

    @Test
    void what_is_neither_old_nor_new_puts_the_driver_out_of_step() {
        driver.bind(new RuntimeBinding(
                Optional.of(LogicalRuntimeId.of("rt:agent")), Optional.of(1L), Optional.of(1L), Optional.empty()));
        failing(
                "commitMachineLifecycle",
                call -> TestStores.importMachineLifecycleRecord(store, RUNTIME, new byte[] {'{', '}'}));

        outOfStep(driver::stop);
    }

    @Test
    void what_would_change_nothing_is_refused_as_the_store_says() {
        driver.accept(prompt(1));
        driver.recover();
        failing("commitMachineLifecycle", StoreProxy.Call::make);

        refused(driver::recover);
    }

    @Test
    void a_recovery_that_is_not_stored_can_be_tried_again() {
        driver.accept(prompt(1));
        runNext(driver, runId(1));
        RuntimeDriver next = driver();
        failing("commitMachineLifecycle", call -> {});

        assertThat(catchThrowableOfType(RuntimeDriverException.class, next::recover)
                        .kind())
                .isEqualTo(RuntimeDriverException.Kind.INTERNAL);

        fault = call -> {};
        next.recover();
        assertThat(next.nextBatch()).containsExactly(inputId(1));
    }

    @Test
    void what_waited_to_be_stored_is_looked_at_too() {
        driver.accept(superseding(progress(1, Optional.empty()), "window"));
        driver.accept(superseding(progress(2, Optional.empty()), "window"));
        failing("commitMachineLifecycle", call -> {});
        refused(driver::stop);

        failing(
                "commitMachineLifecycle",
                call -> call.store()
                        .commitMachineLifecycle(
                                RUNTIME,
                                (MachineLifecycleCommit) call.arguments()[1],
                                inputs(call, 2).stream()
                                        .filter(input -> !input.stored()
                                                .state()
                                                .inputId()
                                                .equals(inputId(1)))
                                        .toList()));
        outOfStep(driver::stop);
    }

    @Test
    void a_boundary_that_is_stored_all_the_same_is_taken() {
        driver.accept(prompt(1));
        List<InputId> batch = runNext(driver, runId(1));
        failing("atomicApply", StoreProxy.Call::make);

        driver.commitRun(draft(runId(1), batch), 0, Optional.empty());

        assertThat(stored(1)).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(driver.view().control().currentRunId()).isEmpty();
    }

    @Test
    void a_receipt_without_its_inputs_puts_the_driver_out_of_step() {
        driver.accept(prompt(1));
        List<InputId> batch = runNext(driver, runId(1));
        failing(
                "atomicApply",
                call -> call.store()
                        .atomicApply(
                                RUNTIME,
                                Optional.empty(),
                                (RunBoundaryReceipt) call.arguments()[2],
                                List.of(),
                                Optional.empty()));

        outOfStep(() -> driver.commitRun(draft(runId(1), batch), 0, Optional.empty()));
    }

    @Test
    void inputs_without_their_receipt_put_the_driver_out_of_step() {
        driver.accept(prompt(1));
        List<InputId> batch = runNext(driver, runId(1));
        failing(
                "atomicApply",
                call -> inputs(call, 3).forEach(input -> call.store().persistInputState(RUNTIME, input)));

        outOfStep(() -> driver.commitRun(draft(runId(1), batch), 0, Optional.empty()));
    }

    @Test
    void an_error_of_the_store_is_settled_as_an_exception_is() {
        driver.accept(prompt(1));
        fault = call -> {
            if (call.operation().equals("commitMachineLifecycle")) {
                call.make();
                throw new StackOverflowError("too deep");
            }
        };

        assertThat(driver.retire()).isEqualTo(new RetireReport(0, 1));
        assertThat(StoredStates.loadRuntimeState(store, RUNTIME)).contains(RuntimeControl.Phase.RETIRED);
    }

    @Test
    void a_driver_that_is_out_of_step_stores_nothing_any_more() {
        driver.accept(prompt(1));
        failing(
                "commitMachineLifecycle",
                call -> inputs(call, 2).forEach(input -> call.store().persistInputState(RUNTIME, input)));
        outOfStep(driver::stop);
        fault = call -> {};
        calls.clear();

        outOfStep(driver::stop);
        outOfStep(driver::recover);
        outOfStep(() -> driver.accept(prompt(2)));

        assertThat(calls).doesNotContain("persistInputState", "commitMachineLifecycle", "atomicApply");
        assertThat(store.loadInputStates(RUNTIME)).hasSize(1);
    }

    @Test
    void a_runtime_that_somebody_else_has_taken_over_is_not_read_to_go_on() {
        RuntimeDriver owner = new PersistentRuntimeDriver(context(), store.takeOver(RUNTIME), new InMemoryBlobStore());
        owner.accept(prompt(1));
        store.takeOver(RUNTIME);

        RuntimeDriverException refusal = catchThrowableOfType(RuntimeDriverException.class, owner::stop);

        assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.OUT_OF_STEP);
        assertThat(refusal).hasMessageContaining("Another process has taken the session over");
        assertThat(owner.runtimeState()).isEqualTo(RuntimeControl.Phase.IDLE);
        assertThat(stored(1)).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @SuppressWarnings("unchecked")
    private static List<InputStatePersistenceRecord> inputs(StoreProxy.Call call, int argument) {
        return (List<InputStatePersistenceRecord>) call.arguments()[argument];
    }
}
