package dev.statute.session.store;

import dev.statute.session.input.SessionId;
import dev.statute.session.policy.SessionSnapshotRule;
import dev.statute.session.policy.TranscriptContinuation;
import dev.statute.session.run.SessionSnapshot;
import java.util.Optional;

/** Keeps a store from losing what a session has said. Looks; what follows is decided by tables. */
final class SessionGuard {
    private final TranscriptReader reader;

    SessionGuard(TranscriptReader reader) {
        this.reader = reader;
    }

    /** Refuses what is no session, or another one than expected. */
    void requireSession(SessionSnapshot incoming, Optional<SessionId> expected) {
        Optional<Transcript> transcript = readIncoming(incoming);
        if (expected.isPresent() && transcript.isPresent()) {
            SessionId actual = transcript.get().sessionId();
            if (!actual.equals(expected.get())) {
                throw RuntimeStoreException.sessionKeyMismatch(expected.get().toString(), actual.toString());
            }
        }
    }

    /** Refuses a session that does not continue the stored one. */
    void requireContinuation(Optional<SessionSnapshot> stored, SessionSnapshot incoming) {
        Optional<Transcript> next = readIncoming(incoming);
        if (next.isPresent() && !continues(stored.flatMap(this::readStored), next.get())) {
            throw diverged();
        }
    }

    /**
     * Whether the stored session has gone on beyond this one, so that nothing is written.
     *
     * @throws RuntimeStoreException if neither continues the other
     */
    boolean isBehind(Optional<SessionSnapshot> stored, SessionSnapshot incoming) {
        Optional<Transcript> next = readIncoming(incoming);
        if (next.isEmpty()) {
            return false;
        }
        Optional<Transcript> present = stored.flatMap(this::readStored);
        return switch (SessionSnapshotRule.decide(
                continues(present, next.get()),
                present.isPresent() && TranscriptFacts.isPlaceholder(present.get()),
                present.isPresent() && continues(next, present.get()))) {
            case WRITE -> false;
            case KEEP_STORED -> true;
            case REFUSE -> throw diverged();
        };
    }

    /** Refuses a rewrite of another transcript than the stored one. */
    void requireRewrite(Optional<SessionSnapshot> stored, SessionSnapshot incoming, TranscriptRewrite rewrite) {
        Transcript next = readIncoming(incoming)
                .filter(TranscriptFacts::isWellFormed)
                .orElseThrow(() -> RuntimeStoreException.writeFailed("the session has no history that fits it"));
        Transcript present = stored.flatMap(this::readStored)
                .filter(found -> found.sessionId().equals(next.sessionId()))
                .orElseThrow(() -> RuntimeStoreException.writeFailed("the session to rewrite is not stored"));
        if (!present.revision().equals(rewrite.parentRevision())) {
            throw RuntimeStoreException.transcriptRevisionConflict(rewrite.parentRevision(), present.revision());
        }
        if (!next.revision().equals(rewrite.revision()) || !TranscriptFacts.rewrites(present, next)) {
            throw RuntimeStoreException.writeFailed("the session does not have the revision that it is rewritten to");
        }
    }

    private static boolean continues(Optional<Transcript> stored, Transcript incoming) {
        return TranscriptContinuation.decide(
                TranscriptFacts.isWellFormed(incoming),
                incoming.history().isPresent(),
                stored.map(present -> TranscriptFacts.keepsHistory(present, incoming))
                        .orElse(true),
                stored.map(present -> TranscriptFacts.relation(present, incoming)));
    }

    private Optional<Transcript> readIncoming(SessionSnapshot incoming) {
        try {
            return reader.read(incoming);
        } catch (IllegalArgumentException noSession) {
            throw RuntimeStoreException.writeFailed("the snapshot is not a Session: " + noSession.getMessage())
                    .causedBy(noSession);
        }
    }

    /** What is stored and cannot be read is replaced by what can. */
    private Optional<Transcript> readStored(SessionSnapshot stored) {
        try {
            return reader.read(stored);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static RuntimeStoreException diverged() {
        return RuntimeStoreException.writeFailed("the session does not continue the stored one");
    }
}
