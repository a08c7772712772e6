package dev.statute.session.ops;

import static dev.statute.session.ops.OpsSamples.limits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormats;
import dev.statute.session.operation.CompletionEntry;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.types.OperationEvent;
import dev.statute.session.types.OperationOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever several threads tell a registry: nothing is lost, nothing is told twice, and all that it says fits together. */
class OpsLifecycleRegistryProperties {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("runtime");
    private static final WireFormat<OpsLifecycleRecord> FORMAT = new WireFormats().opsLifecycleRecord();
    private static final int THREADS = 3;
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(THREADS);
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor();

    @AfterContainer
    static void shutDown() {
        CALLERS.shutdownNow();
        WRITER.shutdownNow();
    }

    @Provide
    Arbitrary<List<List<OpsScript.Step>>> threads() {
        return OpsArbitraries.steps(40).list().ofSize(THREADS);
    }

    @Property(tries = 300)
    void severalThreadsLoseNothing(@ForAll("threads") List<List<OpsScript.Step>> threads) throws Exception {
        InMemoryRuntimeStore store = new InMemoryRuntimeStore();
        List<OperationEvent> events = Collections.synchronizedList(new ArrayList<>());
        OpsContext context = new OpsContext(Samples.clock(), Samples.ids(), (id, event) -> events.add(event));
        SessionOperations operations = SessionOperations.open(context, limits(3), RUNTIME, store, WRITER);
        OpsLifecycleRegistry registry = operations.registry();
        List<Long> advances = Collections.synchronizedList(new ArrayList<>());
        registry.completionFeed()
                .onAdvance(() -> advances.add(registry.completionFeed().watermark()));

        List<OpsScript> scripts = runAll(registry, threads);

        List<CompletionEntry> feed = registry.completionFeed().listSince(0).entries();
        checkFeed(feed, registry.completionFeed().watermark(), advances);
        checkCounts(scripts, feed, events);
        checkStored(store, operations, feed);

        registry.terminateOwner("the test is over");
        operations.close();
        checkEverybodyWasToldOnce(scripts);
    }

    private static List<OpsScript> runAll(OpsLifecycleRegistry registry, List<List<OpsScript.Step>> threads)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads.size());
        List<Future<OpsScript>> running = new ArrayList<>();
        for (List<OpsScript.Step> steps : threads) {
            running.add(CALLERS.submit(() -> {
                OpsScript script = new OpsScript(registry);
                start.await(20, TimeUnit.SECONDS);
                steps.forEach(script::take);
                return script;
            }));
        }
        List<OpsScript> done = new ArrayList<>();
        for (Future<OpsScript> each : running) {
            done.add(each.get(20, TimeUnit.SECONDS));
        }
        return done;
    }

    private static void checkFeed(List<CompletionEntry> feed, long watermark, List<Long> advances) {
        assertThat(feed)
                .extracting(CompletionEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, watermark).boxed().toList());
        assertThat(advances).hasSize(feed.size()).isSorted();
        assertThat(advances.isEmpty() ? 0 : advances.get(advances.size() - 1)).isEqualTo(watermark);
    }

    private static void checkCounts(List<OpsScript> scripts, List<CompletionEntry> feed, List<OperationEvent> events) {
        int ended = scripts.stream().mapToInt(OpsScript::ended).sum();
        int started = scripts.stream().mapToInt(OpsScript::started).sum();
        assertThat(feed)
                .filteredOn(entry -> !(entry.outcome() instanceof OperationOutcome.Terminated))
                .hasSize(ended);
        assertThat(events).filteredOn(OperationEvent.STARTED::equals).hasSize(started);
        assertThat(events)
                .filteredOn(event -> event != OperationEvent.STARTED && event != OperationEvent.PROGRESS)
                .hasSize(ended);
    }

    /** Reading a record checks all invariants of the authority. */
    private static void checkStored(
            InMemoryRuntimeStore store, SessionOperations operations, List<CompletionEntry> feed) {
        OpsLifecycleRecord present =
                operations.registry().capturePersistenceSnapshot(operations.epochId(), OpsCursors.START);
        assertThat(FORMAT.read(FORMAT.write(present))).isEqualTo(present);
        assertThat(store.loadOpsLifecycle(RUNTIME)
                        .map(FORMAT::read)
                        .map(OpsLifecycleRecord::feed)
                        .orElse(List.of()))
                .isEqualTo(feed);
    }

    private static void checkEverybodyWasToldOnce(List<OpsScript> scripts) {
        assertThat(scripts).allSatisfy(script -> {
            assertThat(script.watches()).allSatisfy(told -> {
                assertThat(told.handle().outcome()).isPresent();
                assertThat(told.calls()).hasValue(1);
            });
            assertThat(script.waits())
                    .allSatisfy(told -> assertThat(told.calls()).hasValue(1));
        });
    }
}
