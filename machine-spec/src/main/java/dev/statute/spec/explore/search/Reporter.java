package dev.statute.spec.explore.search;

import java.time.Duration;
import java.util.List;

/** Tells about once a second how far a search has come. Belongs to one thread. */
final class Reporter {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final LevelSearch search;
    private final Progress progress;
    private final Limits limits;
    private Duration next = INTERVAL;

    Reporter(LevelSearch search, Progress progress, Limits limits) {
        this.search = search;
        this.progress = progress;
        this.limits = limits;
    }

    void tick() {
        Duration elapsed = limits.elapsed();
        if (elapsed.compareTo(next) < 0) {
            return;
        }
        next = elapsed.plus(INTERVAL);
        List<Partition> partitions = search.partitions();
        long distinct = partitions.stream().mapToLong(Partition::publishedSize).sum();
        long expanded =
                partitions.stream().mapToLong(Partition::publishedExpanded).sum();
        long bytes = partitions.stream().mapToLong(Partition::publishedBytes).sum();
        long generated =
                search.workers().stream().mapToLong(Worker::publishedGenerated).sum();
        progress.tell(new Progress.Report(distinct, generated, search.depth(), distinct - expanded, bytes, elapsed));
    }
}
