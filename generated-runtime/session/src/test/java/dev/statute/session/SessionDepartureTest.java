package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.Pause;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.ops.OpsSamples;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What sessions leave that are given up. */
class SessionDepartureTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final RuntimeStore store = TestStores.empty();
    private final Pause pause = new Pause();
    private final SessionRuntime runtime = Runtimes.with(
            SessionRuntime.persistent(SlowStore.at("persistOpsLifecycle", pause, store), new InMemoryBlobStore()));

    @Test
    void operationsThatAreBeingStoredAreDeletedAfterwards() throws InterruptedException {
        runtime.register(SESSION);
        OpsLifecycleRegistry operations = runtime.operations(SESSION).orElseThrow();
        CompletableFuture<Void> ending =
                CompletableFuture.runAsync(() -> OpsSamples.ended(operations, OpsSamples.tool(1)));
        pause.awaitReached();

        Thread leaving = new Thread(() -> runtime.unregister(SESSION));
        leaving.start();
        Waiting.forRest(leaving);
        pause.release();
        leaving.join();
        ending.handle((done, refused) -> true).join();

        assertThat(store.loadOpsLifecycle(LogicalRuntimeId.forSession(SESSION))).isEmpty();
        assertThat(runtime.contains(SESSION)).isFalse();
    }
}
