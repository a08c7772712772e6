package dev.statute.store.contract;

import org.junit.jupiter.api.Test;

/** Everything in any order: the store answers as the one in memory does, which is held to all the other rules. */
abstract class WalkContract extends ContractGroup {
    private static final int LENGTH = 60;

    WalkContract(StoreBench bench) {
        super(bench);
    }

    @Test
    void the_store_answers_as_the_one_in_memory_does() {
        int walks = bench().tested().walks();
        for (long seed = 0; seed < walks; seed++) {
            try {
                new RandomWalk(bench(), seed).go(LENGTH);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "The walk with the seed " + seed + " failed: " + failure.getMessage(), failure);
            }
        }
    }
}
