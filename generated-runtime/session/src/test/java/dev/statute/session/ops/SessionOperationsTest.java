package dev.statute.session.ops;

import static dev.statute.session.ops.OpsSamples.completed;
import static dev.statute.session.ops.OpsSamples.context;
import static dev.statute.session.ops.OpsSamples.ended;
import static dev.statute.session.ops.OpsSamples.limits;
import static dev.statute.session.ops.OpsSamples.member;
import static dev.statute.session.ops.OpsSamples.operationId;
import static dev.statute.session.ops.OpsSamples.result;
import static dev.statute.session.ops.OpsSamples.running;
import static dev.statute.session.ops.OpsSamples.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.Samples;
import dev.statute.session.driver.Faults;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormats;
import dev.statute.session.loop.Pause;
import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.CompletionEntry;
import dev.statute.session.operation.OperationPeerHandle;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.OperationStatus;
import dev.statute.session.types.RuntimeEpochId;
import dev.statute.session.types.WakeCursors;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionOperationsTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("runtime");
    private static final RuntimeEpochId EPOCH = new RuntimeEpochId(Samples.uuid(9));
    private static final WireFormat<OpsLifecycleRecord> FORMAT = new WireFormats().opsLifecycleRecord();

    private final RuntimeStore store = TestStores.empty();
    private final Faults faults = new Faults();

    private SessionOperations open() {
        return open(Runnable::run);
    }

    private SessionOperations open(Executor writer) {
        return SessionOperations.open(context(), limits(256), RUNTIME, faults.in(store), writer);
    }

    private Optional<OpsLifecycleRecord> stored() {
        return store.loadOpsLifecycle(RUNTIME).map(FORMAT::read);
    }

    private static OpsLifecycleRecord captured(OpsLifecycleRegistry registry) {
        return registry.capturePersistenceSnapshot(EPOCH, new OpsCursors(5, 3, 2));
    }

    private static OpsLifecycleRegistry recovered(OpsLifecycleRecord operations) {
        return OpsLifecycleRegistry.fromRecovered(context(), FORMAT.read(FORMAT.write(operations)));
    }

    private static List<Long> numbersIn(CompletionFeed.Batch batch) {
        return batch.entries().stream().map(CompletionEntry::seq).toList();
    }

    @Nested
    class Capturing {
        private final OpsLifecycleRegistry registry = new OpsLifecycleRegistry(context());

        @Test
        void f1_what_is_written_is_read_as_it_was() {
            ended(registry, tool(1));

            OpsLifecycleRecord read = FORMAT.read(FORMAT.write(captured(registry)));

            assertThat(read).isEqualTo(captured(registry));
            assertThat(read.epochId()).isEqualTo(EPOCH);
            assertThat(read.feed()).extracting(CompletionEntry::id).containsExactly(operationId(1));
            assertThat(read.specs()).containsExactly(tool(1));
        }

        @Test
        void f2_cursors_are_captured() {
            assertThat(captured(registry).cursors()).isEqualTo(new OpsCursors(5, 3, 2));
        }

        @Test
        void f5_the_epoch_is_the_one_given() {
            assertThat(captured(registry).epochId()).isEqualTo(EPOCH);
        }

        @Test
        void a_wait_is_captured_too() {
            running(registry, tool(1));
            OperationWait wait = registry.waitAll(Samples.runId(1), List.of(operationId(1)));

            OpsLifecycleRecord read = FORMAT.read(FORMAT.write(captured(registry)));

            assertThat(read.state().presentWait()).contains(wait.id());
            assertThat(read.state().waitOpen()).containsExactly(operationId(1));
        }
    }

    @Nested
    class Recovering {
        private final OpsLifecycleRegistry registry = new OpsLifecycleRegistry(context());

        @Test
        void f3_only_what_has_ended_comes_back() {
            ended(registry, tool(1));
            running(registry, member(2));
            ended(registry, tool(3));

            OpsLifecycleRegistry again = recovered(captured(registry));

            assertThat(numbersIn(again.completionFeed().listSince(0))).containsExactly(1L, 2L);
            assertThat(again.snapshot(operationId(2))).isEmpty();
            assertThat(again.snapshot(operationId(1)).orElseThrow().terminalOutcome())
                    .contains(completed("tool 001"));
            assertThat(captured(again).state().activeCount()).isZero();
        }

        @Test
        void f4_the_feed_is_read_from_any_cursor() {
            ended(registry, tool(1));
            ended(registry, tool(2));

            CompletionFeed feed = recovered(captured(registry)).completionFeed();

            assertThat(numbersIn(feed.listSince(0))).containsExactly(1L, 2L);
            assertThat(feed.listSince(feed.watermark()).entries()).isEmpty();
        }

        @Test
        void f6_numbers_go_on() {
            ended(registry, tool(1));
            ended(registry, tool(2));
            ended(registry, tool(3));

            OpsLifecycleRegistry again = recovered(captured(registry));

            assertThat(again.completionFeed().watermark()).isEqualTo(3);
            ended(again, tool(4));
            assertThat(numbersIn(again.completionFeed().listSince(3))).containsExactly(4L);
        }

        @Test
        void numbers_go_on_if_all_ends_were_collected() {
            OpsLifecycleRegistry small = new OpsLifecycleRegistry(context(), limits(2));
            ended(small, tool(1));
            ended(small, tool(2));
            small.collectCompleted();

            OpsLifecycleRegistry again = recovered(captured(small));

            assertThat(again.completionFeed().watermark()).isEqualTo(2);
            assertThat(again.listOperations()).isEmpty();
        }

        @Test
        void a_wait_goes_with_its_process() {
            running(registry, tool(1));
            registry.waitAll(Samples.runId(1), List.of(operationId(1)));

            OpsLifecycleRegistry again = recovered(captured(registry));

            running(again, tool(1));
            assertThat(again.waitAll(Samples.runId(2), List.of(operationId(1))).result())
                    .isEmpty();
        }

        @Test
        void handles_and_times_go_with_their_process() {
            running(registry, member(1));
            registry.peerReady(operationId(1), new OperationPeerHandle("peer"));
            registry.reportProgress(operationId(1));
            registry.completeOperation(operationId(1), result("done"));

            OperationSnapshot again =
                    recovered(captured(registry)).snapshot(operationId(1)).orElseThrow();

            assertThat(again.status()).isEqualTo(OperationStatus.COMPLETED);
            assertThat(again.peerReady()).isTrue();
            assertThat(again.peerHandle()).isEmpty();
            assertThat(again.progressCount()).isZero();
            assertThat(again.completedAt()).isEmpty();
            assertThat(again.spec()).isEqualTo(member(1));
        }

        @Test
        void limits_and_the_order_of_ends_are_kept() {
            OpsLifecycleRegistry small =
                    new OpsLifecycleRegistry(context(), new OpsLifecycle.Parameters(2, Optional.of(1L)));
            ended(small, tool(2));
            ended(small, tool(1));

            OpsLifecycleRegistry again = recovered(captured(small));
            again.registerOperation(tool(3));

            assertThatThrownBy(() -> again.registerOperation(tool(4))).isInstanceOf(OpsLifecycleException.class);
            again.cancelOperation(operationId(3), Optional.empty());
            assertThat(again.collectCompleted())
                    .extracting(CompletedOperation::id)
                    .containsExactly(operationId(1), operationId(3));
        }
    }

    @Nested
    class Storing {
        @Test
        void every_end_is_stored_before_it_is_acknowledged() {
            OpsLifecycleRegistry registry = open().registry();
            List<Runnable> ends = List.of(
                    () -> registry.completeOperation(running(registry, tool(1)), result("done")),
                    () -> registry.failOperation(running(registry, tool(2)), "error"),
                    () -> registry.cancelOperation(running(registry, tool(3)), Optional.empty()),
                    () -> registry.markRetired(running(registry, tool(4))),
                    () -> {
                        registry.registerOperation(tool(5));
                        registry.provisioningFailed(operationId(5), "error");
                    },
                    () -> {
                        registry.registerOperation(tool(6));
                        registry.abortProvisioning(operationId(6), Optional.empty());
                    },
                    () -> {
                        running(registry, tool(7));
                        registry.terminateOwner("gone");
                    });

            for (int number = 1; number <= ends.size(); number++) {
                ends.get(number - 1).run();
                assertThat(stored().orElseThrow().state().completions()).isEqualTo(number);
            }
        }

        @Test
        void nothing_else_is_stored() {
            OpsLifecycleRegistry registry = open().registry();
            faults.takeCalls();
            running(registry, member(1));
            registry.reportProgress(operationId(1));
            registry.peerReady(operationId(1), new OperationPeerHandle("peer"));
            registry.registerWatcher(operationId(1));
            registry.requestRetire(operationId(1));
            registry.waitAll(Samples.runId(1), List.of(operationId(1))).close();
            registry.collectCompleted();

            assertThat(faults.takeCalls()).isEmpty();
        }

        @Test
        void an_owner_without_operations_ends_nothing() {
            OpsLifecycleRegistry registry = open().registry();

            registry.terminateOwner("gone");

            assertThat(stored()).isEmpty();
        }

        @Test
        void cursors_are_stored_as_they_are_then() {
            SessionOperations operations = open();
            operations.cursors().agentApplied(7);
            operations.cursors().agentApplied(6);
            operations.cursors().store(new WakeCursors(3, 2));

            ended(operations.registry(), tool(1));

            assertThat(stored().orElseThrow().cursors()).isEqualTo(new OpsCursors(7, 3, 2));
        }

        @Test
        void a_store_that_fails_is_told_and_the_operation_has_ended() {
            OpsLifecycleRegistry registry = open().registry();
            OperationWatch watch = registry.registerWatcher(running(registry, tool(1)));
            faults.at("persistOpsLifecycle");

            assertInternal(() -> registry.completeOperation(operationId(1), result("done")), Faults.MESSAGE);

            assertThat(watch.outcome()).contains(completed("done"));
            assertThat(registry.completionFeed().watermark()).isEqualTo(1);
            assertThat(stored()).isEmpty();

            faults.none();
            ended(registry, tool(2));
            assertThat(numbersIn(new CompletionFeed.Batch(stored().orElseThrow().feed(), 2)))
                    .containsExactly(1L, 2L);
        }

        @Test
        void nobody_who_stores_is_told_and_the_operation_has_ended() {
            OpsLifecycleRegistry registry = open(task -> {
                        throw new RejectedExecutionException("shut down");
                    })
                    .registry();
            running(registry, tool(1));
            running(registry, tool(2));

            assertInternal(
                    () -> registry.completeOperation(operationId(1), result("done")),
                    "nobody stores operations any more");
            assertInternal(
                    () -> registry.completeOperation(operationId(2), result("done")),
                    "nobody stores operations any more");

            assertThat(registry.snapshot(operationId(1)).orElseThrow().status()).isEqualTo(OperationStatus.COMPLETED);
        }

        @Test
        void an_executor_that_was_full_once_is_asked_again() {
            ArrayDeque<Boolean> answers = new ArrayDeque<>(List.of(false, true));
            OpsLifecycleRegistry registry = open(task -> {
                        if (!answers.remove()) {
                            throw new RejectedExecutionException("full");
                        }
                        task.run();
                    })
                    .registry();
            running(registry, tool(1));
            assertInternal(() -> registry.completeOperation(operationId(1), result("done")), "nobody stores");

            ended(registry, tool(2));

            assertThat(stored().orElseThrow().state().completions()).isEqualTo(2);
        }

        @Test
        void what_is_closed_stores_nothing() {
            SessionOperations operations = open();
            running(operations.registry(), tool(1));

            operations.close();

            assertInternal(
                    () -> operations.registry().completeOperation(operationId(1), result("done")),
                    "not stored any more");
            assertThat(stored()).isEmpty();
        }

        @Test
        void who_is_interrupted_does_not_know_whether_it_is_stored() {
            OpsLifecycleRegistry registry = open(task -> {}).registry();
            running(registry, tool(1));
            Thread.currentThread().interrupt();

            assertInternal(() -> registry.completeOperation(operationId(1), result("done")), "interrupted");

            assertThat(Thread.interrupted()).isTrue();
        }

        /** Two who wait for the same write are both told, and it has what both reported. */
        @Test
        void records_that_wait_together_are_stored_as_one() throws InterruptedException {
            List<Runnable> tasks = new CopyOnWriteArrayList<>();
            CountDownLatch handedOver = new CountDownLatch(1);
            OpsLifecycleRegistry registry = open(task -> {
                        tasks.add(task);
                        handedOver.countDown();
                    })
                    .registry();
            running(registry, tool(1));
            running(registry, tool(2));
            faults.takeCalls();
            CompletableFuture<Void> first =
                    CompletableFuture.runAsync(() -> registry.completeOperation(operationId(1), result("done")));
            assertThat(handedOver.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> registry.completeOperation(operationId(2), result("done")));
            registry.completionFeed().waitForAdvance(1);
            assertThat(first).isNotDone();

            assertThat(tasks).hasSize(1);
            Pause.until(
                    () -> {
                        // The second may still be on its way to the channel when the first write is done.
                        tasks.forEach(Runnable::run);
                        return first.isDone() && second.isDone();
                    },
                    "the ends are not stored");

            assertThat(stored().orElseThrow().state().completions()).isEqualTo(2);
        }

        @Test
        void one_who_is_told_slowly_keeps_nobody_from_storing() {
            OpsLifecycleRegistry registry = open().registry();
            running(registry, tool(1));
            running(registry, tool(2));
            Pause pause = new Pause();
            registry.registerWatcher(operationId(1)).onOutcome().thenRun(pause);
            CompletableFuture<Void> first =
                    CompletableFuture.runAsync(() -> registry.completeOperation(operationId(1), result("done")));
            pause.awaitReached();

            registry.completeOperation(operationId(2), result("done"));

            assertThat(stored().orElseThrow().state().completions()).isEqualTo(2);
            assertThat(first).isNotDone();
            pause.release();
            assertThat(first).succeedsWithin(Pause.DEADLINE);
        }

        private void assertInternal(Runnable command, String why) {
            assertThatThrownBy(command::run).isInstanceOfSatisfying(OpsLifecycleException.class, refusal -> {
                assertThat(refusal.error()).isInstanceOf(OpsLifecycleError.Internal.class);
                assertThat(refusal).hasMessageContaining(why).hasCauseInstanceOf(Exception.class);
            });
        }
    }

    @Nested
    class Opening {
        @Test
        void a_new_session_begins_an_epoch_of_its_own() {
            SessionOperations operations = open();

            assertThat(operations.cursors().get()).isEqualTo(OpsCursors.START);
            assertThat(operations.registry().listOperations()).isEmpty();
            assertThat(stored()).isEmpty();
        }

        @Test
        void f8_a_cold_start_goes_on_in_the_same_epoch() {
            SessionOperations before = open();
            before.cursors().store(new WakeCursors(1, 1));
            ended(before.registry(), tool(1));

            SessionOperations after = SessionOperations.open(context(), limits(7), RUNTIME, store, Runnable::run);

            assertThat(after.epochId()).isEqualTo(before.epochId());
            assertThat(after.cursors().get()).isEqualTo(new OpsCursors(0, 1, 1));
            assertThat(numbersIn(after.registry().completionFeed().listSince(0)))
                    .containsExactly(1L);
            ended(after.registry(), tool(2));
            assertThat(stored().orElseThrow().epochId()).isEqualTo(before.epochId());
            assertThat(stored().orElseThrow().specs()).containsExactly(tool(1), tool(2));
        }

        @Test
        void memory_that_cannot_be_read_begins_another_epoch() {
            RuntimeEpochId before = endedInEpoch();
            store.persistOpsLifecycle(RUNTIME, "{\"record_version\":2}".getBytes(StandardCharsets.UTF_8));

            SessionOperations after = open();

            assertThat(after.epochId()).isNotEqualTo(before);
            assertThat(after.registry().completionFeed().watermark()).isZero();
            ended(after.registry(), tool(2));
            assertThat(stored().orElseThrow().epochId()).isEqualTo(after.epochId());
        }

        @Test
        void a_store_that_fails_begins_another_epoch() {
            RuntimeEpochId before = endedInEpoch();
            faults.at("loadOpsLifecycle");

            SessionOperations after = open();

            assertThat(after.epochId()).isNotEqualTo(before);
            ended(after.registry(), tool(2));
            assertThat(stored().orElseThrow().epochId()).isEqualTo(after.epochId());
        }

        private RuntimeEpochId endedInEpoch() {
            SessionOperations before = SessionOperations.open(
                    new OpsContext(Samples.clock(), otherIds()), limits(1), RUNTIME, store, Runnable::run);
            ended(before.registry(), tool(1));
            return before.epochId();
        }

        private IdSource otherIds() {
            IdSource ids = Samples.ids();
            ids.nextUuid();
            return ids;
        }

        @Test
        void a_store_without_operations_is_not_asked_again() {
            RuntimeStore plain = (RuntimeStore) Proxy.newProxyInstance(
                    RuntimeStore.class.getClassLoader(),
                    new Class<?>[] {RuntimeStore.class},
                    (proxy, method, arguments) -> {
                        throw RuntimeStoreException.unsupported(method.getName());
                    });

            SessionOperations operations = SessionOperations.open(context(), limits(1), RUNTIME, plain, Runnable::run);

            ended(operations.registry(), tool(1));
            assertThat(operations.registry().completionFeed().watermark()).isEqualTo(1);
        }

        @Test
        void operations_in_memory_are_stored_nowhere() {
            SessionOperations operations = SessionOperations.inMemory(context(), limits(1));

            ended(operations.registry(), tool(1));

            assertThat(operations.registry().completionFeed().watermark()).isEqualTo(1);
            assertThat(operations.epochId())
                    .isNotEqualTo(SessionOperations.inMemory(new OpsContext(Samples.clock(), otherIds()), limits(1))
                            .epochId());
        }
    }
}
