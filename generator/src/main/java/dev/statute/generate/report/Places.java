package dev.statute.generate.report;

import static dev.statute.generate.report.Tag.tag;

import dev.statute.generate.markdown.SpecLinks;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;

/**
 * Places of specs as a page shows them.
 *
 * @param own the file of the machine; places in other files are no links, because these may lie elsewhere
 */
record Places(SourceText own, SpecLinks links) {

    /** File and line. */
    Html of(Span at) {
        return place(at, fileAndLine(at));
    }

    /** The line, with the file only if it is another. */
    Html line(Span at) {
        return place(at, at.source() == own ? "line " + at.line() : fileAndLine(at));
    }

    private Html place(Span at, String text) {
        return at.source() == own
                ? tag("a").css("place").with("href", links.href(at)).text(text)
                : tag("span").css("place").text(text);
    }

    private static String fileAndLine(Span at) {
        String name = at.source().name();
        return name.substring(name.lastIndexOf('/') + 1) + ":" + at.line();
    }
}
