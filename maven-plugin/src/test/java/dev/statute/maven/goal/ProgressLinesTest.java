package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.explore.search.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private final List<String> log = new ArrayList<>();
    private final Progress progress = new ProgressLines("Lamp", log::add);

    @Test
    void saysNothingWhileASearchIsShort() {
        tell(10, 0);
        tell(100_000, 4_999);

        assertThat(log).isEmpty();
    }

    @Test
    void saysALineNowAndThen() {
        tell(100_000, 5_000);
        tell(200_000, 5_001);
        tell(300_000, 9_999);
        tell(700_000, 15_000);

        assertThat(log)
                .containsExactly(
                        "Lamp: 100,000 states after 5.0 s, 20,000 per second, depth 7, 1,234 waiting, 2.0 MiB",
                        "Lamp: 700,000 states after 15.0 s, 60,000 per second, depth 7, 1,234 waiting, 2.0 MiB");
    }

    private void tell(long distinct, long millis) {
        progress.tell(new Progress.Report(distinct, 2 * distinct, 7, 1_234, 2 << 20, Duration.ofMillis(millis)));
    }
}
