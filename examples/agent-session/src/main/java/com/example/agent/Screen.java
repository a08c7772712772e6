package com.example.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Status;

/** A line to type in; above it scrolls what happens, and below it stands a table. Safe for use by several threads. */
final class Screen implements AutoCloseable {
    private final Terminal terminal = TerminalBuilder.builder().build();
    private final LineReader reader =
            LineReaderBuilder.builder().terminal(terminal).build();
    private final Status status = Status.getStatus(terminal);

    private List<String> shown = List.of();
    private volatile boolean left;

    Screen() throws IOException {}

    /** The next line, if the user does not leave. */
    Optional<String> read() {
        try {
            return left ? Optional.empty() : Optional.of(reader.readLine("> "));
        } catch (UserInterruptException | EndOfFileException left) {
            return Optional.empty();
        }
    }

    /** Has whoever waits for a line, or will wait for one, hear that the user leaves. */
    void leave() {
        left = true;
        terminal.raise(Terminal.Signal.INT);
    }

    /** Lets a line scroll by. */
    void say(String line) {
        reader.printAbove(line);
    }

    /**
     * Shows lines below, instead of those that were shown there. A terminal that cannot do this shows none.
     *
     * @param height how many there are always, with empty ones at the end
     */
    void show(List<String> lines, int height) {
        if (status == null || lines.equals(shown)) {
            return;
        }
        shown = lines;
        List<AttributedString> all = new ArrayList<>();
        lines.forEach(line -> all.add(new AttributedString(line)));
        while (all.size() < height) {
            all.add(AttributedString.EMPTY);
        }
        status.update(all);
    }

    @Override
    public void close() throws IOException {
        if (status != null) {
            status.close();
        }
        terminal.close();
    }
}
