package dev.statute.session.driver;

import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.InputId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything that a driver knows, as one immutable value: keeping a reference is keeping a checkpoint.
 *
 * <p>The lanes of {@code ingress} say who waits, the entries of {@code ledger} hold what waits, so the two cannot get out of
 * step: queues are read from both when somebody asks for them.
 *
 * @param control whether the session takes inputs and whether it runs
 * @param ingress which inputs wait, and what the active run has
 * @param ledger what is known of each input
 * @param scopes the inputs that wait, by supersession scope
 * @param binding to whom the runtime is bound
 * @param events what observers were not told yet, oldest first
 * @param notices what those who wait for inputs were not told yet, oldest first
 * @param unsaved the inputs that changed since they were stored
 */
record DriverState(
        RuntimeControl.State control,
        Ingress.State ingress,
        InputLedger ledger,
        ScopeIndex scopes,
        RuntimeBinding binding,
        PVector<RuntimeEventEnvelope> events,
        PVector<CompletionNotice> notices,
        PMap<InputId, InputState> unsaved) {

    /** A session at rest that has no inputs. */
    static DriverState initial(DriverOptions options) {
        return new DriverState(
                atRest(),
                Ingress.initial(),
                InputLedger.empty(options.retention()),
                ScopeIndex.EMPTY,
                RuntimeBinding.NONE,
                TreePVector.empty(),
                TreePVector.empty(),
                HashTreePMap.empty());
    }

    DriverState withoutEvents() {
        return new DriverState(control, ingress, ledger, scopes, binding, TreePVector.empty(), notices, unsaved);
    }

    DriverState withoutNotices() {
        return new DriverState(control, ingress, ledger, scopes, binding, events, TreePVector.empty(), unsaved);
    }

    private static RuntimeControl.State atRest() {
        RuntimeControl.Result result =
                RuntimeControl.apply(RuntimeControl.initial(), RuntimeControl.Input.Initialize.INSTANCE);
        if (result instanceof RuntimeControl.Result.Accepted accepted) {
            return accepted.after();
        }
        throw RuntimeDriverException.internal("A session cannot be set up: " + result);
    }
}
