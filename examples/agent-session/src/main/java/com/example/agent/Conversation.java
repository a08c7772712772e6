package com.example.agent;

import dev.statute.session.input.IdSource;
import dev.statute.session.ledger.InputState;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A conversation in a terminal. The agent takes a step each second, and the table is a quarter of a second old at most. */
final class Conversation {
    /** So many inputs are shown below the line: the newest. */
    private static final int ROWS = 8;

    private final Names names = new Names();
    private final Events lines = new Events(names);
    private final InputTable table = new InputTable(names);

    /** Talks until the user leaves. */
    void run() throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        Stage stage = new Stage();
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
        try (Screen screen = new Screen();
                AgentSession session = new AgentSession(
                        stage,
                        clock,
                        IdSource.timeOrdered(clock, new SecureRandom()),
                        event -> screen.say(lines.line(event.event())),
                        said -> screen.say("agent " + said))) {
            ticker.scheduleAtFixedRate(stage::step, 1, 1, TimeUnit.SECONDS);
            ticker.scheduleAtFixedRate(() -> refresh(screen, session), 0, 250, TimeUnit.MILLISECONDS);
            screen.say("Type a command, or help.");
            converse(screen, session);
        } finally {
            ticker.shutdownNow();
        }
    }

    private void converse(Screen screen, AgentSession session) {
        Optional<String> line = screen.read();
        while (line.isPresent() && perform(line.get().strip(), screen, session)) {
            line = screen.read();
        }
    }

    /** Whether the user stays. */
    private boolean perform(String line, Screen screen, AgentSession session) {
        if (line.isEmpty()) {
            return true;
        }
        try {
            Command.Call call = Command.parse(line);
            session.perform(call, table).forEach(screen::say);
            return call.command() != Command.QUIT;
        } catch (IllegalArgumentException unknown) {
            screen.say(unknown.getMessage());
            return true;
        }
    }

    private void refresh(Screen screen, AgentSession session) {
        session.answered().forEach(answer -> screen.say(names.of(answer.inputId()) + ": " + names.in(Words.of(answer))));
        List<InputState> states = session.states();
        screen.show(table.lines(states.subList(Math.max(0, states.size() - ROWS), states.size())), ROWS + 1);
    }
}
