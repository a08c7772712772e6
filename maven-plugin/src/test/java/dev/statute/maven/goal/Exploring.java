package dev.statute.maven.goal;

import java.util.Optional;
import java.util.OptionalLong;

/** Builds requests: everything as the machines declare it, but for what a test says. */
final class Exploring {
    private boolean wanted = true;
    private Optional<String> profile = Optional.empty();
    private OptionalLong depth = OptionalLong.empty();
    private int threads = 1;
    private boolean symmetry;
    private boolean failOnBounded;

    Exploring switchedOff() {
        wanted = false;
        return this;
    }

    Exploring withProfile(String name) {
        profile = Optional.of(name);
        return this;
    }

    Exploring withDepth(long steps) {
        depth = OptionalLong.of(steps);
        return this;
    }

    Exploring withThreads(int count) {
        threads = count;
        return this;
    }

    Exploring withSymmetry() {
        symmetry = true;
        return this;
    }

    Exploring failingOnBounded() {
        failOnBounded = true;
        return this;
    }

    ExploreRequest request() {
        return new ExploreRequest(wanted, profile, depth, threads, symmetry, failOnBounded, line -> {});
    }
}
