package dev.statute.session.driver;

import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputQueue;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a driver knew at one moment. Immutable.
 *
 * @param control whether the session takes inputs and whether it runs
 * @param ingress which inputs wait, and what the active run has
 * @param ledger what is known of each input
 * @param binding to whom the runtime is bound
 */
@API(status = API.Status.EXPERIMENTAL)
public record DriverView(
        RuntimeControl.State control, Ingress.State ingress, InputLedger ledger, RuntimeBinding binding) {
    /** Refuses null. */
    public DriverView {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(ingress, "ingress");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(binding, "binding");
    }

    /** The inputs that wait in a lane. Takes time linear in their number. */
    public InputQueue queue(Lane lane) {
        List<InputId> waiting = switch (lane) {
            case QUEUE -> ingress.queue();
            case STEER -> ingress.steerQueue();
        };
        InputQueue queue = InputQueue.empty();
        for (InputId id : waiting) {
            queue = queue.enqueue(ledger.get(id)
                    .flatMap(InputState::persistedInput)
                    .orElseThrow(() -> RuntimeDriverException.internal(
                            "The input " + id.value() + " waits in a lane, but what it says was not kept.")));
        }
        return queue;
    }
}
