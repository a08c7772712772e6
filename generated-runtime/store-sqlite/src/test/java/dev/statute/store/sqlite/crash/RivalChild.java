package dev.statute.store.sqlite.crash;

import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A process that uses a file beside its parent. Told the name of a session, it takes the session over and submits inputs to it
 * until it is refused. It does so with several sessions at the same time, and says what happens.
 */
final class RivalChild {
    /** The session is registered: session. */
    static final String HAS = "has";

    private static final int LIFE = 2;

    private final SessionRuntime runtime;
    private final Voice voice;
    private final Inputs inputs = new Inputs(LIFE);

    private RivalChild(SessionRuntime runtime, Voice voice) {
        this.runtime = runtime;
        this.voice = voice;
    }

    /** Takes the file. */
    public static void main(String[] args) throws IOException {
        Voice voice = Voice.into(new FileOutputStream(FileDescriptor.out));
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        SqliteRuntimeStore store = SqliteRuntimeStore.open(Path.of(args[0]));
        RivalChild rival =
                new RivalChild(SessionRuntime.persistentWithoutBlobs(store).build(), voice);
        voice.say(Talk.READY);
        for (String line = parent.readLine(); line != null; line = parent.readLine()) {
            SessionId session = new SessionId(UUID.fromString(line));
            Thread work = new Thread(() -> rival.work(session));
            work.setDaemon(true);
            work.start();
        }
        // Nobody is left behind if the parent is gone.
        Runtime.getRuntime().halt(1);
    }

    private void work(SessionId session) {
        try {
            runtime.register(session);
            voice.say(HAS, session.value());
            while (true) {
                Input input = inputs.prompt();
                voice.say(Talk.SUBMITTING, session.value(), input.id().value());
                runtime.acceptWithoutWake(session, input);
                voice.say(Talk.ACCEPTED, session.value(), input.id().value());
            }
        } catch (RuntimeDriverException refusal) {
            voice.say(Talk.REFUSED, session.value(), refusal.getMessage().replace('\n', ' '));
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            voice.say(Talk.TROUBLE, session.value(), failure.toString().replace('\n', ' '));
        }
    }
}
