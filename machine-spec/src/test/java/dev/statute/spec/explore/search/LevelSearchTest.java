package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelSearchTest {
    private static final long NO_DEPTH = Long.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsEveryStateOnItsLevel(int threads) {
        List<Jumps> jumps = jumps(threads, 200_003);
        LevelSearch search = search(jumps, NO_DEPTH, plenty());

        search.start(new long[] {1, -1});
        search.run();

        assertThat(levels(search)).isEqualTo(jumps.get(0).levels(1, NO_DEPTH)).hasSizeGreaterThan(100_000);
        assertThat(jumps.stream().mapToLong(Jumps::generated).sum())
                .isEqualTo(levels(search).size() * 6L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void countsWhatTheFilterRefusesEachTimeItIsMet(int threads) {
        List<Jumps> jumps = IntStream.range(0, threads)
                .mapToObj(i -> new Jumps(100_003, 3, state -> state % 5 != 2))
                .toList();
        LevelSearch search = search(jumps, NO_DEPTH, plenty());

        search.start(new long[] {1, -1});
        search.run();

        Map<Long, Integer> inside = jumps.get(0).levels(1, NO_DEPTH);
        assertThat(levels(search)).isEqualTo(inside);
        long refused = search.workers().stream()
                .mapToLong(worker -> worker.intake().filtered())
                .sum();
        assertThat(refused)
                .isEqualTo(inside.keySet().stream()
                        .mapToLong(state -> refusedSteps(jumps.get(0), state))
                        .sum());
        assertThat(jumps).anySatisfy(j -> assertThat(j.outside).isNotEmpty());
        assertThat(jumps).allSatisfy(j -> assertThat(j.outside).allMatch(state -> state % 5 == 2));
    }

    private static long refusedSteps(Jumps jumps, long state) {
        List<Long> refused = new ArrayList<>();
        long[] packed = {state, -state};
        Place place = new Place();
        place.move(packed, 0, 1, 0, true);
        jumps.expand(place, (after, times) -> {
            if (!jumps.admits(after, 0)) {
                refused.add(times);
            }
        });
        return refused.stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void storesNothingBelowTheDeepestLevel(int threads) {
        List<Jumps> jumps = jumps(threads, 1_000_003);
        LevelSearch search = search(jumps, 9, plenty());

        search.start(new long[] {1, -1});
        search.run();

        assertThat(levels(search)).isEqualTo(jumps.get(0).levels(1, 9));
        assertThat(search.workers().stream()
                        .mapToLong(worker -> worker.intake().tooDeep())
                        .sum())
                .isPositive();
        assertThat(search.depth()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyPredecessorIsOneLevelAbove(int threads) {
        LevelSearch search = search(jumps(threads, 100_003), NO_DEPTH, plenty());

        search.start(new long[] {1, -1});
        search.run();

        StateIds ids = new StateIds(threads);
        for (Partition partition : search.partitions()) {
            for (int state = 0; state < partition.visited().size(); state++) {
                int depth = partition.depth(state);
                int before = partition.visited().predecessor(state);
                if (depth == 1) {
                    assertThat(before).isEqualTo(StateIds.NONE);
                } else {
                    assertThat(search.partitions().get(ids.partition(before)).depth(ids.number(before)))
                            .isEqualTo(depth - 1);
                }
            }
        }
    }

    @Test
    void twoThreadsGiveTheSameNumbersEveryTime() {
        assertThat(packedInOrder()).isEqualTo(packedInOrder());
    }

    private static List<Long> packedInOrder() {
        LevelSearch search = search(jumps(2, 100_003), NO_DEPTH, plenty());
        search.start(new long[] {1, -1});
        search.run();
        List<Long> all = new ArrayList<>();
        for (Partition partition : search.partitions()) {
            PackedStates states = partition.visited().states();
            for (int state = 0; state < states.size(); state++) {
                all.add(states.chunk(state)[states.offset(state)]);
                all.add((long) partition.visited().predecessor(state));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stopsWithWhatItHasWhenTheStatesRunOut(int threads) {
        List<Jumps> jumps = jumps(threads, 1_000_003);
        Limits limits = new Limits(new Budget(50_000, Duration.ofDays(1), Long.MAX_VALUE), () -> 0);
        LevelSearch search = search(jumps, NO_DEPTH, limits);

        search.start(new long[] {1, -1});
        search.run();

        assertThat(limits.ranOut()).contains(Budget.Limit.STATES);
        assertThat(levels(search).size()).isBetween(49_900, 50_000);
        int waiting =
                search.partitions().stream().mapToInt(LevelSearchTest::waiting).sum();
        assertThat(jumps.get(0).left).hasSize(waiting).isNotEmpty();
    }

    @Test
    void aSpaceThatJustFitsDoesNotRunOut() {
        Jumps jumps = new Jumps(1_009, 3, state -> true);
        int size = jumps.levels(1, NO_DEPTH).size();
        Limits limits = new Limits(new Budget(size, Duration.ofDays(1), Long.MAX_VALUE), () -> 0);
        LevelSearch search = search(List.of(jumps), NO_DEPTH, limits);

        search.start(new long[] {1, -1});
        search.run();

        assertThat(limits.ranOut()).isEmpty();
        assertThat(levels(search)).hasSize(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stopsWhenTheMemoryRunsOut(int threads) {
        Limits limits = new Limits(new Budget(Long.MAX_VALUE, Duration.ofDays(1), 2_000_000), () -> 0);
        LevelSearch search = search(jumps(threads, 1_000_003), NO_DEPTH, limits);

        search.start(new long[] {1, -1});
        search.run();

        assertThat(limits.ranOut()).contains(Budget.Limit.MEMORY);
        assertThat(levels(search).size()).isBetween(10_000, 100_000);
    }

    @Test
    void stopsWhenTheTimeRunsOutAndTellsOnceASecond() {
        AtomicLong nanos = new AtomicLong();
        Limits limits = new Limits(
                new Budget(Long.MAX_VALUE, Duration.ofSeconds(5), Long.MAX_VALUE),
                () -> nanos.getAndAdd(Duration.ofMillis(100).toNanos()));
        List<Progress.Report> reports = new ArrayList<>();
        LevelSearch search = new LevelSearch(jumps(1, 10_000_019), 2, limits, reports::add, NO_DEPTH, () -> false);

        search.start(new long[] {1, -1});
        search.run();

        assertThat(limits.ranOut()).contains(Budget.Limit.TIME);
        assertThat(reports)
                .hasSizeBetween(3, 5)
                .isSortedAccordingTo((a, b) -> a.elapsed().compareTo(b.elapsed()));
        Progress.Report last = reports.get(reports.size() - 1);
        assertThat(last.distinct()).isBetween(1_000L, (long) levels(search).size());
        assertThat(last.waiting()).isPositive();
        assertThat(last.generated()).isPositive();
        assertThat(last.bytes()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatOneThreadThrowsEndsTheSearch(int threads) {
        List<Behaviour> behaviours = new ArrayList<>(jumps(threads - 1, 1_000_003));
        behaviours.add(new Behaviour() {
            private final Jumps jumps = new Jumps(1_000_003, 3, state -> true);

            @Override
            public void expand(Place place, Successors successors) {
                if (place.depth == 10) {
                    throw new UnsupportedOperationException("no further");
                }
                jumps.expand(place, successors);
            }

            @Override
            public void look(Place place) {
                jumps.look(place);
            }

            @Override
            public boolean admits(long[] packed, int at) {
                return true;
            }

            @Override
            public void levelEnded(int depth) {}

            @Override
            public long generated() {
                return jumps.generated();
            }
        });
        LevelSearch search = new LevelSearch(behaviours, 2, plenty(), Progress.NONE, NO_DEPTH, () -> false);
        search.start(new long[] {1, -1});

        assertThatThrownBy(search::run)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("no further");
    }

    private static List<Jumps> jumps(int threads, long modulus) {
        return IntStream.range(0, threads)
                .mapToObj(i -> new Jumps(modulus, 3, state -> true))
                .toList();
    }

    private static LevelSearch search(List<Jumps> jumps, long deepest, Limits limits) {
        return new LevelSearch(jumps, 2, limits, Progress.NONE, deepest, () -> false);
    }

    private static Limits plenty() {
        return new Limits(new Budget(Long.MAX_VALUE, Duration.ofDays(1), Long.MAX_VALUE), () -> 0);
    }

    private static int waiting(Partition partition) {
        return (int) IntStream.range(0, partition.visited().size())
                .filter(state -> !partition.isExpanded(state))
                .count();
    }

    private static Map<Long, Integer> levels(LevelSearch search) {
        Map<Long, Integer> levels = new LinkedHashMap<>();
        for (Partition partition : search.partitions()) {
            PackedStates states = partition.visited().states();
            for (int state = 0; state < states.size(); state++) {
                levels.put(states.chunk(state)[states.offset(state)], partition.depth(state));
            }
        }
        return levels;
    }
}
