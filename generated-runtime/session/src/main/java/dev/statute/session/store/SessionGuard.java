package dev.statute.session.store;

import dev.statute.session.input.SessionId;
import dev.statute.session.policy.SessionSnapshotRule;
import dev.statute.session.policy.TranscriptContinuation;
import dev.statute.session.run.SessionSnapshot;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Keeps a store from losing what a session has said. Looks; what follows is decided by tables. For those who make stores: they
 * ask it within the step in which they write. Immutable, and as safe for several threads as its reader.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionGuard {
    private final TranscriptReader reader;
    private final boolean strict;

    private SessionGuard(TranscriptReader reader, boolean strict) {
        this.reader = Objects.requireNonNull(reader, "reader");
        this.strict = strict;
    }

    /** A guard for whom a stored session that cannot be read is none, so that it is replaced by one that can. */
    public SessionGuard(TranscriptReader reader) {
        this(reader, false);
    }

    /** A guard who refuses to have a stored session replaced that cannot be read, with the kind {@code READ_FAILED}. */
    public static SessionGuard strict(TranscriptReader reader) {
        return new SessionGuard(reader, true);
    }

    /** Whether it looks at sessions at all: if not, nobody need read the stored one for it. */
    public boolean readsSessions() {
        return reader != TranscriptReader.OPAQUE;
    }

    /**
     * Refuses what is no session, or another one than expected.
     *
     * @throws RuntimeStoreException of the kind {@code WRITE_FAILED} or {@code SESSION_KEY_MISMATCH}
     */
    public void requireSession(SessionSnapshot incoming, Optional<SessionId> expected) {
        Optional<Transcript> transcript = readIncoming(incoming);
        if (expected.isPresent() && transcript.isPresent()) {
            SessionId actual = transcript.get().sessionId();
            if (!actual.equals(expected.get())) {
                throw RuntimeStoreException.sessionKeyMismatch(expected.get().toString(), actual.toString());
            }
        }
    }

    /**
     * Refuses a session that does not continue the stored one.
     *
     * @throws RuntimeStoreException of the kind {@code WRITE_FAILED}
     */
    public void requireContinuation(Optional<SessionSnapshot> stored, SessionSnapshot incoming) {
        Optional<Transcript> next = readIncoming(incoming);
        if (next.isPresent() && !continues(stored.flatMap(this::readStored), next.get())) {
            throw diverged();
        }
    }

    /**
     * Whether the stored session has gone on beyond this one, so that nothing is written.
     *
     * @throws RuntimeStoreException of the kind {@code WRITE_FAILED} if neither continues the other
     */
    public boolean isBehind(Optional<SessionSnapshot> stored, SessionSnapshot incoming) {
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

    /**
     * Refuses a rewrite of another transcript than the stored one.
     *
     * @throws RuntimeStoreException of the kind {@code TRANSCRIPT_REVISION_CONFLICT} if it is of another revision,
     *     {@code WRITE_FAILED} for everything else
     */
    public void requireRewrite(Optional<SessionSnapshot> stored, SessionSnapshot incoming, TranscriptRewrite rewrite) {
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

    private Optional<Transcript> readStored(SessionSnapshot stored) {
        try {
            return reader.read(stored);
        } catch (IllegalArgumentException unreadable) {
            if (strict) {
                throw RuntimeStoreException.readFailed("the stored session cannot be read: " + unreadable.getMessage())
                        .causedBy(unreadable);
            }
            return Optional.empty();
        }
    }

    private static RuntimeStoreException diverged() {
        return RuntimeStoreException.writeFailed("the session does not continue the stored one");
    }
}
