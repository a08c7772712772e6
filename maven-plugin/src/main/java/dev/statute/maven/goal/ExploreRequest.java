package dev.statute.maven.goal;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * How to explore machines.
 *
 * @param wanted whether to explore at all
 * @param profile the profile of the {@code check} section that machines with that profile are explored with
 * @param depth a depth in place of the one that a machine declares
 * @param threads how many threads search, one or more
 * @param symmetry whether states that differ only by which id is which count as one
 * @param failOnBounded whether a budget that runs out lets the goal fail
 * @param progress takes a line now and then while a search takes long
 */
@API(status = API.Status.INTERNAL)
public record ExploreRequest(
        boolean wanted,
        Optional<String> profile,
        OptionalLong depth,
        int threads,
        boolean symmetry,
        boolean failOnBounded,
        Consumer<String> progress) {}
