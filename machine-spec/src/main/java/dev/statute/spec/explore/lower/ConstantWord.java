package dev.statute.spec.explore.lower;

/** A number that is known before anything is evaluated. */
record ConstantWord(long value) implements Word {
    @Override
    public long get(long[] frame) {
        return value;
    }
}
