package dev.statute.spec.explore.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.explore.search.StateSpace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The analyses of graphs, held against what closures of random graphs say. */
class GraphProperties {
    private static final int MOST_STATES = 7;

    @Provide
    Arbitrary<DrawnSpace> spaces() {
        Arbitrary<DrawnSpace.Edge> edges = Arbitraries.integers()
                .between(0, MOST_STATES - 1)
                .tuple2()
                .flatMap(ends -> Arbitraries.of(true, false)
                        .tuple2()
                        .map(marks -> new DrawnSpace.Edge(
                                ends.get1(),
                                ends.get2(),
                                marks.get1(),
                                marks.get2() || !ends.get1().equals(ends.get2()))));
        return Arbitraries.integers()
                .between(1, MOST_STATES)
                .flatMap(size -> edges.list()
                        .ofMaxSize(16)
                        .map(all -> DrawnSpace.of(
                                size,
                                all.stream()
                                        .filter(e -> e.from() < size)
                                        .map(e -> e.to() < size ? e : e.toward(StateSpace.NOT_STORED))
                                        .toList())));
    }

    @Provide
    Arbitrary<BitSet> sets() {
        return Arbitraries.integers().between(0, (1 << MOST_STATES) - 1).map(bits -> BitSet.valueOf(new long[] {bits}));
    }

    @Property
    void theGraphHasEachPairOnceAndKnowsWhereItEnds(@ForAll("spaces") DrawnSpace space) {
        StateGraph graph = StateGraph.of(space);

        for (int state = 0; state < space.size(); state++) {
            int from = state;
            List<Integer> successors = IntStream.range(0, (int) (graph.end(state) - graph.start(state)))
                    .mapToObj(i -> graph.target(graph.start(from) + i))
                    .toList();
            assertThat(successors)
                    .containsExactlyInAnyOrderElementsOf(space.edges().stream()
                            .filter(e -> e.from() == from && e.to() != from && e.to() != StateSpace.NOT_STORED)
                            .map(DrawnSpace.Edge::to)
                            .distinct()
                            .toList());
            assertThat(graph.open().get(state))
                    .isEqualTo(
                            space.edges().stream().anyMatch(e -> e.from() == from && e.to() == StateSpace.NOT_STORED));
        }
    }

    @Property
    void statesAreInOneComponentIfEachLeadsToTheOther(@ForAll("spaces") DrawnSpace space, @ForAll("sets") BitSet set) {
        BitSet within = set.get(0, space.size());
        Components components = Components.of(StateGraph.of(space), within);
        boolean[][] reach = closure(space, within);

        for (int a = 0; a < space.size(); a++) {
            assertThat(components.of(a) == Components.NONE).isEqualTo(!within.get(a));
            for (int b = 0; b < space.size(); b++) {
                if (within.get(a) && within.get(b)) {
                    assertThat(components.of(a) == components.of(b)).isEqualTo(reach[a][b] && reach[b][a]);
                    assertThat(!reach[a][b] || components.of(b) <= components.of(a))
                            .as("components are numbered from the ends")
                            .isTrue();
                }
            }
        }
        assertThat(components.count())
                .isEqualTo(IntStream.range(0, space.size())
                        .filter(within::get)
                        .map(components::of)
                        .distinct()
                        .count());
    }

    @Property
    void statesReachGoalsAsTheClosureSays(@ForAll("spaces") DrawnSpace space, @ForAll("sets") BitSet set) {
        StateGraph graph = StateGraph.of(space);
        BitSet all = all(space);
        BitSet goals = set.get(0, space.size());
        boolean[][] reach = closure(space, all);

        BitSet expected = new BitSet();
        IntStream.range(0, space.size())
                .filter(a -> goals.stream().anyMatch(goal -> reach[a][goal]))
                .forEach(expected::set);
        assertThat(Components.of(graph, all).reaching(goals, graph)).isEqualTo(expected);
    }

    @Property
    void aRegionHoldsWhatIsReachedBetweenByShortestWays(
            @ForAll("spaces") DrawnSpace space, @ForAll("sets") BitSet from, @ForAll("sets") BitSet to) {
        BitSet entries = from.get(0, space.size());
        Region region = Region.between(StateGraph.of(space), space::depth, entries, to);
        int[] distance = distances(space, entries, to);

        for (int state = 0; state < space.size(); state++) {
            assertThat(region.states().get(state)).isEqualTo(distance[state] < Integer.MAX_VALUE);
        }
        int last = 0;
        for (int i = 0; i < region.size(); i++) {
            int state = region.state(i);
            List<Integer> way = region.wayTo(state);
            assertThat(space.depth(way.get(0)) + way.size() - 1).isEqualTo(distance[state]);
            assertThat(distance[state]).isGreaterThanOrEqualTo(last);
            assertThat(entries.get(way.get(0))).isTrue();
            last = distance[state];
        }
    }

    /** By the definition: some run stays in a state or goes round among some, and is fair. */
    @Property(tries = 2000)
    void aFairRunStaysIfAndOnlyIfTheDefinitionSaysSo(
            @ForAll("spaces") DrawnSpace space, @ForAll("sets") BitSet from, @ForAll("sets") BitSet to) {
        StateGraph graph = StateGraph.of(space);
        Region region = Region.between(graph, space::depth, from.get(0, space.size()), to);
        Optional<Escape> escape = new EscapeSearch(space, graph, region, List.of(DrawnSpace.LISTED), false).nearest();
        boolean[][] reach = closure(space, region.states());

        boolean stays = region.states().stream()
                .anyMatch(state -> space.edges().stream().noneMatch(e -> e.from() == state && e.leadsOn()));
        boolean goesRound = space.edges().stream()
                .anyMatch(e -> e.leadsOn()
                        && e.to() != StateSpace.NOT_STORED
                        && region.states().get(e.from())
                        && region.states().get(e.to())
                        && reach[e.to()][e.from()]);
        assertThat(escape.isPresent()).isEqualTo(stays || goesRound);
        escape.ifPresent(found -> assertIsOne(found, space, region));
    }

    private static void assertIsOne(Escape escape, DrawnSpace space, Region region) {
        assertThat(region.states().get(escape.state())).isTrue();
        boolean leadsOn = space.edges().stream().anyMatch(e -> e.from() == escape.state() && e.leadsOn());
        boolean accepts = space.edges().stream().anyMatch(e -> e.from() == escape.state());
        switch (escape.kind()) {
            case RUN_ENDS -> assertThat(accepts).isFalse();
            case RUN_STAYS -> assertThat(accepts && !leadsOn).isTrue();
            default -> {
                List<Integer> cycle = escape.cycle();
                assertThat(cycle.get(0)).isEqualTo(cycle.get(cycle.size() - 1));
                assertThat(cycle).allMatch(region.states()::get);
                assertThat(space.edges())
                        .anyMatch(e -> e.from() == cycle.get(0) && e.to() == cycle.get(1) && e.leadsOn());
                for (int i = 1; i < cycle.size() - 1; i++) {
                    int step = i;
                    assertThat(space.edges())
                            .anyMatch(e -> e.from() == cycle.get(step) && e.to() == cycle.get(step + 1));
                }
            }
        }
    }

    private static BitSet all(DrawnSpace space) {
        BitSet all = new BitSet();
        all.set(0, space.size());
        return all;
    }

    private static boolean[][] closure(DrawnSpace space, BitSet within) {
        int size = space.size();
        boolean[][] reach = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            reach[i][i] = true;
        }
        space.edges().stream()
                .filter(e -> e.to() != StateSpace.NOT_STORED && within.get(e.from()) && within.get(e.to()))
                .forEach(e -> reach[e.from()][e.to()] = true);
        for (int middle = 0; middle < size; middle++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    reach[a][b] |= reach[a][middle] && reach[middle][b];
                }
            }
        }
        return reach;
    }

    /** The level of each state of the region as a run through an entry gets there, by relaxing until nothing changes. */
    private static int[] distances(DrawnSpace space, BitSet entries, BitSet to) {
        int[] distance = new int[space.size()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        entries.stream().filter(entry -> !to.get(entry)).forEach(entry -> {
            distance[entry] = space.depth(entry);
            queue.add(entry);
        });
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (DrawnSpace.Edge edge : space.edges()) {
                if (edge.from() == state
                        && edge.to() != StateSpace.NOT_STORED
                        && !to.get(edge.to())
                        && distance[edge.to()] > distance[state] + 1) {
                    distance[edge.to()] = distance[state] + 1;
                    queue.add(edge.to());
                }
            }
        }
        return distance;
    }

    /** A graph so deep that recursion would overflow the stack. */
    @Example
    void aLongCycleIsOneComponent() {
        int size = 300_000;
        DrawnSpace cycle = DrawnSpace.of(
                size,
                IntStream.range(0, size)
                        .mapToObj(i -> new DrawnSpace.Edge(i, (i + 1) % size, true, true))
                        .toList());

        assertThat(Components.of(StateGraph.of(cycle), all(cycle)).count()).isEqualTo(1);
    }
}
