package dev.statute.conformance.report;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: the first column to the left, numbers to the right. Not thread-safe. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts with the titles. */
    TextTable(List<String> titles) {
        rows.add(List.copyOf(titles));
    }

    void add(List<String> cells) {
        rows.add(cells.stream().map(CleanText::line).toList());
    }

    /** The lines with a blank line before them; nothing if there is no row but the titles. */
    @Override
    public String toString() {
        if (rows.size() == 1) {
            return "";
        }
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder out = new StringBuilder("\n");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String padding = " ".repeat(widths[column] - row.get(column).length());
                boolean right = isNumeric(column);
                line.append(column == 0 ? "" : "  ")
                        .append(right ? padding : "")
                        .append(row.get(column))
                        .append(right ? "" : padding);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private boolean isNumeric(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).chars().allMatch(Character::isDigit));
    }
}
