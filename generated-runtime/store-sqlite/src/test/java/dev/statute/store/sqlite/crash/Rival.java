package dev.statute.store.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A {@link RivalChild}, as its parent has it. For one thread. */
final class Rival implements AutoCloseable {
    private final Child child;
    private final Map<UUID, List<UUID>> submitted = new HashMap<>();
    private final Map<UUID, List<UUID>> accepted = new HashMap<>();

    private Rival(Child child) {
        this.child = child;
    }

    /** Starts a process that uses a file. */
    static Rival start(Path folder, Path file) throws IOException, InterruptedException {
        Rival rival = new Rival(Child.start(folder, RivalChild.class, "-Xmx96m", file.toString()));
        rival.hear(Talk.READY, Optional.empty());
        return rival;
    }

    /** Has it take a session over and submit inputs to it; returns when it has the session. */
    void takes(SessionId session) throws IOException, InterruptedException {
        child.tell(session.value().toString());
        hear(RivalChild.HAS, Optional.of(session));
    }

    /** Waits until it was acknowledged so many inputs more. */
    void goesOn(SessionId session, int count) throws IOException, InterruptedException {
        for (int heard = 0; heard < count; heard++) {
            hear(Talk.ACCEPTED, Optional.of(session));
        }
    }

    /**
     * Waits until it is refused, and fails if it is acknowledged anything that it must not be.
     *
     * @param taken what the one who has taken the session over has found in it
     * @return with which words it is refused
     */
    String isRefused(SessionId session, Collection<UUID> taken) throws IOException, InterruptedException {
        while (true) {
            String[] said = next();
            if (said[0].equals(Talk.REFUSED) && said[1].equals(session.value().toString())) {
                assertThat(taken)
                        .as("what was acknowledged before the session was taken over")
                        .containsAll(accepted(session));
                return said[2];
            }
            if (said[0].equals(Talk.ACCEPTED) && said[1].equals(session.value().toString())) {
                assertThat(taken)
                        .as("what was there when the session was taken over")
                        .contains(UUID.fromString(said[2]));
            }
        }
    }

    /** Ends it at once, and hears what it has said. */
    void kill() throws IOException, InterruptedException {
        child.kill();
        for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
            note(line.get().split(" ", 3));
        }
    }

    /** What it was acknowledged, as far as it was heard. */
    List<UUID> accepted(SessionId session) {
        return List.copyOf(accepted.getOrDefault(session.value(), List.of()));
    }

    /** What it has submitted, as far as it was heard. */
    List<UUID> submitted(SessionId session) {
        return List.copyOf(submitted.getOrDefault(session.value(), List.of()));
    }

    private void hear(String word, Optional<SessionId> session) throws IOException, InterruptedException {
        String[] said;
        do {
            said = next();
        } while (!said[0].equals(word)
                || (session.isPresent() && !said[1].equals(session.get().value().toString())));
    }

    private String[] next() throws IOException, InterruptedException {
        String[] said = child.next()
                .orElseThrow(() -> new AssertionError("the other process has ended"))
                .split(" ", 3);
        note(said);
        return said;
    }

    private void note(String[] said) throws IOException {
        switch (said[0]) {
            case Talk.SUBMITTING -> noted(submitted, said);
            case Talk.ACCEPTED -> noted(accepted, said);
            case Talk.TROUBLE -> throw new AssertionError(child.errors());
            default -> {
                // Whoever waits for it looks at it.
            }
        }
    }

    private static void noted(Map<UUID, List<UUID>> notes, String[] said) {
        notes.computeIfAbsent(UUID.fromString(said[1]), unknown -> new ArrayList<>())
                .add(UUID.fromString(said[2]));
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
