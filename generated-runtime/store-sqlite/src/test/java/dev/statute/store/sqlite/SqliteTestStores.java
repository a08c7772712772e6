package dev.statute.store.sqlite;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputState;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStoreFactory;
import dev.statute.session.store.TranscriptReader;
import dev.statute.store.sqlite.crash.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has the tests of the session runtime run on SQLite files. Each store has a folder, which is deleted when the store is released.
 * Safe for use by several threads.
 */
public final class SqliteTestStores implements TestStoreFactory {
    private static final Limits LIMITS = new Limits(Integer.MAX_VALUE);
    private static final Map<RuntimeStore, Path> FOLDERS = new HashMap<>();

    @Override
    public RuntimeStore empty(TranscriptReader transcripts) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "store");
            RuntimeStore store = SqliteRuntimeStore.builder(folder.resolve("sessions.db"))
                    .transcripts(transcripts)
                    .open();
            synchronized (FOLDERS) {
                FOLDERS.put(store, folder);
            }
            return store;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void importInputState(RuntimeStore store, LogicalRuntimeId runtimeId, InputState state) {
        importInputStates((SqliteRuntimeStore) store, runtimeId, List.of(state));
    }

    /** Stores many inputs at once in the same way, in whatever store of a file. */
    public static void importInputStates(
            SqliteRuntimeStore store, LogicalRuntimeId runtimeId, List<InputState> states) {
        WireFormat<InputState> format = new WireFormats().inputState();
        store.file().writer().write(database -> {
            long runtime = Runtimes.requireOwned(database, runtimeId, Optional.empty());
            for (InputState state : states) {
                InputRow.of(runtimeId, state, format.writeBytes(state)).put(database, runtime);
            }
            return runtime;
        });
    }

    @Override
    public void importMachineLifecycleRecord(RuntimeStore store, LogicalRuntimeId runtimeId, byte[] bytes) {
        Sealed content = Document.LIFECYCLE.seal(runtimeId, bytes, LIMITS);
        ((SqliteRuntimeStore) store).file().writer().write(database -> {
            Document.LIFECYCLE.put(database, Runtimes.requireOwned(database, runtimeId, Optional.empty()), content);
            return content;
        });
    }

    @Override
    public void release(RuntimeStore store) {
        Path folder;
        synchronized (FOLDERS) {
            folder = FOLDERS.remove(store);
        }
        if (folder != null) {
            ((SqliteRuntimeStore) store).close();
            try {
                Folders.delete(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    void releaseAll() {
        List<RuntimeStore> all;
        synchronized (FOLDERS) {
            all = new ArrayList<>(FOLDERS.keySet());
        }
        all.forEach(this::release);
    }
}
