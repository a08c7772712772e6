package dev.statute.store.contract;

import dev.statute.session.input.SessionId;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.Transcript;
import dev.statute.session.store.TranscriptReader;
import dev.statute.session.store.TranscriptRewrite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of the suite. Their bytes are lines: the session, how its transcript was rewritten (after {@code !} if the history
 * is torn), then the messages. Notices begin with {@code ~}, context with {@code #}; everything else was said by somebody. The revision is the messages themselves.
 *
 * @param id the session
 * @param rewrites how the transcript was rewritten, oldest first; no history if there are none
 * @param messages the messages in order
 * @param torn whether the history speaks of other messages than these, as that of no sound session does
 */
record LineSession(SessionId id, List<TranscriptRewrite> rewrites, List<String> messages, boolean torn) {
    /** Reads them. What does not begin as they do is no session. */
    static final TranscriptReader READER =
            snapshot -> Optional.of(read(snapshot).transcript());

    private static final String BEGINNING = "session ";
    private static final String TORN = "!";

    LineSession {
        rewrites = List.copyOf(rewrites);
        messages = List.copyOf(messages);
    }

    /** The first session of the suite with some messages, never rewritten. */
    static LineSession of(String... messages) {
        return new LineSession(Names.session(1), List.of(), List.of(messages), false);
    }

    /** Bytes that are no session. */
    static SessionSnapshot nonsense() {
        return SessionSnapshot.of("nonsense".getBytes(StandardCharsets.UTF_8));
    }

    /** Another session that says the same. */
    LineSession as(SessionId another) {
        return new LineSession(another, rewrites, messages, torn);
    }

    /** The same session after one message more. */
    LineSession plus(String message) {
        List<String> more = new ArrayList<>(messages);
        more.add(message);
        return new LineSession(id, rewrites, more, torn);
    }

    /** The same session after its messages were replaced by others, and that was noted. */
    LineSession rewritten(String... after) {
        List<TranscriptRewrite> more = new ArrayList<>(rewrites);
        more.add(new TranscriptRewrite(revision(), revision(List.of(after))));
        return new LineSession(id, more, List.of(after), torn);
    }

    /** The same session with a history that speaks of other messages. */
    LineSession tear() {
        return new LineSession(id, rewrites, messages, true);
    }

    /** The last step of its history. */
    TranscriptRewrite lastRewrite() {
        return rewrites.get(rewrites.size() - 1);
    }

    /** What the messages are compared by. */
    String revision() {
        return revision(messages);
    }

    private static String revision(List<String> messages) {
        return String.join("|", messages);
    }

    SessionSnapshot snapshot() {
        List<String> lines = new ArrayList<>();
        lines.add(BEGINNING + id);
        lines.add((torn ? TORN : "")
                + String.join(
                        ";",
                        rewrites.stream()
                                .map(step -> step.parentRevision() + ">" + step.revision())
                                .toList()));
        lines.addAll(messages);
        return SessionSnapshot.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    SessionDelta delta() {
        return new SessionDelta(snapshot());
    }

    /** The session that has bytes. */
    static LineSession read(SessionSnapshot snapshot) {
        List<String> lines = Arrays.asList(new String(snapshot.bytes(), StandardCharsets.UTF_8).split("\n", -1));
        if (lines.size() < 2 || !lines.get(0).startsWith(BEGINNING)) {
            throw new IllegalArgumentException("the first line names no session");
        }
        boolean torn = lines.get(1).startsWith(TORN);
        String steps = lines.get(1).substring(torn ? TORN.length() : 0);
        List<TranscriptRewrite> rewrites = new ArrayList<>();
        if (!steps.isEmpty()) {
            for (String step : steps.split(";", -1)) {
                String[] sides = step.split(">", -1);
                rewrites.add(new TranscriptRewrite(sides[0], sides[1]));
            }
        }
        SessionId id = Names.sessionOf(lines.get(0).substring(BEGINNING.length()));
        return new LineSession(id, rewrites, lines.subList(2, lines.size()), torn);
    }

    private Transcript transcript() {
        Optional<Transcript.History> history = rewrites.isEmpty()
                ? Optional.empty()
                : Optional.of(new Transcript.History(rewrites, torn ? "other " + revision() : revision()));
        return new Transcript(id, messages.stream().map(LineSession::message).toList(), revision(), history);
    }

    private static Transcript.Message message(String line) {
        if (line.startsWith("~")) {
            return new Transcript.Message(Transcript.MessageKind.TRANSIENT_NOTICE, line);
        }
        return new Transcript.Message(
                line.startsWith("#") ? Transcript.MessageKind.SYSTEM_CONTEXT : Transcript.MessageKind.CONVERSATION,
                line);
    }
}
