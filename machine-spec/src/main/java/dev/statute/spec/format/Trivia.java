package dev.statute.spec.format;

import dev.statute.spec.source.SourceNode;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What stands between the nodes of a file: comments and blank lines, by the node they belong to. */
final class Trivia {
    private static final Slot NONE = new Slot(0, 0, null, 0, false);

    /** By identity: two keys of the same text are two keys. */
    private final Map<SourceNode, Slot> slots = new IdentityHashMap<>();

    private final List<Slot.Comment> bottom;
    private final int[] commentOffsets;

    /**
     * @param bottom the comments of a file that has nothing else
     * @param commentOffsets where comments start, ascending
     */
    Trivia(Map<SourceNode, Slot> slots, List<Slot.Comment> bottom, int[] commentOffsets) {
        this.slots.putAll(slots);
        this.bottom = List.copyOf(bottom);
        this.commentOffsets = commentOffsets.clone();
    }

    /** The slot of a key or an item; one without comments for what had no line of its own. */
    Slot of(SourceNode keyOrItem) {
        return slots.getOrDefault(keyOrItem, NONE);
    }

    List<Slot.Comment> bottom() {
        return bottom;
    }

    /** Whether a comment stands inside of a node. */
    boolean hasCommentIn(SourceNode node) {
        return hasCommentIn(commentOffsets, node);
    }

    static boolean hasCommentIn(int[] offsets, SourceNode node) {
        int found = Arrays.binarySearch(offsets, node.span().start());
        int next = found >= 0 ? found : -found - 1;
        return next < offsets.length && offsets[next] < node.span().end();
    }
}
