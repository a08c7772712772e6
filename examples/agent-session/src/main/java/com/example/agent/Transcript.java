package com.example.agent;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.event.RuntimeEventEnvelope;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A conversation from lines of commands to lines of what they led to, the same every time. */
final class Transcript {
    private final ConcurrentLinkedQueue<Happening> happenings = new ConcurrentLinkedQueue<>();
    private final CountingIds ids = new CountingIds();
    private final Names names = new Names();
    private final Events lines = new Events(names);
    private final InputTable table = new InputTable(names);
    private final Consumer<String> out;

    /**
     * Something that happened.
     *
     * @param id orders what happens: it is taken when it happens, and told of later by any thread
     */
    private record Happening(UUID id, Supplier<String> line) {}

    /** @param out takes the lines */
    Transcript(Consumer<String> out) {
        this.out = out;
    }

    /**
     * Plays a script to its end, or to {@code quit}.
     *
     * @param script a command in each line; empty lines and those that begin with {@code #} are skipped
     * @throws IllegalArgumentException if a line is no command; the message names the line
     * @throws TimeoutException if the session does not come to rest
     */
    void play(List<String> script) throws InterruptedException, TimeoutException {
        Stage stage = new Stage();
        try (AgentSession session =
                new AgentSession(stage, countingClock(), ids, this::heard, this::said)) {
            report(stage, session);
            for (int i = 0; i < script.size(); i++) {
                String line = script.get(i).strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                Command.Call call = parse(i + 1, line);
                out.accept("> " + line);
                if (call.command() == Command.FINISH) {
                    finish(stage, session);
                } else {
                    session.perform(call, table).forEach(out);
                    report(stage, session);
                }
                if (call.command() == Command.QUIT) {
                    break;
                }
            }
        }
    }

    /** Tells after each step what has happened. */
    private void finish(Stage stage, AgentSession session) throws InterruptedException, TimeoutException {
        report(stage, session);
        while (stage.agentWaits()) {
            stage.step();
            report(stage, session);
        }
    }

    private static Command.Call parse(int number, String line) {
        try {
            return Command.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    /** Goes on by a millisecond whenever it is asked. */
    private static Clock countingClock() {
        AtomicLong millis = new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
        InstantSource counting = () -> Instant.ofEpochMilli(millis.incrementAndGet());
        return counting.withZone(ZoneOffset.UTC);
    }

    /** Waits until nothing happens any more, and tells what has happened. */
    private void report(Stage stage, AgentSession session) throws InterruptedException, TimeoutException {
        stage.settle(AgentSession.PATIENCE);
        List<Happening> happened = new ArrayList<>();
        for (Happening each = happenings.poll(); each != null; each = happenings.poll()) {
            happened.add(each);
        }
        happened.sort(Comparator.comparing(Happening::id));
        happened.forEach(each -> out.accept("  " + each.line().get()));
        for (CompletionHandle handle : session.answered()) {
            out.accept("  " + names.of(handle.inputId()) + ": " + names.in(Words.of(handle)));
        }
    }

    private void heard(RuntimeEventEnvelope event) {
        happenings.add(new Happening(event.id().value(), () -> lines.line(event.event())));
    }

    private void said(String line) {
        happenings.add(new Happening(ids.nextUuid(), () -> "agent " + line));
    }
}
