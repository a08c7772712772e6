package dev.statute.spec.explore.encode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the cells of the states of one phase stand in a packed state. Immutable. */
final class Packing {
    /**
     * A cell of the region of the state.
     *
     * @param room what to ask for if a number does not fit
     */
    record Cell(int offset, CellRange range, Room room) {}

    private final int tag;
    private final int tagBits;
    private final int[] offsets;
    private final long[] firsts;
    private final long[] masks;
    private final boolean[] nones;
    private final int[] words;
    private final int[] shifts;
    private final Room[] rooms;
    private final int size;
    private final int bits;

    /**
     * @param tag the number of the phase, which stands in the first bits
     * @param cells cells that always hold the same are left out of the packed state
     */
    Packing(int tag, int tagBits, List<Cell> cells) {
        this.tag = tag;
        this.tagBits = tagBits;
        List<Cell> placed = new ArrayList<>(cells);
        // The widest first: then the narrow ones fill what is left in the words. A stable sort keeps the rest in order.
        placed.sort(Comparator.comparingInt((Cell cell) -> -cell.range().bits()));
        int count = placed.size();
        this.offsets = new int[count];
        this.firsts = new long[count];
        this.masks = new long[count];
        this.nones = new boolean[count];
        this.words = new int[count];
        this.shifts = new int[count];
        this.rooms = new Room[count];
        List<Integer> used = new ArrayList<>(List.of(tagBits));
        for (int i = 0; i < count; i++) {
            Cell cell = placed.get(i);
            int width = cell.range().bits();
            int word = 0;
            while (word < used.size() && used.get(word) + width > Long.SIZE) {
                word++;
            }
            if (word == used.size()) {
                used.add(0);
            }
            offsets[i] = cell.offset();
            firsts[i] = cell.range().first() - (cell.range().none() ? 1 : 0);
            masks[i] = width == Long.SIZE ? -1 : (1L << width) - 1;
            nones[i] = cell.range().none();
            words[i] = word;
            shifts[i] = used.get(word) & Long.SIZE - 1;
            rooms[i] = cell.room();
            used.set(word, used.get(word) + width);
        }
        this.size = used.size();
        this.bits = used.stream().mapToInt(Integer::intValue).sum();
    }

    /** The longs that it takes. */
    int size() {
        return size;
    }

    /** The bits that it takes. */
    int bits() {
        return bits;
    }

    /** Packs the state in a region; the words in {@code into} that it does not need are left alone. */
    void pack(long[] frame, int region, long[] into, int at) {
        for (int i = 0; i < size; i++) {
            into[at + i] = 0;
        }
        into[at] = tag;
        for (int i = 0; i < offsets.length; i++) {
            long value = frame[region + offsets[i]];
            long code = nones[i] && value == Shape.NONE ? 0 : value - firsts[i];
            if ((code & ~masks[i]) != 0) {
                throw rooms[i].needed(1);
            }
            into[at + words[i]] |= code << shifts[i];
        }
    }

    /** Unpacks a state into a region. */
    void unpack(long[] from, int at, long[] frame, int region) {
        for (int i = 0; i < offsets.length; i++) {
            long code = from[at + words[i]] >>> shifts[i] & masks[i];
            frame[region + offsets[i]] = nones[i] && code == 0 ? Shape.NONE : code + firsts[i];
        }
    }

    /** The number of the phase of a packed state. */
    int tag(long word) {
        return (int) (word & (1L << tagBits) - 1);
    }
}
