package dev.statute.conformance.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is well-formed XML too. Text gets in through {@link #text} alone, which leaves nothing in it that could
 * be taken for markup. Immutable.
 *
 * @param markup the piece as it stands in the page
 */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    static Html text(String text) {
        return new Html(CleanText.lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    static Html of(Html... parts) {
        return all(Arrays.asList(parts));
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /** An element without attributes. */
    static Html tag(String name, Html... content) {
        return new Html("<" + name + ">" + of(content).markup + "</" + name + ">");
    }

    /** An element with a style class. */
    static Html styled(String name, String style, Html... content) {
        return with(name, "class", style, content);
    }

    /** An element with one attribute, whose value is escaped. */
    static Html with(String name, String attribute, String value, Html... content) {
        return new Html("<" + name + " " + attribute + "=\"" + text(value).markup + "\">" + of(content).markup + "</"
                + name + ">");
    }

    /** A table; nothing if it has no rows. */
    static Html table(List<String> titles, List<Html> rows) {
        if (rows.isEmpty()) {
            return NOTHING;
        }
        Html head = all(titles.stream().map(title -> tag("th", text(title))).toList());
        return styled("div", "wide", tag("table", tag("thead", tag("tr", head)), tag("tbody", all(rows))));
    }
}
