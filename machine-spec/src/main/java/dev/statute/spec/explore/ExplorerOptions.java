package dev.statute.spec.explore;

import dev.statute.spec.explore.search.Budget;
import dev.statute.spec.explore.search.Progress;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import java.time.Duration;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/**
 * How to explore. Immutable; the {@code with} methods return a changed copy.
 *
 * @param check the domains, the filter and the depth
 * @param threads one or more; no verdict and no count depends on it unless the budget runs out: the search then stops
 *     where it is, and where that is does depend on it
 * @param symmetry whether states that differ only by which id is which count as one
 * @param budget where to stop
 * @param progress who is told how far it has come
 */
@API(status = API.Status.EXPERIMENTAL)
public record ExplorerOptions(Check check, int threads, boolean symmetry, Budget budget, Progress progress) {
    /** The most states that are stored unless a spec says otherwise. */
    public static final long DEFAULT_STATES = 50_000_000;

    /** The most time that is taken unless a spec says otherwise. */
    public static final Duration DEFAULT_TIME = Duration.ofMinutes(10);

    /** The percentage of the largest heap that states may take unless a spec says otherwise. */
    private static final int DEFAULT_PERCENT_OF_HEAP = 70;

    private static final int BITS_OF_MEGABYTE = 20;

    public ExplorerOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    /** As the {@code check} section says: one thread, no symmetry, nobody told. */
    public static ExplorerOptions of(Machine machine) {
        return of(machine.check());
    }

    /**
     * As a profile of the machine says, or the {@code check} section itself if the machine has no profile of that name:
     * modules name the profile once for all of their machines.
     */
    public static ExplorerOptions of(Machine machine, String profile) {
        return of(machine.profiles().getOrDefault(profile, machine.check()));
    }

    private static ExplorerOptions of(Check check) {
        return new ExplorerOptions(check, 1, false, budget(check), Progress.NONE);
    }

    private static Budget budget(Check check) {
        long states = check.budget().getOrDefault("states", DEFAULT_STATES);
        long seconds = check.budget().getOrDefault("seconds", DEFAULT_TIME.toSeconds());
        long heap = Runtime.getRuntime().maxMemory() / 100 * DEFAULT_PERCENT_OF_HEAP;
        long megabytes = check.budget().getOrDefault("megabytes", Math.max(1, heap >> BITS_OF_MEGABYTE));
        return new Budget(
                states,
                Duration.ofSeconds(seconds),
                Math.min(megabytes, Long.MAX_VALUE >> BITS_OF_MEGABYTE) << BITS_OF_MEGABYTE);
    }

    /** With so many threads. */
    public ExplorerOptions withThreads(int count) {
        return new ExplorerOptions(check, count, symmetry, budget, progress);
    }

    /** With symmetry of ids, or without. */
    public ExplorerOptions withSymmetry(boolean wanted) {
        return new ExplorerOptions(check, threads, wanted, budget, progress);
    }

    /** With another budget. */
    public ExplorerOptions withBudget(Budget other) {
        return new ExplorerOptions(check, threads, symmetry, other, progress);
    }

    /** With someone who is told how far it has come. */
    public ExplorerOptions withProgress(Progress told) {
        return new ExplorerOptions(check, threads, symmetry, budget, told);
    }

    /** With states stored that are at most so many steps away from the start. */
    public ExplorerOptions withDepth(long steps) {
        Check deep = new Check(
                check.typeDomains(),
                check.payloadDomains(),
                check.sizes(),
                check.where(),
                OptionalLong.of(steps),
                check.budget());
        return new ExplorerOptions(deep, threads, symmetry, budget, progress);
    }
}
