package dev.statute.generate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachScaleTest {
    @Test
    void makesRangesThatGrowByTheSameFactor() {
        assertThat(ReachScale.of(List.of(3L, 100_000L, 0L)).ranges())
                .extracting(ReachScale.Range::text)
                .containsExactly(
                        "1\u201310", "11\u2013100", "101\u20131,000", "1,001\u201310,000", "10,001\u2013100,000");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7, 31, 32, 33, 79, 1_000_000, Long.MAX_VALUE})
    void coversEveryCountOnce(long largest) {
        List<ReachScale.Range> ranges = ReachScale.of(List.of(largest)).ranges();

        long least = 1;
        for (ReachScale.Range range : ranges) {
            assertThat(range.least()).isEqualTo(least);
            assertThat(range.most()).isGreaterThanOrEqualTo(least);
            least = range.most() + 1;
        }
        assertThat(ranges.get(ranges.size() - 1).most()).isEqualTo(largest);
    }

    @Test
    void setsZeroApart() {
        ReachScale scale = ReachScale.of(List.of(0L, 9L));

        assertThat(scale.styleClass(0)).isEqualTo("never");
        assertThat(scale.styleClass(1)).isEqualTo("reach-1");
        assertThat(scale.styleClass(9)).isEqualTo("reach-5");
    }

    @Test
    void hasNoRangesWhereNothingHappens() {
        assertThat(ReachScale.of(List.of(0L)).ranges()).isEmpty();
    }
}
