package dev.statute.spec.format;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a file: each {@code #} after a blank that stands in no scalar. */
final class CommentFinder {
    /**
     * A comment.
     *
     * @param text the comment from its {@code #}, without blanks at its end
     * @param ownLine whether nothing else stands on its line
     * @param column its column, from 0
     */
    record Comment(int start, String text, boolean ownLine, int column) {}

    private final SourceText source;
    private final String content;
    private final List<Comment> found = new ArrayList<>();
    private int at;

    private CommentFinder(SourceText source) {
        this.source = source;
        this.content = source.content();
    }

    /** The comments of a file in order. */
    static List<Comment> find(SourceText source, SourceNode root) {
        CommentFinder finder = new CommentFinder(source);
        finder.walk(root);
        finder.gap(finder.content.length());
        return finder.found;
    }

    private void walk(SourceNode node) {
        if (node instanceof Scalar scalar) {
            gap(scalar.span().start());
            at = Math.max(at, scalar.span().end());
        } else if (node instanceof Sequence list) {
            list.items().forEach(this::walk);
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                walk(entry.key());
                walk(entry.value());
            });
        }
    }

    private void gap(int end) {
        while (at < end) {
            boolean starts = content.charAt(at) == '#' && (at == 0 || Character.isWhitespace(content.charAt(at - 1)));
            at = starts ? comment() : at + 1;
        }
    }

    private int comment() {
        int end = at;
        while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
            end++;
        }
        int lineStart = source.startOfLine(source.lineOf(at));
        boolean ownLine = content.substring(lineStart, at).isBlank();
        found.add(new Comment(at, content.substring(at, end).stripTrailing(), ownLine, at - lineStart));
        return end;
    }
}
