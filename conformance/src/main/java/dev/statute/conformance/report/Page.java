package dev.statute.conformance.report;

import static dev.statute.conformance.report.Html.styled;
import static dev.statute.conformance.report.Html.tag;
import static dev.statute.conformance.report.Html.text;

import java.util.List;
import java.util.Map;

/** A page that needs nothing but itself: no script, no font, no picture from elsewhere. Stateless. */
final class Page {
    private Page() {}

    /** A whole page. */
    static String of(String title, Html content) {
        return "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">"
                + tag(
                                "head",
                                new Html("<meta charset=\"utf-8\"/>"),
                                new Html("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"),
                                tag("title", text(title)),
                                tag("style", new Html("\n" + PageStyleSheet.text())))
                        .markup()
                + tag("body", tag("main", content)).markup() + "</html>\n";
    }

    /** What it is about, whether it conforms, and a few figures. */
    static Html head(String kind, String name, boolean conforms, String verdict, Map<String, String> figures) {
        List<Html> shown = figures.entrySet().stream()
                .map(figure -> tag("div", tag("dt", text(figure.getKey())), tag("dd", text(figure.getValue()))))
                .toList();
        return Html.of(
                styled("p", "quiet", text(kind)),
                tag("h1", text(name)),
                styled("div", conforms ? "verdict good" : "verdict bad", text(verdict)),
                tag("dl", Html.all(shown)));
    }

    /** A part with a title; nothing if it has no content. */
    static Html section(String title, Html... content) {
        Html all = Html.of(content);
        return all.equals(Html.NOTHING) ? all : Html.of(tag("h2", text(title)), all);
    }
}
