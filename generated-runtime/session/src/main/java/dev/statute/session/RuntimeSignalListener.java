package dev.statute.session;

import dev.statute.session.composition.CompositionBinding;
import dev.statute.session.composition.MemberSeam;
import dev.statute.session.types.RouteKind;
import java.util.Objects;
import org.apiguardian.api.API;

/** Is told on behalf of the owners of sessions what becomes of these. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface RuntimeSignalListener {
    /**
     * Tells the owner, of one session one thing at a time. No lock of the runtime is held. What this throws is logged, and told
     * to whoever was about to tell, mostly the one who has brought the signal about; what he did is done nevertheless.
     */
    void onSignal(RuntimeSignal signal);

    /**
     * Tells the owner on the routes of a composition; nobody if the sessions are alone.
     *
     * @param binding what the sessions are part of
     */
    static RuntimeSignalListener through(CompositionBinding binding) {
        Objects.requireNonNull(binding, "binding");
        return signal -> binding.dispatcher()
                .ifPresent(dispatcher -> dispatcher.dispatch(
                        RouteKind.SIGNAL, MemberSeam.RUNTIME_PRODUCER, MemberSeam.lift(signal.effect())));
    }
}
