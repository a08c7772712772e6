package dev.statute.conformance.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is well-formed XML too. Text gets in through {@link #text} alone, which leaves nothing in it that could
 * be taken for markup. Immutable.
 *
 * @param markup the piece as it stands in the page
 */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    private static final Pattern BREAKS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=_)");

    static Html text(String text) {
        return new Html(CleanText.lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /** Text with places where a long name may be broken: before capital letters and behind underscores. */
    static Html name(String text) {
        return all(Arrays.stream(BREAKS.split(text)).map(Html::text).toList(), "<wbr/>");
    }

    static Html of(Html... parts) {
        return all(Arrays.asList(parts));
    }

    static Html all(List<Html> parts) {
        return all(parts, "");
    }

    private static Html all(List<Html> parts, String between) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining(between)));
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
        Html head = all(titles.stream().map(title -> tag("th", name(title))).toList());
        return styled("div", "wide", tag("table", tag("thead", tag("tr", head)), tag("tbody", all(rows))));
    }
}
