package dev.statute.generate.report;

import static dev.statute.generate.report.Tag.tag;

import java.util.ArrayList;
import java.util.List;

/** Parts of tables. */
final class Table {
    private Table() {}

    /**
     * A table; nothing if it has no rows.
     *
     * @param titles those of the columns; one that is empty belongs to the bars of the counts before it
     */
    static Html of(List<String> titles, List<Html> rows) {
        if (rows.isEmpty()) {
            return Html.NOTHING;
        }
        Html head = tag("thead").of(tag("tr").of(headers(titles)));
        return tag("div").css("wide").of(tag("table").of(head, tag("tbody").of(rows)));
    }

    private static List<Html> headers(List<String> titles) {
        List<Html> headers = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            boolean ofCounts = i + 1 < titles.size() && titles.get(i + 1).isEmpty();
            headers.add((ofCounts ? tag("th").css("count") : tag("th")).text(titles.get(i)));
        }
        return headers;
    }

    /** A description below a name; nothing if there is none. */
    static Html doc(String doc) {
        return doc.isBlank() ? Html.NOTHING : tag("span").css("doc").text(doc);
    }

    /** A sentence of ours below a name; nothing if there is none. */
    static Html note(String note) {
        return note.isBlank() ? Html.NOTHING : tag("span").css("doc").of(Html.prose(note));
    }

    /** Two cells: a count, and its share of the largest as a bar. */
    static Html count(long count, long largest) {
        long percent = largest == 0 ? 0 : Math.round(100.0 * count / largest);
        Html bar = count == 0
                ? Html.NOTHING
                : tag("span")
                        .css("bar")
                        .with("style", "width: " + percent + "%")
                        .of();
        return Html.of(
                tag("td").css("count").text(count == 0 ? "never" : Figures.grouped(count)),
                tag("td").css("share").of(bar));
    }
}
