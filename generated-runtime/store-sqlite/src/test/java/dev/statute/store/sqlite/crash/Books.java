package dev.statute.store.sqlite.crash;

import dev.statute.session.types.CompletionClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the processes of one file have said, and what may not be forgotten of it. For one thread. */
final class Books {
    /** More are not remembered by a session. */
    private static final int OPERATIONS_MAX = 200;
    /** More often no input may be tried, over all processes. */
    private static final int ATTEMPTS_MAX = 3;

    private final Map<UUID, Entry> inputs = new LinkedHashMap<>();
    private final Map<UUID, Deque<UUID>> operations = new LinkedHashMap<>();
    private final Set<String> loginsBegun = new HashSet<>();
    private final Set<String> loginsEnded = new HashSet<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private long acknowledged;
    private long ran;

    /** How an input ended, as somebody was told. */
    enum End {
        NONE,
        CONSUMED,
        ABANDONED
    }

    /** What was said of an input. */
    static final class Entry {
        private Optional<UUID> session = Optional.empty();
        private Optional<String> key = Optional.empty();
        private boolean durable;
        private boolean accepted;
        private boolean refused;
        private Optional<UUID> standsFor = Optional.empty();
        private boolean gaveWay;
        private int attempts;
        private End end = End.NONE;

        private Entry copy() {
            Entry copy = new Entry();
            copy.session = session;
            copy.key = key;
            copy.durable = durable;
            copy.accepted = accepted;
            copy.refused = refused;
            copy.standsFor = standsFor;
            copy.gaveWay = gaveWay;
            copy.attempts = attempts;
            copy.end = end;
            return copy;
        }

        Optional<UUID> session() {
            return session;
        }

        /** Whether it has to be there. */
        boolean isKept() {
            return durable && accepted;
        }

        /** Whether it must not be there, as its submitter was told that another one stands for it. */
        boolean isReplaced() {
            return standsFor.isPresent();
        }

        Optional<UUID> standsFor() {
            return standsFor;
        }

        /** Whether it gave way to another one, which is stored with the next thing that is. */
        boolean gaveWay() {
            return gaveWay;
        }

        End end() {
            return end;
        }
    }

    /**
     * What a document may be.
     *
     * @param last what it was when that was acknowledged last
     * @param next what it was about to become
     */
    record Document(Optional<String> last, Optional<String> next) {
        boolean mayBe(Optional<String> found) {
            return found.equals(last) || (next.isPresent() && found.equals(present(next.get())));
        }
    }

    private static Optional<String> present(String what) {
        return what.equals("-") ? Optional.empty() : Optional.of(what);
    }

    /** The same books, for somebody who goes on with a copy of the file. */
    Books copy() {
        Books copy = new Books();
        inputs.forEach((id, entry) -> copy.inputs.put(id, entry.copy()));
        operations.forEach((session, ended) -> copy.operations.put(session, new ArrayDeque<>(ended)));
        copy.loginsBegun.addAll(loginsBegun);
        copy.loginsEnded.addAll(loginsEnded);
        copy.documents.putAll(documents);
        copy.mistakes.addAll(mistakes);
        copy.acknowledged = acknowledged;
        copy.ran = ran;
        return copy;
    }

    void hear(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case Talk.TROUBLE -> mistakes.add(line);
            case Talk.SUBMITTING -> submitting(rest);
            case Talk.ACCEPTED -> {
                acknowledged++;
                entry(rest.get(0)).accepted = true;
            }
            case Talk.DEDUPLICATED -> {
                acknowledged++;
                entry(rest.get(0)).standsFor = Optional.of(UUID.fromString(rest.get(1)));
            }
            case Talk.REFUSED -> entry(rest.get(0)).refused = true;
            case Talk.RAN -> rest.subList(1, rest.size()).forEach(id -> ran(id, rest.get(0)));
            case Talk.CONSUMED, Talk.DONE -> ended(rest.get(0), End.CONSUMED);
            case Talk.ABANDONED -> ended(rest.get(0), End.ABANDONED);
            case Talk.GAVE_WAY -> entry(rest.get(0)).gaveWay = true;
            case Talk.TOLD -> told(rest.get(0), CompletionClass.valueOf(rest.get(1)));
            case Talk.ENDED -> operationEnded(UUID.fromString(rest.get(0)), UUID.fromString(rest.get(1)));
            case Talk.LEAVING -> operations.remove(UUID.fromString(rest.get(0)));
            case Talk.LOGIN_BEGUN -> {
                acknowledged++;
                loginsBegun.add(rest.get(0));
            }
            case Talk.LOGIN_ENDING -> loginsBegun.remove(rest.get(0));
            case Talk.LOGIN_ENDED -> {
                acknowledged++;
                loginsEnded.add(rest.get(0));
            }
            case Talk.WRITING ->
                documents.merge(
                        rest.get(0),
                        new Document(Optional.empty(), Optional.of(rest.get(1))),
                        (known, now) -> new Document(known.last(), now.next()));
            case Talk.WROTE -> {
                acknowledged++;
                documents.put(rest.get(0), new Document(present(rest.get(1)), Optional.empty()));
            }
            default -> {
                // Where the process stands, which is not about the file.
            }
        }
    }

    private Entry entry(String id) {
        return inputs.computeIfAbsent(UUID.fromString(id), unknown -> new Entry());
    }

    private void submitting(List<String> words) {
        Entry entry = entry(words.get(1));
        entry.session = Optional.of(UUID.fromString(words.get(0)));
        entry.key = present(words.get(2));
        entry.durable = words.get(3).equals("DURABLE");
    }

    private void ran(String id, String run) {
        ran++;
        Entry entry = entry(id);
        entry.attempts++;
        if (entry.end != End.NONE) {
            mistakes.add("the run " + run + " was given the input " + id + ", which was " + entry.end);
        }
        if (entry.refused || entry.standsFor.isPresent()) {
            mistakes.add("the run " + run + " was given the input " + id + ", which was not accepted");
        }
        if (entry.attempts > ATTEMPTS_MAX) {
            mistakes.add("the input " + id + " was run " + entry.attempts + " times");
        }
    }

    private void ended(String id, End end) {
        Entry entry = entry(id);
        if (entry.end == End.NONE) {
            acknowledged++;
            entry.end = end;
        } else if (entry.end != end) {
            mistakes.add("the input " + id + " was " + entry.end + ", and then " + end);
        }
    }

    private void told(String id, CompletionClass outcome) {
        switch (outcome) {
            case COMPLETED, COMPLETED_WITHOUT_RESULT, CALLBACK_PENDING -> ended(id, End.CONSUMED);
            case COMPLETED_WITH_FINALIZATION_FAILURE, UNDECIDED ->
                mistakes.add("nobody knows what became of the input " + id + ", which is " + outcome);
            case CANCELLED, ABANDONED, ABANDONED_WITH_ERROR, RUNTIME_TERMINATED -> {
                // It may wait for another attempt.
            }
        }
    }

    private void operationEnded(UUID session, UUID operation) {
        acknowledged++;
        Deque<UUID> ended = operations.computeIfAbsent(session, none -> new ArrayDeque<>());
        ended.add(operation);
        if (ended.size() > OPERATIONS_MAX) {
            ended.remove();
        }
    }

    Map<UUID, Entry> inputs() {
        return inputs;
    }

    Collection<UUID> operationsOf(UUID session) {
        return operations.getOrDefault(session, new ArrayDeque<>());
    }

    /** Logins that can be finished. */
    Set<String> loginsBegun() {
        return loginsBegun;
    }

    /** Logins that cannot be finished once more. */
    Set<String> loginsEnded() {
        return loginsEnded;
    }

    Map<String, Document> documents() {
        return documents;
    }

    /** What the processes did that they must not, whatever is stored. */
    List<String> mistakes() {
        return mistakes;
    }

    /** How much was acknowledged: inputs and their ends, operations, logins, documents. */
    long acknowledged() {
        return acknowledged;
    }

    /** How many inputs executors were given. */
    long ran() {
        return ran;
    }
}
