package com.example.agent;

import dev.statute.session.input.SessionId;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.Transcript.Message;
import dev.statute.session.store.Transcript.MessageKind;
import dev.statute.session.store.TranscriptReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the agent has read and said, a line each. It is stored as text: a line that names the form and the session, and then
 * those lines.
 */
record Memory(SessionId session, List<String> lines) {
    /**
     * Lets a store see what was said, so that it refuses a memory that does not continue the stored one.
     */
    static final TranscriptReader READER =
            snapshot -> Optional.of(read(snapshot).transcript());

    private static final String FORM = "agent-session memory 1 ";
    private static final String READ = "read ";
    private static final String SAID = "said ";

    Memory {
        lines = List.copyOf(lines);
    }

    static Memory empty(SessionId session) {
        return new Memory(session, List.of());
    }

    /** The same, and what was read and said after that. */
    Memory with(String read, String said) {
        return new Memory(
                session,
                Stream.concat(lines.stream(), Stream.of(line(READ, read), line(SAID, said)))
                        .toList());
    }

    private static String line(String speaker, String text) {
        return speaker + text.replaceAll("\\R", " ");
    }

    /** As it is stored. */
    SessionSnapshot snapshot() {
        return SessionSnapshot.of(bytes());
    }

    private byte[] bytes() {
        StringBuilder text = new StringBuilder(FORM + session + "\n");
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A digest of all that it says. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it.", e);
        }
    }

    /**
     * What was stored.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Memory read(SessionSnapshot snapshot) {
        String text = text(snapshot);
        List<String> all = text.lines().toList();
        require(
                text.startsWith(FORM) && text.endsWith("\n"),
                "its first line names another form, or its end is missing");
        List<String> lines = all.subList(1, all.size());
        require(lines.stream().allMatch(line -> line.startsWith(READ) || line.startsWith(SAID)), "nobody says a line");
        return new Memory(new SessionId(UUID.fromString(all.get(0).substring(FORM.length()))), lines);
    }

    private static String text(SessionSnapshot snapshot) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(snapshot.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("This is no memory of the agent: it is no text.", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("This is no memory of the agent: " + otherwise + ".");
        }
    }

    private dev.statute.session.store.Transcript transcript() {
        List<Message> messages = lines.stream()
                .map(line -> new Message(MessageKind.CONVERSATION, line))
                .toList();
        return new dev.statute.session.store.Transcript(session, messages, digest(), Optional.empty());
    }
}
