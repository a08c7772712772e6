package dev.statute.maven.goal;

import dev.statute.generate.report.ReportLine;
import dev.statute.spec.explore.search.Progress;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells in a line now and then how far a search has come that takes long. Serves one search. */
final class ProgressLines implements Progress {
    /** Shorter searches need no progress, and more lines would bury what the log is for. */
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final String machine;
    private final Consumer<String> log;
    private Duration lastLine = Duration.ZERO;
    private long lastDistinct;

    ProgressLines(String machine, Consumer<String> log) {
        this.machine = machine;
        this.log = log;
    }

    @Override
    public void tell(Report report) {
        Duration since = report.elapsed().minus(lastLine);
        if (since.compareTo(BETWEEN_LINES) < 0) {
            return;
        }
        long perSecond = Math.round((report.distinct() - lastDistinct) * 1e3 / since.toMillis());
        log.accept(ReportLine.of(machine, report, perSecond));
        lastLine = report.elapsed();
        lastDistinct = report.distinct();
    }
}
