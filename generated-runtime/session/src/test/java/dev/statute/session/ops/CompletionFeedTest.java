package dev.statute.session.ops;

import static dev.statute.session.ops.OpsSamples.completed;
import static dev.statute.session.ops.OpsSamples.context;
import static dev.statute.session.ops.OpsSamples.ended;
import static dev.statute.session.ops.OpsSamples.limits;
import static dev.statute.session.ops.OpsSamples.member;
import static dev.statute.session.ops.OpsSamples.operationId;
import static dev.statute.session.ops.OpsSamples.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.statute.session.Samples;
import dev.statute.session.loop.CompletionFeedView;
import dev.statute.session.loop.Pause;
import dev.statute.session.operation.CompletionEntry;
import dev.statute.session.types.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletionFeedTest {
    private final OpsLifecycleRegistry registry = new OpsLifecycleRegistry(context());
    private final CompletionFeed feed = registry.completionFeed();

    @Test
    void an_empty_feed_is_at_zero() {
        assertThat(feed.watermark()).isZero();
        assertThat(feed.listSince(0)).isEqualTo(new CompletionFeed.Batch(List.of(), 0));
    }

    @Test
    void ml10_ends_are_numbered_in_their_order_across_kinds() {
        ended(registry, tool(2));
        ended(registry, member(1));
        ended(registry, tool(3));

        assertThat(feed.listSince(0).entries())
                .extracting(CompletionEntry::seq, CompletionEntry::id)
                .containsExactly(tuple(1L, operationId(2)), tuple(2L, operationId(1)), tuple(3L, operationId(3)));
        assertThat(feed.watermark()).isEqualTo(3);
    }

    @Test
    void an_entry_tells_what_ended_and_how() {
        ended(registry, member(1));

        assertThat(feed.listSince(0).entries())
                .containsExactly(new CompletionEntry(
                        1,
                        operationId(1),
                        OperationKind.MOB_MEMBER_CHILD,
                        "member 001",
                        completed("member 001"),
                        Samples.NOW));
    }

    @Test
    void what_came_before_is_not_listed() {
        ended(registry, tool(1));
        ended(registry, tool(2));

        assertThat(feed.listSince(1).entries()).extracting(CompletionEntry::seq).containsExactly(2L);
        assertThat(feed.listSince(2)).isEqualTo(new CompletionFeed.Batch(List.of(), 2));
        assertThat(feed.listSince(9)).isEqualTo(new CompletionFeed.Batch(List.of(), 2));
    }

    @Test
    void the_oldest_are_forgotten_whether_they_were_read_or_not() {
        OpsLifecycleRegistry small = new OpsLifecycleRegistry(context(), limits(1));
        IntStream.rangeClosed(1, 1030).forEach(number -> ended(small, tool(number)));

        List<CompletionEntry> kept = small.completionFeed().listSince(0).entries();
        assertThat(kept).hasSize(1024);
        assertThat(kept.get(0).seq()).isEqualTo(7);
        assertThat(small.completionFeed().watermark()).isEqualTo(1030);
    }

    @Test
    void a_feed_of_many_operations_is_longer() {
        OpsLifecycleRegistry large = new OpsLifecycleRegistry(context(), limits(300));
        IntStream.rangeClosed(1, 1300).forEach(number -> ended(large, tool(number)));

        assertThat(large.completionFeed().listSince(0).entries()).hasSize(1200);
    }

    @Test
    void nobody_waits_for_what_has_happened() throws InterruptedException {
        ended(registry, tool(1));

        assertThat(feed.waitForAdvance(0)).isEqualTo(1);
        assertThat(feed.waitForAdvance(0, Duration.ZERO)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void who_waits_no_longer_than_told_is_told_nothing() throws InterruptedException {
        assertThat(feed.waitForAdvance(0, Duration.ofNanos(1))).isEmpty();
    }

    @Test
    void who_waits_is_woken_by_the_next_end() throws InterruptedException, ExecutionException, TimeoutException {
        ended(registry, tool(1));
        CompletableFuture<Long> woken = CompletableFuture.supplyAsync(() -> waitFor(1));

        ended(registry, tool(2));

        assertThat(woken.get(20, TimeUnit.SECONDS)).isEqualTo(2);
    }

    /** Whether the end comes before, during or after the look at the watermark: nobody waits for ever. */
    @Test
    void no_advance_is_lost_between_the_look_and_the_wait()
            throws InterruptedException, ExecutionException, TimeoutException {
        int rounds = 2000;
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Long> last = reader.submit(() -> {
                long seen = 0;
                while (seen < rounds) {
                    seen = feed.waitForAdvance(seen);
                }
                return seen;
            });
            IntStream.rangeClosed(1, rounds).forEach(number -> ended(registry, tool(number)));

            assertThat(last.get(20, TimeUnit.SECONDS)).isEqualTo(rounds);
        } finally {
            reader.shutdownNow();
        }
    }

    /** Who subscribes first and looks afterwards has seen all at the end, however the two come together. */
    @Test
    void a_subscriber_misses_nothing() throws InterruptedException, ExecutionException, TimeoutException {
        for (int round = 0; round < 200; round++) {
            OpsLifecycleRegistry each = new OpsLifecycleRegistry(context());
            CompletableFuture<Long> heard = new CompletableFuture<>();
            CompletableFuture<Void> subscriber = CompletableFuture.runAsync(() -> {
                CompletionFeed followed = each.completionFeed();
                followed.onAdvance(() -> heard.complete(followed.watermark()));
                if (followed.watermark() > 0) {
                    heard.complete(followed.watermark());
                }
            });

            ended(each, tool(1));

            assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            subscriber.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_listener_is_called_until_it_leaves() {
        List<Long> heard = new ArrayList<>();
        CompletionFeedView.Subscription subscription = feed.onAdvance(() -> heard.add(feed.watermark()));
        ended(registry, tool(1));
        ended(registry, tool(2));

        subscription.close();
        subscription.close();
        ended(registry, tool(3));

        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void a_listener_that_fails_disturbs_nobody() {
        List<Long> heard = new ArrayList<>();
        OperationWatch watch = registry.registerWatcher(OpsSamples.running(registry, tool(1)));
        feed.onAdvance(() -> {
            throw new IllegalStateException("on purpose");
        });
        watch.onOutcome().thenAccept(outcome -> heard.add(feed.watermark()));

        registry.completeOperation(operationId(1), OpsSamples.result("done"));
        ended(registry, tool(2));

        assertThat(heard).containsExactly(1L);
        assertThat(feed.watermark()).isEqualTo(2);
    }

    /** A listener may go on with the registry: no lock is held, and what follows is told in order. */
    @Test
    void a_listener_may_end_another_operation() {
        List<Long> heard = new ArrayList<>();
        OpsSamples.running(registry, tool(2));
        feed.onAdvance(() -> {
            heard.add(feed.watermark());
            registry.snapshot(operationId(2))
                    .filter(snapshot -> snapshot.terminalOutcome().isEmpty())
                    .ifPresent(snapshot ->
                            registry.completeOperation(snapshot.id(), OpsSamples.result("by the listener")));
        });

        ended(registry, tool(1));

        assertThat(heard).containsExactly(1L, 2L);
        assertThat(registry.snapshot(operationId(2)).orElseThrow().terminalOutcome())
                .contains(completed("by the listener"));
    }

    @Test
    void listeners_are_called_without_the_lock() {
        Pause pause = new Pause();
        OpsLifecycleRegistry told =
                new OpsLifecycleRegistry(new OpsContext(Samples.clock(), Samples.ids(), (id, event) -> pause.run()));
        told.registerOperation(tool(1));
        CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> told.provisioningSucceeded(operationId(1)));
        pause.awaitReached();

        told.registerOperation(tool(2));
        told.completeOperation(operationId(1), OpsSamples.result("done"));

        assertThat(told.listOperations()).hasSize(2);
        assertThat(told.completionFeed().watermark()).isEqualTo(1);
        pause.release();
        assertThat(starting).succeedsWithin(Pause.DEADLINE);
    }

    @Test
    void a_loop_sees_numbers_and_kinds() {
        ended(registry, tool(1));
        ended(registry, member(2));

        assertThat(feed.view().watermark()).isEqualTo(2);
        assertThat(feed.view().listSince(1))
                .containsExactly(new CompletionFeedView.Entry(2, OperationKind.MOB_MEMBER_CHILD));
        List<Long> heard = new ArrayList<>();
        feed.view().onAdvance(() -> heard.add(feed.watermark()));
        ended(registry, tool(3));
        assertThat(heard).containsExactly(3L);
    }

    private long waitFor(long after) {
        try {
            return feed.waitForAdvance(after);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
