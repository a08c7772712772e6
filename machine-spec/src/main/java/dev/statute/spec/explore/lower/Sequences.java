package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.SeqShape;
import java.util.function.IntPredicate;

/** Work on sequences in a frame. */
final class Sequences {
    private Sequences() {}

    /** Removes the elements of a sequence that do not pass; the predicate gets the place of an element. */
    static int keep(long[] frame, int at, SeqShape seq, IntPredicate passes) {
        int width = seq.element().cells();
        long length = frame[at];
        int kept = 0;
        for (int i = 0; i < length; i++) {
            int place = at + 1 + i * width;
            if (passes.test(place)) {
                if (kept < i) {
                    Cells.copy(frame, place, at + 1 + kept * width, width);
                }
                kept++;
            }
        }
        Cells.blank(frame, at + 1, kept, length, seq.element());
        frame[at] = kept;
        return at;
    }
}
