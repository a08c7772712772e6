package com.example.agent;

import dev.statute.session.input.Content;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputState;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The state of every input, as a table. */
final class InputTable {
    private static final int LONGEST = 34;
    private static final List<String> HEAD = List.of("input", "kind", "says", "state", "attempts", "outcome");

    private final Names names;

    InputTable(Names names) {
        this.names = names;
    }

    /** The lines of the table, its head first. */
    List<String> lines(List<InputState> inputs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        inputs.forEach(input -> rows.add(row(input)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private List<String> row(InputState state) {
        return List.of(
                names.of(state.inputId()),
                state.persistedInput().map(input -> input.kind().specName()).orElse("-"),
                state.persistedInput().map(InputTable::says).orElse("-"),
                state.phase().specName(),
                Long.toString(state.attemptCount()),
                state.terminalOutcome().map(this::outcome).orElse("-"));
    }

    private static String says(Input input) {
        String text = input.content().map(Content::textProjection).orElse("").replace('\n', ' ');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }

    private String outcome(TerminalOutcome outcome) {
        if (outcome instanceof TerminalOutcome.Superseded superseded) {
            return "superseded by " + names.of(superseded.supersededBy());
        } else if (outcome instanceof TerminalOutcome.Coalesced coalesced) {
            return "part of " + names.of(coalesced.aggregateId());
        } else if (outcome instanceof TerminalOutcome.Abandoned abandoned) {
            return Words.of(abandoned.reason());
        }
        return "done";
    }
}
