package dev.statute.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What TLC and {@link TlcRun} printed. */
record TlcFigures(long generated, long distinct, long depth, long processorNanos) {
    private static final Pattern COUNTS =
            Pattern.compile("(\\d+) states generated, (\\d+) distinct states found, 0 states left on queue");
    private static final Pattern DEPTH = Pattern.compile("depth of the complete state graph search is (\\d+)");
    private static final Pattern PROCESSOR = Pattern.compile("processor (\\d+)");

    static TlcFigures read(String output) {
        Matcher counts = found(COUNTS, output);
        return new TlcFigures(
                Long.parseLong(counts.group(1)),
                Long.parseLong(counts.group(2)),
                Long.parseLong(found(DEPTH, output).group(1)),
                Long.parseLong(found(PROCESSOR, output).group(1)));
    }

    private static Matcher found(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("TLC did not say what was expected:\n" + output);
        }
        return matcher;
    }

    double perProcessorSecond() {
        return generated / (processorNanos / 1e9);
    }
}
