package com.example.agent;

import java.io.IOException;
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
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
        try (Screen screen = new Screen();
                AgentSession session = new AgentSession(
                        stage,
                        keeping,
                        Stamps.ofWorld(),
                        event -> screen.say(lines.line(event.event())),
                        said -> screen.say("agent " + said))) {
            session.greeting().forEach(screen::say);
            screen.say("Type a command, or help.");
            session.bringAgent().forEach(screen::say);
            ticker.scheduleAtFixedRate(stage::step, 1, 1, TimeUnit.SECONDS);
            ticker.scheduleAtFixedRate(() -> refresh(screen, session), 0, 250, TimeUnit.MILLISECONDS);
            ticker.scheduleWithFixedDelay(() -> look(screen, session), 1, 1, TimeUnit.SECONDS);
            converse(screen, session);
        } finally {
            ticker.shutdownNow();
        }
        return loss;
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

    /** Ends the conversation if there is nothing more to talk with. */
    private void look(Screen screen, AgentSession session) {
        loss = session.loss();
        if (loss.isPresent()) {
            screen.leave();
        }
    }
}
