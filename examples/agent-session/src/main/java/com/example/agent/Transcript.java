package com.example.agent;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.event.RuntimeEventEnvelope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A conversation from lines of commands to lines of what they led to; with a session in memory it is the same every time. */
final class Transcript {
    private final ConcurrentLinkedQueue<Happening> happenings = new ConcurrentLinkedQueue<>();
    private final Names names = new Names();
    private final Events lines = new Events(names);
    private final InputTable table = new InputTable(names);
    private final Keeping keeping;
    private final Stamps stamps;
    private final Consumer<String> out;

    /**
     * Something that happened.
     *
     * @param id orders what happens: it is taken when it happens, and told of later by any thread
     */
    private record Happening(UUID id, Supplier<String> line) {}

    /**
     * @param stamps those that count, if nothing was kept before they begin; they would name what is new as what is kept
     * @param out takes the lines
     */
    Transcript(Keeping keeping, Stamps stamps, Consumer<String> out) {
        this.keeping = keeping;
        this.stamps = stamps;
        this.out = out;
    }

    /**
     * Plays a script to its end, or to {@code quit}.
     *
     * @param script a command in each line; empty lines and those that begin with {@code #} are skipped. A line is asked for when
     *     all of the one before has been told
     * @return why the session was lost before the end, if it was
     * @throws IllegalArgumentException if a line is no command; the message names the line
     * @throws TimeoutException if the session does not come to rest
     */
    Optional<String> play(Iterable<String> script) throws InterruptedException, TimeoutException {
        names.learn(keeping.inputs());
        Stage stage = new Stage();
        try (AgentSession session = new AgentSession(stage, keeping, stamps, this::heard, this::said)) {
            session.greeting().forEach(out);
            session.bringAgent().forEach(out);
            report(stage, session);
            int number = 0;
            for (String each : script) {
                number++;
                String line = each.strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                Command.Call call = parse(number, line);
                out.accept("> " + line);
                perform(call, stage, session);
                Optional<String> loss = session.loss();
                if (loss.isPresent() || call.command() == Command.QUIT) {
                    return loss;
                }
            }
            return session.loss();
        }
    }

    private void perform(Command.Call call, Stage stage, AgentSession session)
            throws InterruptedException, TimeoutException {
        if (call.command() == Command.FINISH) {
            finish(stage, session);
        } else {
            session.perform(call, table).forEach(out);
            report(stage, session);
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
        happenings.add(new Happening(stamps.ids().nextUuid(), () -> "agent " + line));
    }
}
