package com.example.agent;

import dev.statute.session.SessionRuntime;
import dev.statute.session.SessionRuntimeBuilder;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the session is kept: in memory, or in a file that outlives the program. Safe for use by several threads. */
final class Keeping implements AutoCloseable {
    /** Every file has this session and no other one, so whoever opens the file finds it without having been told its name. */
    static final SessionId SESSION = new SessionId(new UUID(0x7000L, 0x8000_0000_0000_0000L));

    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.forSession(SESSION);

    /** Nothing is kept under this name; whoever takes it over last is the one who has the file open. */
    private static final LogicalRuntimeId SEAT = LogicalRuntimeId.of("agent-session:seat");

    private record Opened(Path name, SqliteRuntimeStore store, RuntimeStore seat) {}

    private final Optional<Opened> opened;

    private Keeping(Optional<Opened> opened) {
        this.opened = opened;
    }

    /** Until the program ends. */
    static Keeping inMemory() {
        return new Keeping(Optional.empty());
    }

    /**
     * In a file, from now on by this program and by no other one.
     *
     * @throws RuntimeStoreException if it cannot be
     */
    static Keeping in(Path file) {
        SqliteRuntimeStore store =
                SqliteRuntimeStore.builder(file).transcripts(Memory.READER).open();
        try {
            return new Keeping(Optional.of(new Opened(file, store, store.takeOver(SEAT))));
        } catch (RuntimeStoreException failure) {
            store.close();
            throw failure;
        }
    }

    /** The beginnings of a runtime that keeps its sessions there. What is typed has no images, so nothing keeps those. */
    SessionRuntimeBuilder runtime() {
        return opened.map(file -> SessionRuntime.persistentWithoutBlobs(file.store()))
                .orElseGet(SessionRuntime::ephemeral);
    }

    /** The name of the file, if it is kept in one. */
    Optional<Path> name() {
        return opened.map(Opened::name);
    }

    /** What is kept of all inputs, oldest first. */
    List<InputState> inputs() {
        return opened.map(file -> file.store().loadInputStates(RUNTIME).stream()
                        .map(StoredInput::state)
                        .toList())
                .orElse(List.of());
    }

    /**
     * What the agent has read and said until now.
     *
     * @throws RuntimeStoreException if that cannot be read
     */
    Memory memory() {
        try {
            return opened.flatMap(file -> file.store().loadSessionSnapshot(RUNTIME))
                    .map(Memory::read)
                    .orElseGet(() -> Memory.empty(SESSION));
        } catch (IllegalArgumentException unreadable) {
            throw RuntimeStoreException.readFailed(unreadable.getMessage()).causedBy(unreadable);
        }
    }

    /**
     * Whether another program has opened the file since. Nobody is told of that; whoever writes finds out. So this writes, and
     * changes nothing by it.
     */
    boolean isTakenOver() {
        try {
            opened.ifPresent(file -> file.seat().clearSessionSnapshot(SEAT));
            return false;
        } catch (RuntimeStoreException refused) {
            // If the file fails in another way, whoever uses it next is told.
            return refused.kind() == RuntimeStoreException.Kind.TAKEN_OVER;
        }
    }

    @Override
    public void close() {
        opened.ifPresent(file -> file.store().close());
    }
}
