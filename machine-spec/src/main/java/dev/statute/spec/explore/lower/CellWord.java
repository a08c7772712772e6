package dev.statute.spec.explore.lower;

/** The content of a cell; a class of its own, so that comparisons can read the cell themselves. */
record CellWord(int at) implements Word {
    @Override
    public long get(long[] frame) {
        return frame[at];
    }
}
