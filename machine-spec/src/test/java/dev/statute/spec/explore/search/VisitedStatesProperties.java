package dev.statute.spec.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class VisitedStatesProperties {

    @Property(tries = 100)
    void aSetNumbersStatesInTheOrderOfTheirArrival(
            @ForAll @IntRange(min = 1, max = 4) int words, @ForAll("values") List<Long> values) {
        VisitedStates visited = new VisitedStates(words);
        Map<List<Long>, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i + words <= values.size(); i++) {
            List<Long> state = values.subList(i, i + words);
            long[] packed = packed(state);
            long hash = PackedHash.of(packed, 1, words);

            int found = visited.find(packed, 1, hash);

            assertThat(found).isEqualTo(expected.getOrDefault(state, VisitedStates.ABSENT));
            if (found == VisitedStates.ABSENT) {
                visited.add(packed, 1, hash, -i);
                expected.put(List.copyOf(state), expected.size());
            }
        }
        assertThat(visited.size()).isEqualTo(expected.size());
    }

    @Provide
    Arbitrary<List<Long>> values() {
        Arbitrary<Long> close = Arbitraries.longs().between(-3, 3);
        Arbitrary<Long> far = Arbitraries.longs();
        return Arbitraries.oneOf(close, far).list().ofMaxSize(400);
    }

    /** What no hash may do: take two states for one, or lose one when the table grows. */
    @Property(tries = 20)
    void noStateIsLostHoweverManyThereAre(@ForAll long first, @ForAll @IntRange(min = 1, max = 3) int words) {
        VisitedStates visited = new VisitedStates(words);
        int count = 50_000;
        for (int i = 0; i < count; i++) {
            long[] packed = regular(first, i, words);
            visited.add(packed, 0, PackedHash.of(packed, 0, words), i - 7);
        }
        for (int i = 0; i < count; i++) {
            long[] packed = regular(first, i, words);
            assertThat(visited.find(packed, 0, PackedHash.of(packed, 0, words))).isEqualTo(i);
            assertThat(visited.predecessor(i)).isEqualTo(i - 7);
            assertThat(visited.states().equal(i, packed, 0)).isTrue();
        }
        long[] absent = regular(first, count, words);
        assertThat(visited.find(absent, 0, PackedHash.of(absent, 0, words))).isEqualTo(VisitedStates.ABSENT);
    }

    /** States of a kind that spreads badly without a hash: they differ in the high bits of one word only. */
    private static long[] regular(long first, int i, int words) {
        long[] packed = new long[words];
        packed[i % words] = first + ((long) i << 40);
        packed[words - 1] ^= (long) (i % words) << 20;
        return packed;
    }

    @Property(tries = 5)
    void aStateOfTwoWordsTakesAtMost64Bytes(@ForAll @IntRange(min = 100_000, max = 400_000) int count) {
        VisitedStates visited = new VisitedStates(2);
        for (int i = 0; i < count; i++) {
            long[] packed = {i, -i};
            visited.add(packed, 0, PackedHash.of(packed, 0, 2), i);
        }
        assertThat(visited.bytes() / count).isLessThan(48);
    }

    private static long[] packed(List<Long> state) {
        long[] packed = new long[state.size() + 2];
        for (int i = 0; i < state.size(); i++) {
            packed[i + 1] = state.get(i);
        }
        return packed;
    }
}
