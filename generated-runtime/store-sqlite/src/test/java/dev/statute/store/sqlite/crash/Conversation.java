package dev.statute.store.sqlite.crash;

import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.RunId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What sessions say in these tests: the names of their runs, in order. A receipt holds the digest of what was said by then, so
 * that it can be held against what is stored later.
 */
record Conversation(List<RunId> runs) {
    Conversation {
        runs = List.copyOf(runs);
    }

    static Conversation of(Optional<SessionSnapshot> stored) {
        return new Conversation(stored.stream()
                .flatMap(snapshot -> new String(snapshot.bytes(), StandardCharsets.US_ASCII).lines())
                .map(line -> new RunId(UUID.fromString(line)))
                .toList());
    }

    Conversation with(RunId run) {
        List<RunId> longer = new ArrayList<>(runs);
        longer.add(run);
        return new Conversation(longer);
    }

    /** What was said when it had so many runs. */
    Conversation first(long count) {
        return new Conversation(runs.subList(0, (int) count));
    }

    SessionSnapshot snapshot() {
        return SessionSnapshot.of(bytes());
    }

    private byte[] bytes() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.value()).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
