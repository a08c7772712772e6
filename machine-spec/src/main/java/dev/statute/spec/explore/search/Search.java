package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.Growth;
import dev.statute.spec.explore.encode.GrowthNeededException;
import dev.statute.spec.model.MachineState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apiguardian.api.API;

/**
 * Searches all states of a machine that can be reached within its domains, breadth first. Whatever is wrong with a state or
 * a step is noted, and the search goes on. Counts, levels and what is seen do not depend on the number of threads.
 */
@API(status = API.Status.INTERNAL)
public final class Search {
    private final SearchRequest request;
    private final InitialStates initial;
    private final Limits limits;
    private final long processorStart = ProcessorTime.ofThisThread();
    private long processorOfOthers;

    private Search(SearchRequest request, LongSupplier clock) {
        this.request = request;
        this.initial = InitialStates.of(request.machine(), request.check());
        this.limits = new Limits(request.budget(), clock);
    }

    /**
     * Runs a search.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static SearchResult run(SearchRequest request) {
        return run(request, System::nanoTime);
    }

    /**
     * @param clock monotonic, in nanoseconds
     */
    static SearchResult run(SearchRequest request, LongSupplier clock) {
        return new Search(request, clock).run();
    }

    /** What does not fit into its room says so, and the search starts again with more. */
    private SearchResult run() {
        Growth growth = Growth.NONE;
        while (true) {
            try {
                return attempt(Encoding.of(request.machine(), request.check(), growth));
            } catch (GrowthNeededException e) {
                growth = e.growth();
                limits.startAgain();
            }
        }
    }

    private SearchResult attempt(Encoding encoding) {
        MachineProgram program = new MachineProgram(encoding, request);
        List<MachineBehaviour> behaviours = new ArrayList<>();
        for (int thread = 0; thread < request.threads(); thread++) {
            behaviours.add(new MachineBehaviour(program));
        }
        LevelSearch search = new LevelSearch(
                behaviours,
                encoding.words(),
                limits,
                request.progress(),
                deepest(request),
                satisfied(program.subjects(), behaviours));
        long[] packed = new long[encoding.words()];
        for (MachineState state : initial.states()) {
            program.canonical().pack(state, packed);
            search.start(packed);
        }
        try {
            search.run();
        } finally {
            processorOfOthers += search.processorNanos();
        }
        long processor = ProcessorTime.ofThisThread() - processorStart + processorOfOthers;
        return new CompletedSearch(request, program, initial, search, behaviours, limits, Duration.ofNanos(processor));
    }

    /** Whether there is no more to wait for; asked after every level. */
    private BooleanSupplier satisfied(Subjects subjects, List<MachineBehaviour> behaviours) {
        if (request.until().isEmpty()) {
            return () -> false;
        }
        int[] wanted = subjects.wanted(request).toArray();
        return () -> Arrays.stream(wanted)
                .allMatch(subject -> behaviours.stream()
                        .anyMatch(behaviour -> behaviour.spots().isSettled(subject)));
    }

    /** A state at a distance of n steps is on level n + 1. */
    private static long deepest(SearchRequest request) {
        OptionalLong steps = request.check().depth();
        return steps.isPresent() && steps.getAsLong() < Long.MAX_VALUE ? steps.getAsLong() + 1 : Long.MAX_VALUE;
    }
}
