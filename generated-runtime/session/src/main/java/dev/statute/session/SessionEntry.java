package dev.statute.session;

import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.PostAdmissionSignal;
import java.util.concurrent.locks.ReentrantLock;

/** One session as the facade keeps it. Everything that changes it holds its gate; who only reads does not. */
final class SessionEntry {
    private final SessionId session;
    private final LogicalRuntimeId runtimeId;
    private final RuntimeDriver driver;
    private final ReentrantLock gate = new ReentrantLock();
    private volatile boolean ready;

    SessionEntry(SessionId session, LogicalRuntimeId runtimeId, RuntimeDriver driver) {
        this.session = session;
        this.runtimeId = runtimeId;
        this.driver = driver;
    }

    SessionId session() {
        return session;
    }

    LogicalRuntimeId runtimeId() {
        return runtimeId;
    }

    RuntimeDriver driver() {
        return driver;
    }

    ReentrantLock gate() {
        return gate;
    }

    /** Whether it has been recovered. Before that it is claimed, and nobody sees it. */
    boolean isReady() {
        return ready;
    }

    void nowReady() {
        ready = true;
    }

    /** Whether a loop is there that can be woken. */
    boolean isLive() {
        return false;
    }

    void wake() {}

    void deliver(PostAdmissionSignal signal) {}

    RuntimeControl.Phase visibleState() {
        return driver.runtimeState();
    }
}
