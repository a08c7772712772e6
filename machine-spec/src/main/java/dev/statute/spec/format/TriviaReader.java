package dev.statute.spec.format;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every comment and every blank line of a file to the entry or item that it belongs to. */
final class TriviaReader {
    private final SourceText source;
    private final int[] commentOffsets;
    private final Map<SourceNode, Slot> byNode = new IdentityHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Slot.Comment> bottom = new ArrayList<>();
    private final List<int[]> keptBlanks = new ArrayList<>();

    private TriviaReader(SourceText source, List<CommentFinder.Comment> comments) {
        this.source = source;
        this.commentOffsets =
                comments.stream().mapToInt(CommentFinder.Comment::start).toArray();
    }

    static Trivia read(SourceText source, SourceNode root) {
        List<CommentFinder.Comment> comments = CommentFinder.find(source, root);
        TriviaReader reader = new TriviaReader(source, comments);
        reader.findKeptBlanks(root);
        reader.slots(root, null, true);
        comments.forEach(reader::attach);
        return new Trivia(reader.byNode, reader.bottom, reader.commentOffsets);
    }

    /** Blank lines at the end of a block that keeps them are part of its text and group nothing. */
    private void findKeptBlanks(SourceNode node) {
        if (node instanceof Scalar scalar) {
            if (ScalarWriter.keepsTrailingBlanks(scalar)) {
                keptBlanks.add(new int[] {scalar.span().start(), scalar.span().end()});
            }
        } else if (node instanceof Sequence list) {
            list.items().forEach(this::findKeptBlanks);
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(e -> findKeptBlanks(e.value()));
        }
    }

    /** Collects what is printed on lines of its own: all of a block, and what stands in brackets with comments in it. */
    private void slots(SourceNode node, @Nullable Slot parent, boolean block) {
        boolean open = block && (!InlineWriter.isFlow(node) || Trivia.hasCommentIn(commentOffsets, node));
        if (!open) {
            return;
        }
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                int start = entry.key().span().start();
                slots(entry.value(), slot(entry.key(), start, parent, node), true);
            }
        } else if (node instanceof Sequence list) {
            for (SourceNode item : list.items()) {
                int start = list.flow() ? item.span().start() : dash(list, item);
                slots(item, slot(item, start, parent, node), true);
            }
        }
    }

    private Slot slot(SourceNode keyOrItem, int start, @Nullable Slot parent, SourceNode collection) {
        int lineStart = source.startOfLine(source.lineOf(start));
        boolean first = source.content().substring(lineStart, start).isBlank();
        Slot slot =
                new Slot(start, start - lineStart, parent, collection.span().end(), first && isBlankAbove(lineStart));
        byNode.put(keyOrItem, slot);
        slots.add(slot);
        return slot;
    }

    /** The dash of an item: the last one above it in the column of the list. */
    private int dash(Sequence list, SourceNode item) {
        int column = source.columnOf(list.span().start()) - 1;
        for (int line = source.lineOf(item.span().start()); line >= 1; line--) {
            int at = source.startOfLine(line) + column;
            boolean onLine = at < source.content().length() && at >= list.span().start();
            if (onLine
                    && source.content().charAt(at) == '-'
                    && at < item.span().start()
                    && source.content().substring(source.startOfLine(line), at).isBlank()) {
                return at;
            }
        }
        return list.span().start();
    }

    private boolean isBlankAbove(int lineStart) {
        int line = source.lineOf(lineStart);
        if (line == 1 || !source.line(line - 1).isBlank()) {
            return false;
        }
        int above = source.startOfLine(line - 1);
        return keptBlanks.stream().noneMatch(range -> range[0] <= above && above < range[1]);
    }

    private void attach(CommentFinder.Comment comment) {
        int next = firstAfter(comment.start());
        @Nullable Slot following = next < slots.size() ? slots.get(next) : null;
        @Nullable Slot previous = next > 0 ? slots.get(next - 1) : null;
        boolean header = following != null && following.parent == previous;
        if (!comment.ownLine() && previous != null && previous.atEndOfLine(comment.text(), header)) {
            return;
        }
        boolean blank = comment.ownLine() && isBlankAbove(source.startOfLine(source.lineOf(comment.start())));
        Slot.Comment line = new Slot.Comment(comment.text(), blank);
        if (following != null && (previous == null || leads(comment, previous, following))) {
            following.leading.add(line);
        } else {
            below(previous == null ? null : enclosing(comment, previous), following, line);
        }
    }

    /** Whether a comment between two slots belongs to the second. */
    private static boolean leads(CommentFinder.Comment comment, Slot previous, Slot following) {
        boolean insideBrackets = comment.start() < previous.collectionEnd && following.start > previous.collectionEnd;
        return following.parent == previous || !insideBrackets && comment.column() <= following.column;
    }

    /** The slot that a comment stands below: the innermost that is not indented deeper than the comment. */
    private static Slot enclosing(CommentFinder.Comment comment, Slot previous) {
        Slot slot = previous;
        while (slot.parent != null && slot.column > comment.column() && comment.start() >= slot.collectionEnd) {
            slot = slot.parent;
        }
        return slot;
    }

    /** Gives a comment below a slot to the next one of the same collection, or to the end of the collection. */
    private void below(@Nullable Slot slot, @Nullable Slot following, Slot.Comment line) {
        if (slot != null && following != null && following.parent == slot.parent) {
            following.leading.add(line);
        } else if (slot != null && slot.parent != null) {
            slot.parent.tail.add(line);
        } else {
            bottom.add(line);
        }
    }

    /** The index of the first slot that starts after an offset. */
    private int firstAfter(int offset) {
        int found = Collections.binarySearch(
                slots, new Slot(offset, 0, null, 0, false), Comparator.comparingInt(s -> s.start));
        if (found < 0) {
            return -found - 1;
        }
        int after = found;
        while (after < slots.size() && slots.get(after).start <= offset) {
            after++;
        }
        return after;
    }
}
