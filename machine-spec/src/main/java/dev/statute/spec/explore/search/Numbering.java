package dev.statute.spec.explore.search;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers the states of all partitions from 0: level by level, and within a level partition by partition. Immutable and
 * thread-safe, once the search is over.
 */
final class Numbering {
    private final List<Partition> partitions;
    private final StateIds ids;
    private final int levels;
    /** The first number of each block, which is what one level has in one partition, and in the end the count of all. */
    private final int[] blocks;

    Numbering(List<Partition> partitions) {
        this.partitions = List.copyOf(partitions);
        this.ids = new StateIds(partitions.size());
        this.levels = partitions.stream().mapToInt(Partition::depth).max().orElse(0);
        this.blocks = new int[levels * partitions.size() + 1];
        int block = 0;
        for (int level = 1; level <= levels; level++) {
            for (Partition partition : partitions) {
                int states = partition.levelStart(level + 1) - partition.levelStart(level);
                blocks[block + 1] = blocks[block] + states;
                block++;
            }
        }
    }

    /** How many states there are. */
    int size() {
        return blocks[blocks.length - 1];
    }

    /** How many levels have states. */
    int levels() {
        return levels;
    }

    /** The number of the state with an id. */
    int number(int id) {
        return number(ids.partition(id), ids.number(id));
    }

    /** The number of a state of a partition. */
    int number(int partition, int state) {
        if (partitions.size() == 1) {
            return state;
        }
        Partition owner = partitions.get(partition);
        int level = owner.depth(state);
        return blocks[(level - 1) * partitions.size() + partition] + state - owner.levelStart(level);
    }

    /** The id of the state with a number. */
    int id(int number) {
        if (partitions.size() == 1) {
            return number;
        }
        int block = block(number);
        int partition = block % partitions.size();
        int first = partitions.get(partition).levelStart(block / partitions.size() + 1);
        return ids.id(partition, first + number - blocks[block]);
    }

    /** The level of the state with a number, from 1. */
    int level(int number) {
        return block(number) / partitions.size() + 1;
    }

    private int block(int number) {
        int found = Arrays.binarySearch(blocks, number);
        if (found < 0) {
            return -found - 2;
        }
        // Empty blocks begin where the next one does: the last of those that begin here has the state.
        int block = found;
        while (blocks[block + 1] == number) {
            block++;
        }
        return block;
    }
}
