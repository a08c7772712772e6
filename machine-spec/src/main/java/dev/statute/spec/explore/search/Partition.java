package dev.statute.spec.explore.search;

import java.util.Arrays;

/**
 * The states whose hash maps to one thread, and how far they are expanded. States are numbered in the order of levels.
 * Changed by one thread at a time; the published figures can be read by all.
 */
final class Partition {
    private final int index;
    private final VisitedStates visited;
    /** The number of the first state of each level, level 1 in front, and of the level to come. */
    private int[] levelStarts = new int[16];

    private int levels;
    private int expanded;
    /** How many states may be added before room has to be taken again. */
    private long room;

    private volatile int publishedSize;
    private volatile int publishedExpanded;
    private volatile long publishedBytes;

    /**
     * @param index its place among the partitions, from 0
     * @param words the number of longs that a state takes
     */
    Partition(int index, int words) {
        this.index = index;
        this.visited = new VisitedStates(words);
    }

    int index() {
        return index;
    }

    VisitedStates visited() {
        return visited;
    }

    /** Ends a level: the states added from now on are of the next one. */
    void endLevel() {
        levels++;
        if (levels == levelStarts.length) {
            levelStarts = Arrays.copyOf(levelStarts, 2 * levels);
        }
        levelStarts[levels] = visited.size();
    }

    /** The level of a state, from 1. */
    int depth(int state) {
        int found = Arrays.binarySearch(levelStarts, 0, levels + 1, state);
        if (found < 0) {
            return -found - 1;
        }
        // An empty level begins where the next one does: the last of those that begin here has the state.
        int level = found;
        while (level < levels && levelStarts[level + 1] == state) {
            level++;
        }
        return level + 1;
    }

    /** How many levels have states. */
    int depth() {
        return visited.size() == 0 ? 0 : depth(visited.size() - 1);
    }

    /** The number of the first state of a level, from 1; the count of all for a level that has not begun. */
    int levelStart(int level) {
        return level - 1 <= levels ? levelStarts[level - 1] : visited.size();
    }

    /** How many states of the last ended level are not expanded. */
    int waitingInLevel() {
        return levelStarts[levels] - expanded;
    }

    /** Whether a state is expanded. */
    boolean isExpanded(int state) {
        return state < expanded;
    }

    /** The next state to expand, which counts as expanded from now on. */
    int next() {
        return expanded++;
    }

    /** Claims room for one state; answers whether there is any. */
    boolean claimRoom(Limits limits, int partitions) {
        if (room == 0) {
            room = limits.takeRoom(partitions);
        }
        if (room == 0) {
            return false;
        }
        room--;
        return true;
    }

    /** Makes the figures known to all threads. */
    void publish() {
        publishedSize = visited.size();
        publishedExpanded = expanded;
        publishedBytes = visited.bytes();
    }

    int publishedSize() {
        return publishedSize;
    }

    int publishedExpanded() {
        return publishedExpanded;
    }

    long publishedBytes() {
        return publishedBytes;
    }
}
