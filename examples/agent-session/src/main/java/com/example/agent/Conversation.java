package com.example.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A conversation in a terminal. The agent takes a step each second, and the table is a quarter of a second old at most. */
final class Conversation {
    /** So many inputs are shown below the line: the newest. */
    private static final int ROWS = 8;

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration REFRESH = Duration.ofMillis(250);

    private final Names names = new Names();
    private final Events lines = new Events(names);
    private final InputTable table = new InputTable(names);
    private final Keeping keeping;
    private volatile Optional<String> loss = Optional.empty();

    Conversation(Keeping keeping) {
        this.keeping = keeping;
    }

    /**
     * Talks until the user leaves, or the session is lost.
     *
     * @return why it was lost, if it was
     */
    Optional<String> run() throws IOException {
        names.learn(keeping.inputs());
        Stage stage = new Stage();
        try (Screen screen = new Screen();
                AgentSession session = new AgentSession(
                        stage,
                        keeping,
                        Stamps.ofWorld(),
                        event -> screen.say(lines.line(event.event())),
                        said -> screen.say("agent " + said));
                Ticker ticker = new Ticker(failure -> leave(screen, session, failure))) {
            session.greeting().forEach(screen::say);
            screen.say("Type a command, or help.");
            session.bringAgent().forEach(screen::say);
            ticker.every(STEP, stage::step);
            ticker.every(REFRESH, () -> refresh(screen, session));
            ticker.every(STEP, () -> session.loss().ifPresent(why -> leave(screen, why)));
            converse(screen, session);
            return loss;
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
        session.answered()
                .forEach(answer -> screen.say(names.of(answer.inputId()) + ": " + names.in(Words.of(answer))));
        screen.show(table.lines(session.states(ROWS)), ROWS + 1);
    }

    /** Whoever has lost the session cannot look at it any more either. */
    private void leave(Screen screen, AgentSession session, RuntimeException failure) {
        leave(screen, session.loss().orElseGet(() -> String.valueOf(failure.getMessage())));
    }

    private void leave(Screen screen, String why) {
        loss = Optional.of(why);
        screen.leave();
    }
}
