package dev.statute.store.sqlite.crash;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.RuntimeStore;
import java.util.Random;

/** Brings executors to sessions. */
final class Attachments {
    private final SessionRuntime runtime;
    private final RuntimeStore store;
    private final Voice voice;
    private final Random random;
    private final boolean reliable;

    /**
     * @param reliable whether executors do whatever they are given
     */
    Attachments(SessionRuntime runtime, RuntimeStore store, Voice voice, long seed, boolean reliable) {
        this.runtime = runtime;
        this.store = store;
        this.voice = voice;
        this.random = new Random(seed);
        this.reliable = reliable;
    }

    /** Makes a session known, begins anew if it was retired, and gives it an executor unless it has one. */
    void attach(SessionId session) {
        runtime.register(session);
        if (runtime.runtimeState(session) == RuntimeControl.Phase.RETIRED) {
            runtime.recycle(session);
        }
        LogicalRuntimeId runtimeId = LogicalRuntimeId.forSession(session);
        runtime.ensureExecutor(session, new FickleExecutor(runtimeId, store, voice, random.nextLong(), reliable));
    }
}
