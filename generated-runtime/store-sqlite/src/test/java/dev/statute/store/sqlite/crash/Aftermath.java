package dev.statute.store.sqlite.crash;

import dev.statute.session.AcceptedInput;
import dev.statute.session.SessionRuntime;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.completion.CompletionWaitException;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/** What becomes of a file after a process was killed: it is looked at, recovered twice, and everything left in it is done. */
final class Aftermath {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROUNDS_MAX = 20;

    /** How many sessions are recovered, counting each time. */
    static final int RECOVERIES = 4 * Inputs.sessions().size();

    private final StoredFile file;
    private final Books books;
    private final Findings findings;
    private final Executor threads;

    /**
     * @param books what was said by all processes of the file; goes on with what is said here
     */
    Aftermath(StoredFile file, Books books, Findings findings, Executor threads) {
        this.file = file;
        this.books = books;
        this.findings = findings;
        this.threads = threads;
    }

    void play(int life) throws SQLException, InterruptedException, TimeoutException, CompletionWaitException {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file.database())) {
            Inspection asItWasLeft = new Inspection(file, store, books, findings);
            asItWasLeft.inspect();
            recoverTwice(store, asItWasLeft);
            finish(store, life);
            Inspection atTheEnd = new Inspection(file, store, books, findings);
            atTheEnd.inspect();
            atTheEnd.inspectEnds();
        }
    }

    private void recoverTwice(SqliteRuntimeStore store, Inspection inspection) throws SQLException {
        SessionRuntime first = recovered(store);
        inspection.inspectRecovered(first);
        String once = file.dumpOfRecords();
        SessionRuntime second = recovered(store);
        if (!once.equals(file.dumpOfRecords())) {
            findings.broken("recovering twice stores something else than recovering once");
        }
        for (SessionId session : Inputs.sessions()) {
            if (!lanes(first, session).equals(lanes(second, session))) {
                findings.broken("what waits after the second recovery waits otherwise than after the first one");
            }
            second.recover(session);
            if (!lanes(first, session).equals(lanes(second, session))) {
                findings.broken("recovering a session that lives changes what waits");
            }
        }
    }

    private SessionRuntime recovered(SqliteRuntimeStore store) {
        SessionRuntime runtime = SessionRuntime.persistent(store, store.blobs())
                .loopExecutor(threads)
                .build();
        Inputs.sessions().forEach(runtime::register);
        return runtime;
    }

    private static List<Object> lanes(SessionRuntime runtime, SessionId session) {
        var ingress = runtime.views().get(runtime.sessions().indexOf(session)).ingress();
        return List.of(ingress.steerQueue(), ingress.queue(), runtime.runtimeState(session));
    }

    /** Whoever submits something new is told, and what waits is done before, beside or after it. */
    private void finish(SqliteRuntimeStore store, int life)
            throws InterruptedException, TimeoutException, CompletionWaitException {
        Voice voice = new Voice(books::hear);
        SessionRuntime runtime = SessionRuntime.persistent(store, store.blobs())
                .loopExecutor(threads)
                .eventListener(new HeardEvents(voice))
                .build();
        Attachments attachments = new Attachments(runtime, store, voice, life, true);
        Inputs inputs = new Inputs(life);
        for (SessionId session : Inputs.sessions()) {
            attachments.attach(session);
            for (int round = 0; round == 0 || !runtime.activeInputs(session).isEmpty(); round++) {
                if (round == ROUNDS_MAX) {
                    findings.lost("nobody does what waits in " + session);
                    break;
                }
                submitAndAwait(runtime, session, inputs.prompt());
            }
        }
        Inputs.sessions().forEach(runtime::unregister);
    }

    private void submitAndAwait(SessionRuntime runtime, SessionId session, Input input)
            throws InterruptedException, TimeoutException, CompletionWaitException {
        AcceptedInput accepted = runtime.acceptWithCompletion(session, input);
        CompletionHandle handle = accepted.handle().orElseThrow();
        CompletionOutcome outcome = handle.await(PATIENCE);
        if (!(outcome instanceof CompletionOutcome.Completed)) {
            findings.broken("who submits something new is told " + outcome);
        }
    }
}
