package dev.statute.spec.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of its own for an entry or an item, with the comments and blank lines that belong to it. */
final class Slot {
    /**
     * A comment on a line of its own.
     *
     * @param blankBefore whether a blank line comes before it
     */
    record Comment(String text, boolean blankBefore) {}

    final int start;
    final int column;
    final @Nullable Slot parent;
    final int collectionEnd;
    final boolean blankBefore;
    final List<Comment> leading = new ArrayList<>();

    /** The comments below the last row of its value. */
    final List<Comment> tail = new ArrayList<>();

    private @Nullable String header;
    private @Nullable String trailing;

    /**
     * @param start the offset of the key or the dash
     * @param column its column, from 0
     * @param collectionEnd where the collection that it belongs to ends
     * @param blankBefore whether the line above it is blank
     */
    Slot(int start, int column, @Nullable Slot parent, int collectionEnd, boolean blankBefore) {
        this.start = start;
        this.column = column;
        this.parent = parent;
        this.collectionEnd = collectionEnd;
        this.blankBefore = blankBefore;
    }

    /** The comment behind a key whose value comes on the next lines. */
    Optional<String> header() {
        return Optional.ofNullable(header);
    }

    /** The comment at the end of the last line. */
    Optional<String> trailing() {
        return Optional.ofNullable(trailing);
    }

    /** Takes a comment that stands behind something; whether there was still room for it. */
    boolean atEndOfLine(String text, boolean atHeader) {
        if (atHeader && header == null) {
            header = text;
            return true;
        }
        if (!atHeader && trailing == null) {
            trailing = text;
            return true;
        }
        return false;
    }

    /** Whether there is a blank line before what is printed for it, its comments included. */
    boolean startsAfterBlank() {
        return leading.isEmpty() ? blankBefore : leading.get(0).blankBefore();
    }
}
