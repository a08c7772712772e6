package dev.statute.spec.explore.encode;

import java.util.ArrayList;
import java.util.List;

/** Hands out the cells of frames. Thread-safe. */
final class FrameLayout {
    private record Preset(int at, long[] cells) {}

    private final List<Preset> presets = new ArrayList<>();
    private int size;

    /** Room for so many cells. */
    synchronized int reserve(int cells) {
        int at = size;
        size += cells;
        return at;
    }

    /** Room that holds these cells in every frame from the start. */
    synchronized int preset(long[] cells) {
        int at = reserve(cells.length);
        presets.add(new Preset(at, cells.clone()));
        return at;
    }

    /** A frame with room for all that was handed out so far. */
    synchronized long[] newFrame() {
        long[] frame = new long[size];
        presets.forEach(preset -> System.arraycopy(preset.cells(), 0, frame, preset.at(), preset.cells().length));
        return frame;
    }
}
