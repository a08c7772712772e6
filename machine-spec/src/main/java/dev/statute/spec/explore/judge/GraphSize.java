package dev.statute.spec.explore.judge;

/** What is said where the graph of the states is too large to be looked at. */
final class GraphSize {
    private GraphSize() {}

    static String note(Evidence evidence) {
        long bytes = StateGraph.bytesAtMost(
                evidence.search().space().size(), evidence.search().counts().generated());
        return "Not decided: the graph of "
                + Phrases.count(evidence.search().space().size(), "state") + " may take " + Phrases.number(bytes >> 20)
                + " MiB more memory, which is not there.";
    }
}
