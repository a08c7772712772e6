package dev.statute.session;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.input.Input;
import dev.statute.session.types.AcceptForm;
import org.apiguardian.api.API;

/**
 * Gives inputs to one session. It does what {@link SessionRuntime} does, without looking the session up: a handle is of the session
 * that it was given for, and not of another one that is registered under the same id later.
 *
 * <p>Safe for use by several threads. What is thrown is what {@link SessionRuntime} throws.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionAdmissionHandle {
    private final SessionEntry entry;
    private final SessionCallerRuns callerRuns;
    private final SessionEndOfLife endOfLife;

    SessionAdmissionHandle(SessionEntry entry, SessionCallerRuns callerRuns, SessionEndOfLife endOfLife) {
        this.entry = entry;
        this.callerRuns = callerRuns;
        this.endOfLife = endOfLife;
    }

    /** Submits an input, as the control plane does: the loop is woken if the input asks for that. */
    public AcceptOutcome ingest(Input input) {
        return admit(input, AcceptForm.INGEST);
    }

    /** Submits an input and waits for it, as {@link SessionRuntime#acceptWithCompletion}. */
    public AcceptedInput acceptWithCompletion(Input input) {
        return SessionTable.within(entry, session -> SessionAdmission.admitWaiting(session, input));
    }

    /** Submits an input and wakes nobody, as {@link SessionRuntime#acceptWithoutWake}. */
    public AcceptOutcome acceptWithoutWake(Input input) {
        return admit(input, AcceptForm.WITHOUT_WAKE);
    }

    /**
     * Submits an input and begins its run, which the caller does himself, as {@link SessionRuntime#acceptAndRun}.
     *
     * @return has to be told what became of the run, or be closed
     */
    public PreparedRun prepare(Input input) {
        return callerRuns.prepare(entry, input);
    }

    /** Begins anew with what waits, as {@link SessionRuntime#recycle}. */
    public RecycleReport recycle() {
        return endOfLife.recycle(entry);
    }

    private AcceptOutcome admit(Input input, AcceptForm form) {
        return SessionTable.within(entry, session -> SessionAdmission.admit(session, input, form));
    }
}
