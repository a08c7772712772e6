package dev.statute.store.sqlite.crash;

import dev.statute.session.SessionRuntime;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.Secret;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.BlobId;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.ops.OpsLifecycleException;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.RedirectUri;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Everything beside inputs: operations, logins, ends and new beginnings of sessions, and documents that no session has. */
final class Chores {
    static final LeaseKey TARGET = LeaseKey.of("prod", "mail");
    static final AuthProvider PROVIDER = AuthProvider.of("provider");
    static final RedirectUri HERE = RedirectUri.of("https://here");

    private static final long BREATH_NANOS = 2_000_000;

    private final SessionRuntime runtime;
    private final SqliteRuntimeStore store;
    private final Inputs names;
    private final Attachments attachments;
    private final Voice voice;
    private final Random random;
    private final List<SessionId> sessions = Inputs.sessions();

    Chores(
            SessionRuntime runtime,
            SqliteRuntimeStore store,
            Inputs names,
            Attachments attachments,
            Voice voice,
            long seed) {
        this.runtime = runtime;
        this.store = store;
        this.names = names;
        this.attachments = attachments;
        this.voice = voice;
        this.random = new Random(seed);
    }

    void work(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            SessionId session = sessions.get(random.nextInt(sessions.size()));
            try {
                doSomething(session);
            } catch (RuntimeDriverException refusal) {
                if (refusal.kind() != RuntimeDriverException.Kind.NOT_READY) {
                    voice.say(Talk.TROUBLE, refusal);
                }
            }
        }
    }

    private void doSomething(SessionId session) {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> endOperation(session);
            case 5, 6 -> logIn();
            case 7, 8 -> keepDocument();
            case 9 -> writeAsStranger(session);
            case 10 -> retireAndRecycle(session);
            case 11 -> runtime.cancelAfterBoundary(session);
            case 12 -> reset(session);
            case 13 -> leaveAndComeBack(session);
            case 14 -> keepImage();
            default -> LockSupport.parkNanos(BREATH_NANOS);
        }
    }

    private void endOperation(SessionId session) {
        OperationId id = new OperationId(names.nextName());
        OpsLifecycleRegistry operations = runtime.operations(session).orElseThrow();
        operations.registerOperation(OperationSpec.backgroundTool(id, session, "tool"));
        operations.provisioningSucceeded(id);
        try {
            operations.completeOperation(id, new OperationResult(OperationText.of("found"), false, 5, 7));
        } catch (OpsLifecycleException unstored) {
            voice.say(Talk.TROUBLE, unstored);
            return;
        }
        voice.say(Talk.ENDED, session.value(), id.value());
    }

    private void logIn() {
        String state = runtime.auth()
                .logins()
                .beginBrowserLogin(TARGET, PROVIDER, HERE, Secret.of("verifier"))
                .state()
                .reveal();
        voice.say(Talk.LOGIN_BEGUN, state);
        if (random.nextInt(4) > 0) {
            voice.say(Talk.LOGIN_ENDING, state);
            runtime.auth().logins().consumeBrowserLogin(Secret.of(state), PROVIDER, HERE, TARGET);
            voice.say(Talk.LOGIN_ENDED, state);
        }
    }

    /** A runtime of its own, which is written past the facade: its session comes and goes. */
    private void keepDocument() {
        LogicalRuntimeId document = LogicalRuntimeId.of("document:" + names.nextName());
        RuntimeStore own = store.takeOver(document);
        SessionSnapshot first = text("first");
        SessionSnapshot second = text("second");
        change(document, "first", () -> own.commitSessionSnapshot(document, new SessionDelta(first)));
        change(document, "second", () -> own.replaceSessionSnapshotIfCurrent(document, first, second));
        if (random.nextBoolean()) {
            change(document, "-", () -> own.clearSessionSnapshotIfCurrent(document, second));
        }
    }

    private static SessionSnapshot text(String text) {
        return SessionSnapshot.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void change(Object document, String what, Runnable change) {
        voice.say(Talk.WRITING, document, what);
        change.run();
        voice.say(Talk.WROTE, document, what);
    }

    /** An image that no input has. */
    private void keepImage() {
        String data = Inputs.imageData(names.nextName());
        BlobId image = BlobId.ofImage(Inputs.IMAGE_TYPE, data);
        change(image, data, () -> store.blobs().putImage(Inputs.IMAGE_TYPE, data));
        if (random.nextBoolean()) {
            change(image, "-", () -> store.blobs().delete(image));
        }
    }

    /** What is written past whoever has taken a runtime over is refused, and its transaction is undone. */
    private void writeAsStranger(SessionId session) {
        try {
            store.persistOpsLifecycle(LogicalRuntimeId.forSession(session), new byte[] {1});
            voice.say(Talk.TROUBLE, "a stranger has written", session.value());
        } catch (RuntimeStoreException refusal) {
            if (refusal.kind() != RuntimeStoreException.Kind.TAKEN_OVER) {
                voice.say(Talk.TROUBLE, refusal);
            }
        }
    }

    private void retireAndRecycle(SessionId session) {
        runtime.retire(session);
        attachments.attach(session);
    }

    private void reset(SessionId session) {
        if (random.nextInt(3) == 0) {
            runtime.reset(session);
            attachments.attach(session);
        }
    }

    private void leaveAndComeBack(SessionId session) {
        if (random.nextInt(3) == 0) {
            voice.say(Talk.LEAVING, session.value());
            runtime.unregister(session);
            attachments.attach(session);
        }
    }
}
