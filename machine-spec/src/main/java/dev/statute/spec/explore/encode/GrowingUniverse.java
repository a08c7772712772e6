package dev.statute.spec.explore.encode;

import java.util.Arrays;

/** Values that get their numbers as they come, up to a capacity. Reading takes no lock. */
final class GrowingUniverse extends Universe {
    private final Room room;
    private volatile Listed listed;

    GrowingUniverse(Shape element, Room room) {
        super(element);
        this.room = room;
        this.listed = Listed.empty(element.cells(), capacity());
    }

    @Override
    public int capacity() {
        return (int) room.size();
    }

    @Override
    public int indexOf(long[] cells, int at) {
        int index = listed.find(cells, at);
        return index == ABSENT ? add(cells, at) : index;
    }

    private synchronized int add(long[] cells, int at) {
        int index = listed.find(cells, at);
        if (index == ABSENT) {
            index = listed.size;
            if (index == capacity()) {
                throw room.needed(2L * index);
            }
            listed = listed.with(cells, at);
        }
        return index;
    }

    @Override
    public int find(long[] cells, int at) {
        return listed.find(cells, at);
    }

    @Override
    public void load(int index, long[] cells, int at) {
        int width = element().cells();
        System.arraycopy(listed.cells, index * width, cells, at, width);
    }

    /** The values of one moment; a new one replaces it when a value comes, which is seldom. */
    private static final class Listed {
        private final int width;
        private final int size;
        private final long[] cells;
        /** Numbers plus one by hash; 0 is free. Never more than half full. */
        private final int[] table;

        private Listed(int width, int size, long[] cells, int[] table) {
            this.width = width;
            this.size = size;
            this.cells = cells;
            this.table = table;
        }

        static Listed empty(int width, int capacity) {
            int slots = Integer.highestOneBit(Math.max(capacity, 1)) * 4;
            return new Listed(width, 0, new long[width * capacity], new int[slots]);
        }

        int find(long[] from, int at) {
            int slot = slot(from, at);
            while (table[slot] != 0) {
                int start = (table[slot] - 1) * width;
                if (Arrays.equals(cells, start, start + width, from, at, at + width)) {
                    return table[slot] - 1;
                }
                slot = slot + 1 & table.length - 1;
            }
            return ABSENT;
        }

        Listed with(long[] from, int at) {
            long[] more = cells.clone();
            System.arraycopy(from, at, more, size * width, width);
            int[] grown = table.clone();
            int slot = slot(from, at);
            while (grown[slot] != 0) {
                slot = slot + 1 & grown.length - 1;
            }
            grown[slot] = size + 1;
            return new Listed(width, size + 1, more, grown);
        }

        private int slot(long[] from, int at) {
            long hash = 0;
            for (int i = 0; i < width; i++) {
                hash = (hash ^ from[at + i]) * 0x9E3779B97F4A7C15L;
            }
            return (int) (hash >>> 32) & table.length - 1;
        }
    }
}
