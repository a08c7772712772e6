package dev.statute.store.sqlite.crash;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.SessionId;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.UUID;

/** A process that registers a session and says how many inputs of it wait. */
final class RecoveryChild {
    /** The session is registered: how many inputs wait. */
    static final String RECOVERED = "recovered";

    private RecoveryChild() {}

    /** Takes the file and the session. */
    public static void main(String[] args) {
        Voice voice = Voice.into(new FileOutputStream(FileDescriptor.out));
        SessionId session = new SessionId(UUID.fromString(args[1]));
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(Path.of(args[0]))) {
            SessionRuntime runtime =
                    SessionRuntime.persistentWithoutBlobs(store).build();
            runtime.register(session);
            voice.say(RECOVERED, runtime.activeInputs(session).size());
        }
    }
}
