package dev.statute.session.ops;

import static dev.statute.session.Samples.runId;
import static dev.statute.session.ops.OpsSamples.cancelled;
import static dev.statute.session.ops.OpsSamples.completed;
import static dev.statute.session.ops.OpsSamples.context;
import static dev.statute.session.ops.OpsSamples.ended;
import static dev.statute.session.ops.OpsSamples.failed;
import static dev.statute.session.ops.OpsSamples.limits;
import static dev.statute.session.ops.OpsSamples.member;
import static dev.statute.session.ops.OpsSamples.operationId;
import static dev.statute.session.ops.OpsSamples.result;
import static dev.statute.session.ops.OpsSamples.running;
import static dev.statute.session.ops.OpsSamples.sessionId;
import static dev.statute.session.ops.OpsSamples.terminated;
import static dev.statute.session.ops.OpsSamples.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.Samples;
import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.CompletionEntry;
import dev.statute.session.operation.OperationPeerHandle;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.types.OperationEvent;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.OperationStatus;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.RuntimeEpochId;
import dev.statute.session.types.WaitRequestId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpsLifecycleRegistryTest {
    private static final OperationPeerHandle PEER = new OperationPeerHandle("peer-1");
    private static final RuntimeEpochId EPOCH = new RuntimeEpochId(Samples.uuid(9));

    private final OpsLifecycleRegistry registry = new OpsLifecycleRegistry(context());

    private OperationSnapshot snapshot(int number) {
        return registry.snapshot(operationId(number)).orElseThrow();
    }

    private OpsLifecycleRecord everything() {
        return registry.capturePersistenceSnapshot(EPOCH, OpsCursors.START);
    }

    private void refuses(Runnable command, OpsLifecycleError expected) {
        OpsLifecycleRecord before = everything();
        List<OperationSnapshot> shown = registry.listOperations();

        assertThatThrownBy(command::run).isInstanceOfSatisfying(OpsLifecycleException.class, refusal -> {
            assertThat(refusal.error()).isEqualTo(expected);
            assertThat(refusal).hasMessage(expected.display());
        });

        assertThat(everything()).isEqualTo(before);
        assertThat(registry.listOperations()).isEqualTo(shown);
    }

    @Nested
    class LivesOfOperations {
        @Test
        void ol01_a_registered_operation_is_being_set_up() {
            registry.registerOperation(member(1));

            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.PROVISIONING);
            assertThat(snapshot(1).peerReady()).isFalse();
            assertThat(snapshot(1).progressCount()).isZero();
            assertThat(snapshot(1).watcherCount()).isZero();
            assertThat(snapshot(1).terminalOutcome()).isEmpty();
            assertThat(snapshot(1).childSessionId()).contains(sessionId(1));
        }

        @Test
        void ol02_what_happens_to_it_is_counted() {
            registry.registerOperation(member(1));
            registry.registerWatcher(operationId(1));
            registry.provisioningSucceeded(operationId(1));
            registry.reportProgress(operationId(1));
            registry.reportProgress(operationId(1));
            registry.peerReady(operationId(1), PEER);

            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.RUNNING);
            assertThat(snapshot(1).peerReady()).isTrue();
            assertThat(snapshot(1).progressCount()).isEqualTo(2);
            assertThat(snapshot(1).watcherCount()).isEqualTo(1);
            assertThat(registry.listOperations()).containsExactly(snapshot(1));
        }

        @Test
        void ol03_watches_say_how_it_was_completed_also_later_ones() throws InterruptedException {
            registry.registerOperation(member(1));
            OperationWatch watch = registry.registerWatcher(operationId(1));
            registry.provisioningSucceeded(operationId(1));
            assertThat(watch.outcome()).isEmpty();

            registry.completeOperation(operationId(1), result("done"));

            assertThat(watch.await()).isEqualTo(completed("done"));
            assertThat(registry.registerWatcher(operationId(1)).outcome()).contains(completed("done"));
            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.COMPLETED);
            assertThat(snapshot(1).watcherCount()).isZero();
            assertThat(snapshot(1).terminalOutcome()).contains(completed("done"));
        }

        @Test
        void ol04_a_watch_says_why_it_failed() {
            OperationWatch watch = registry.registerWatcher(running(registry, tool(1)));

            registry.failOperation(operationId(1), "no disk");

            assertThat(watch.outcome()).contains(failed("no disk"));
            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.FAILED);
        }

        @Test
        void ol05_a_watch_says_why_it_was_cancelled() {
            OperationWatch watch = registry.registerWatcher(running(registry, tool(1)));

            registry.cancelOperation(operationId(1), Optional.of("not wanted"));

            assertThat(watch.outcome()).contains(cancelled("not wanted"));
            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.CANCELLED);
        }

        @Test
        void ol06_it_gets_on_while_it_retires() {
            OperationWatch watch = registry.registerWatcher(running(registry, member(1)));
            registry.requestRetire(operationId(1));
            registry.reportProgress(operationId(1));
            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.RETIRING);
            assertThat(snapshot(1).progressCount()).isEqualTo(1);

            registry.markRetired(operationId(1));

            assertThat(watch.outcome()).contains(new OperationOutcome.Retired());
            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.RETIRED);
        }

        @Test
        void ol07_it_is_aborted_before_it_works() {
            registry.registerOperation(tool(1));
            OperationWatch watch = registry.registerWatcher(operationId(1));

            registry.abortProvisioning(operationId(1), Optional.of("too late"));

            assertThat(watch.outcome())
                    .contains(new OperationOutcome.Aborted(Optional.of(OperationText.of("too late"))));
            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.ABORTED);
        }

        @Test
        void it_could_not_be_set_up() {
            registry.registerOperation(tool(1));
            OperationWatch watch = registry.registerWatcher(operationId(1));

            registry.provisioningFailed(operationId(1), "no room");

            assertThat(watch.outcome()).contains(failed("no room"));
            assertThat(snapshot(1).status()).isEqualTo(OperationStatus.FAILED);
        }

        @Test
        void ol08_registries_know_nothing_of_each_other() {
            OpsLifecycleRegistry other = new OpsLifecycleRegistry(context());
            registry.registerOperation(tool(1));
            other.registerOperation(tool(2));

            assertThat(registry.snapshot(operationId(2))).isEmpty();
            assertThat(other.snapshot(operationId(1))).isEmpty();
        }

        @Test
        void ol10_all_who_watch_are_told() {
            OperationId id = running(registry, tool(1));
            List<OperationWatch> watches = IntStream.range(0, 3)
                    .mapToObj(each -> registry.registerWatcher(id))
                    .toList();

            registry.completeOperation(id, result("done"));

            assertThat(watches).allSatisfy(watch -> assertThat(watch.outcome()).contains(completed("done")));
        }

        @Test
        void ol12_the_handle_of_its_peer_is_shown() {
            OperationId id = running(registry, member(1));
            assertThat(snapshot(1).peerHandle()).isEmpty();

            registry.peerReady(id, PEER);

            assertThat(snapshot(1).peerHandle()).contains(PEER);
        }

        @Test
        void ol13_its_times_follow_each_other() {
            TickingClock clock = new TickingClock();
            OpsLifecycleRegistry timed = new OpsLifecycleRegistry(new OpsContext(clock, Samples.ids()));
            timed.registerOperation(tool(1));
            OperationSnapshot registered = timed.snapshot(operationId(1)).orElseThrow();
            assertThat(registered.createdAt()).isEqualTo(Samples.NOW);
            assertThat(registered.startedAt()).isEmpty();
            assertThat(registered.completedAt()).isEmpty();
            assertThat(registered.elapsed()).isEmpty();

            clock.tick(20);
            timed.provisioningSucceeded(operationId(1));
            assertThat(timed.snapshot(operationId(1)).orElseThrow().startedAt()).contains(Samples.NOW.plusMillis(20));

            clock.tick(30);
            timed.completeOperation(operationId(1), result("done"));
            OperationSnapshot ended = timed.snapshot(operationId(1)).orElseThrow();
            assertThat(ended.completedAt()).contains(Samples.NOW.plusMillis(50));
            assertThat(ended.elapsed()).contains(Duration.ofMillis(50));
        }

        @Test
        void a_clock_that_is_set_back_does_not_set_an_operation_back() {
            TickingClock clock = new TickingClock();
            OpsLifecycleRegistry timed = new OpsLifecycleRegistry(new OpsContext(clock, Samples.ids()));
            timed.registerOperation(tool(1));
            clock.tick(-1000);
            timed.provisioningSucceeded(operationId(1));
            clock.tick(-1000);
            timed.completeOperation(operationId(1), result("done"));

            OperationSnapshot ended = timed.snapshot(operationId(1)).orElseThrow();
            assertThat(ended.startedAt()).contains(Samples.NOW);
            assertThat(ended.completedAt()).contains(Samples.NOW);
        }

        @Test
        void ol14_any_number_may_be_under_way() {
            IntStream.range(0, 100).forEach(number -> registry.registerOperation(tool(number)));

            assertThat(registry.listOperations()).hasSize(100);
        }

        @Test
        void operations_are_listed_by_their_names() {
            registry.registerOperation(tool(2));
            registry.registerOperation(member(3));
            registry.registerOperation(tool(1));

            assertThat(registry.listOperations())
                    .extracting(OperationSnapshot::displayName)
                    .containsExactly("member 003", "tool 001", "tool 002");
        }

        @Test
        void a_listener_hears_everything_but_the_end_of_the_owner() {
            List<OperationEvent> heard = new ArrayList<>();
            OpsLifecycleRegistry told = new OpsLifecycleRegistry(
                    new OpsContext(Samples.clock(), Samples.ids(), (id, event) -> heard.add(event)));
            running(told, tool(1));
            told.reportProgress(operationId(1));
            told.markRetired(operationId(1));
            running(told, tool(2));
            told.terminateOwner("gone");

            assertThat(heard)
                    .containsExactly(
                            OperationEvent.STARTED,
                            OperationEvent.PROGRESS,
                            OperationEvent.RETIRED,
                            OperationEvent.STARTED);
        }
    }

    @Nested
    class WhatIsRemembered {
        @Test
        void ol09_the_oldest_ends_are_forgotten() {
            OpsLifecycleRegistry small = new OpsLifecycleRegistry(context(), limits(3));
            IntStream.rangeClosed(1, 5).forEach(number -> ended(small, tool(number)));

            assertThat(small.listOperations())
                    .extracting(OperationSnapshot::id)
                    .containsExactly(operationId(3), operationId(4), operationId(5));
            assertThat(small.snapshot(operationId(1))).isEmpty();
        }

        @Test
        void the_feed_has_what_is_forgotten() {
            OpsLifecycleRegistry small = new OpsLifecycleRegistry(context(), limits(1));
            IntStream.rangeClosed(1, 5).forEach(number -> ended(small, tool(number)));

            assertThat(small.completionFeed().listSince(0).entries())
                    .extracting(CompletionEntry::seq)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }

        @Test
        void an_end_is_told_before_it_is_forgotten() {
            OpsLifecycleRegistry small = new OpsLifecycleRegistry(context(), limits(1));
            OperationWatch first = small.registerWatcher(running(small, tool(1)));
            OperationWatch second = small.registerWatcher(running(small, tool(2)));
            OperationWait wait = small.waitAll(runId(1), List.of(operationId(1), operationId(2)));

            small.terminateOwner("gone");

            assertThat(small.snapshot(operationId(1))).isEmpty();
            assertThat(first.outcome()).contains(terminated("gone"));
            assertThat(second.outcome()).contains(terminated("gone"));
            assertThat(wait.result().orElseThrow().outcomes()).containsExactly(terminated("gone"), terminated("gone"));
        }

        @Test
        void all_ends_are_collected_once_in_their_order() {
            ended(registry, tool(2));
            ended(registry, tool(1));
            running(registry, tool(3));

            assertThat(registry.collectCompleted())
                    .containsExactly(
                            new CompletedOperation(operationId(2), completed("tool 002")),
                            new CompletedOperation(operationId(1), completed("tool 001")));
            assertThat(registry.collectCompleted()).isEmpty();
            assertThat(registry.listOperations()).containsExactly(snapshot(3));
            assertThat(registry.completionFeed().listSince(0).entries()).hasSize(2);
        }

        @Test
        void an_end_that_was_seen_is_remembered() {
            ended(registry, tool(1));

            registry.collectTerminal(operationId(1));

            assertThat(registry.collectCompleted()).hasSize(1);
        }

        @Test
        void the_owner_takes_what_is_under_way_with_it() {
            registry.registerOperation(tool(1));
            running(registry, member(2));
            ended(registry, tool(3));
            OperationWatch watch = registry.registerWatcher(operationId(1));

            registry.terminateOwner("owner left");
            registry.terminateOwner("again");

            assertThat(watch.outcome()).contains(terminated("owner left"));
            assertThat(snapshot(2).terminalOutcome()).contains(terminated("owner left"));
            assertThat(snapshot(3).terminalOutcome()).contains(completed("tool 003"));
            assertThat(registry.completionFeed().listSince(0).entries())
                    .extracting(CompletionEntry::id)
                    .containsExactly(operationId(3), operationId(1), operationId(2));
        }
    }

    @Nested
    class Waiting {
        @Test
        void ol11_nobody_waits_for_what_nobody_knows() {
            refuses(
                    () -> registry.waitAll(runId(1), List.of(operationId(1))),
                    new OpsLifecycleError.NotFound(List.of(operationId(1))));
        }

        @Test
        void a_wait_is_over_when_the_last_has_ended() throws InterruptedException {
            running(registry, tool(1));
            running(registry, tool(2));
            ended(registry, tool(3));
            List<OperationId> asked = List.of(operationId(2), operationId(3), operationId(1));
            OperationWait wait = registry.waitAll(runId(1), asked);
            registry.failOperation(operationId(1), "no disk");
            assertThat(wait.result()).isEmpty();

            registry.completeOperation(operationId(2), result("done"));

            assertThat(wait.await())
                    .isEqualTo(new WaitAllResult(
                            wait.id(), asked, List.of(completed("done"), completed("tool 003"), failed("no disk"))));
        }

        @Test
        void a_wait_for_what_has_ended_is_over_at_once() {
            ended(registry, tool(1));

            assertThat(registry.waitAll(runId(1), List.of(operationId(1))).result())
                    .isPresent();
            assertThat(registry.waitAll(runId(1), List.of())
                            .result()
                            .orElseThrow()
                            .outcomes())
                    .isEmpty();
        }

        @Test
        void there_is_one_wait_at_a_time() {
            running(registry, tool(1));
            OperationWait wait = registry.waitAll(runId(1), List.of(operationId(1)));

            refuses(
                    () -> registry.waitAll(runId(2), List.of(operationId(1))),
                    new OpsLifecycleError.WaitAlreadyActive(Optional.of(wait.id())));
            registry.completeOperation(operationId(1), result("done"));

            assertThat(registry.waitAll(runId(2), List.of(operationId(1))).result())
                    .isPresent();
        }

        @Test
        void each_operation_is_named_once() {
            running(registry, tool(1));

            refuses(
                    () -> registry.waitAll(runId(1), List.of(operationId(1), operationId(1))),
                    new OpsLifecycleError.DuplicateWaitOperation());
        }

        @Test
        void a_wait_that_is_given_up_is_cancelled() {
            running(registry, tool(1));
            OperationWait wait = registry.waitAll(runId(1), List.of(operationId(1)));

            wait.close();
            registry.completeOperation(operationId(1), result("done"));

            assertThatThrownBy(wait::await).isInstanceOf(CancellationException.class);
            assertThat(wait.result()).isEmpty();
            assertThat(wait.onResult().toCompletableFuture()).isCompletedExceptionally();
            assertThat(registry.waitAll(runId(2), List.of(operationId(1))).result())
                    .isPresent();
        }

        @Test
        void a_wait_that_is_over_is_not_cancelled() {
            running(registry, tool(1));
            OperationWait first = registry.waitAll(runId(1), List.of(operationId(1)));
            registry.completeOperation(operationId(1), result("done"));
            running(registry, tool(2));
            OperationWait second = registry.waitAll(runId(1), List.of(operationId(2)));

            first.close();
            registry.completeOperation(operationId(2), result("done"));

            assertThat(first.result()).isPresent();
            assertThat(second.result()).isPresent();
        }

        @Test
        void only_the_present_wait_is_cancelled() {
            WaitRequestId unknown = new WaitRequestId(Samples.uuid(1));
            refuses(() -> registry.cancelWaitAll(unknown), new OpsLifecycleError.WaitNotActive(Optional.empty()));
            running(registry, tool(1));
            OperationWait wait = registry.waitAll(runId(1), List.of(operationId(1)));

            refuses(() -> registry.cancelWaitAll(unknown), new OpsLifecycleError.WaitNotActive(Optional.of(wait.id())));
            registry.cancelWaitAll(wait.id());

            assertThatThrownBy(wait::await).isInstanceOf(CancellationException.class);
        }

        @Test
        void a_watch_that_is_given_up_says_so() {
            OperationWatch watch = registry.registerWatcher(running(registry, tool(1)));
            OperationWatch other = registry.registerWatcher(operationId(1));

            watch.close();
            registry.completeOperation(operationId(1), result("done"));
            other.close();

            assertThat(watch.outcome()).contains(terminated("operation completion watch dropped"));
            assertThat(other.outcome()).contains(completed("done"));
        }

        @Test
        void a_watch_that_is_given_up_is_not_counted() {
            OperationWatch watch = registry.registerWatcher(running(registry, tool(1)));

            watch.close();

            assertThat(snapshot(1).watcherCount()).isZero();
        }

        @Test
        void nobody_waits_for_a_closed_registry() {
            OperationWatch watch = registry.registerWatcher(running(registry, tool(1)));
            OperationWait wait = registry.waitAll(runId(1), List.of(operationId(1)));
            ended(registry, tool(2));

            registry.close();

            assertThat(watch.outcome()).contains(OperationWatch.DROPPED);
            assertThatThrownBy(wait::await).isInstanceOf(CancellationException.class);
            assertThat(registry.registerWatcher(operationId(1)).outcome()).contains(OperationWatch.DROPPED);
            assertThat(registry.registerWatcher(operationId(2)).outcome()).contains(completed("tool 002"));
        }
    }

    @Nested
    class Refusing {
        @Test
        void an_operation_is_registered_once() {
            registry.registerOperation(tool(1));

            refuses(() -> registry.registerOperation(tool(1)), new OpsLifecycleError.AlreadyRegistered(operationId(1)));
            refuses(
                    () -> registry.registerOperation(member(1)),
                    new OpsLifecycleError.AlreadyRegistered(operationId(1)));
        }

        @Test
        void what_nobody_registered_does_nothing() {
            OperationId id = operationId(1);
            List<Runnable> commands = List.of(
                    () -> registry.provisioningSucceeded(id),
                    () -> registry.provisioningFailed(id, "e"),
                    () -> registry.abortProvisioning(id, Optional.empty()),
                    () -> registry.peerReady(id, PEER),
                    () -> registry.registerWatcher(id),
                    () -> registry.reportProgress(id),
                    () -> registry.completeOperation(id, result("r")),
                    () -> registry.failOperation(id, "e"),
                    () -> registry.cancelOperation(id, Optional.empty()),
                    () -> registry.requestRetire(id),
                    () -> registry.markRetired(id),
                    () -> registry.collectTerminal(id));

            commands.forEach(command -> refuses(command, new OpsLifecycleError.NotFound(List.of(id))));
        }

        @Test
        void what_has_ended_never_changes() {
            OperationId id = ended(registry, member(1));

            refuses(
                    () -> registry.completeOperation(id, result("again")),
                    invalid(OperationStatus.COMPLETED, "CompleteOperation"));
            refuses(() -> registry.failOperation(id, "e"), invalid(OperationStatus.COMPLETED, "FailOperation"));
            refuses(
                    () -> registry.cancelOperation(id, Optional.empty()),
                    invalid(OperationStatus.COMPLETED, "CancelOperation"));
            refuses(() -> registry.markRetired(id), invalid(OperationStatus.COMPLETED, "RetireCompleted"));
            refuses(() -> registry.requestRetire(id), invalid(OperationStatus.COMPLETED, "RetireRequested"));
            refuses(() -> registry.reportProgress(id), invalid(OperationStatus.COMPLETED, "ProgressReported"));
            refuses(() -> registry.peerReady(id, PEER), invalid(OperationStatus.COMPLETED, "PeerReady"));
        }

        @Test
        void what_is_being_set_up_does_not_work_yet() {
            registry.registerOperation(tool(1));

            refuses(
                    () -> registry.completeOperation(operationId(1), result("r")),
                    invalid(OperationStatus.PROVISIONING, "CompleteOperation"));
            refuses(
                    () -> registry.collectTerminal(operationId(1)),
                    invalid(OperationStatus.PROVISIONING, "CollectTerminal"));
        }

        private OpsLifecycleError invalid(OperationStatus status, String action) {
            return new OpsLifecycleError.InvalidTransition(operationId(1), status, action);
        }

        @Test
        void a_tool_has_no_peer_and_a_member_has_one() {
            running(registry, tool(1));
            running(registry, member(2));
            refuses(
                    () -> registry.peerReady(operationId(1), PEER),
                    new OpsLifecycleError.PeerNotExpected(operationId(1)));

            registry.peerReady(operationId(2), PEER);

            refuses(
                    () -> registry.peerReady(operationId(2), new OperationPeerHandle("other")),
                    new OpsLifecycleError.AlreadyPeerReady(operationId(2)));
        }

        @Test
        void an_end_is_seen_once() {
            ended(registry, tool(1));
            registry.collectTerminal(operationId(1));

            refuses(
                    () -> registry.collectTerminal(operationId(1)),
                    new OpsLifecycleError.AlreadyCollected(operationId(1)));
        }

        @Test
        void no_more_are_under_way_than_may_be() {
            OpsLifecycleRegistry limited =
                    new OpsLifecycleRegistry(context(), new OpsLifecycle.Parameters(256, Optional.of(2L)));
            limited.registerOperation(tool(1));
            limited.registerOperation(tool(2));

            assertThatThrownBy(() -> limited.registerOperation(tool(3)))
                    .isInstanceOfSatisfying(
                            OpsLifecycleException.class,
                            refusal -> assertThat(refusal.error())
                                    .isEqualTo(new OpsLifecycleError.MaxConcurrentExceeded(2, 2)));
            assertThatThrownBy(() -> limited.registerOperation(tool(2)))
                    .isInstanceOfSatisfying(
                            OpsLifecycleException.class,
                            refusal -> assertThat(refusal.error())
                                    .isEqualTo(new OpsLifecycleError.AlreadyRegistered(operationId(2))));

            limited.cancelOperation(operationId(1), Optional.empty());
            limited.registerOperation(tool(3));
            assertThat(limited.listOperations()).hasSize(3);
        }
    }
}
