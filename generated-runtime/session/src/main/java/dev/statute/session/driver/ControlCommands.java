package dev.statute.session.driver;

import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.SilentIntentsRule;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.SilentIntent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is done to a session as a whole. Control is asked first, so that a refusal finds nothing changed. */
final class ControlCommands {
    private ControlCommands() {}

    /** Tells that the executor is gone; the state before, or empty if there was none, and nothing happens. */
    static Optional<RuntimeControl.Phase> detach(DriverTurn turn) {
        RuntimeControl.Phase before = turn.control().visibleState();
        RuntimeControl.Input detach = RuntimeControl.Input.DetachExecutor.INSTANCE;
        if (RuntimeControl.apply(turn.control(), detach) instanceof RuntimeControl.Result.Accepted) {
            turn.control(detach);
            return Optional.of(before);
        }
        return Optional.empty();
    }

    static RetireReport retire(DriverTurn turn) {
        turn.control(RuntimeControl.Input.RetireRequested.INSTANCE);
        turn.demand(Ingress.Input.Retire.INSTANCE);
        return new RetireReport(0, Math.toIntExact(turn.ingress().activeCount()));
    }

    static ResetReport reset(DriverTurn turn) {
        turn.control(RuntimeControl.Input.ResetRequested.INSTANCE);
        turn.bind(turn.binding().unfenced());
        return new ResetReport(abandonedBy(turn, Ingress.Input.Reset.INSTANCE));
    }

    static int stop(DriverTurn turn) {
        turn.control(RuntimeControl.Input.StopRequested.INSTANCE);
        return abandonedBy(turn, Ingress.Input.Stop.INSTANCE);
    }

    static DestroyReport destroy(DriverTurn turn) {
        turn.control(RuntimeControl.Input.DestroyRequested.INSTANCE);
        return new DestroyReport(abandonedBy(turn, Ingress.Input.Destroy.INSTANCE));
    }

    static RecycleReport recycle(DriverTurn turn) {
        int active = Math.toIntExact(turn.ingress().activeCount());
        turn.control(RuntimeControl.Input.RecycleRequested.INSTANCE);
        turn.bind(turn.binding().unfenced());
        turn.demand(Ingress.Input.Recycle.INSTANCE);
        turn.demand(new Ingress.Input.Recover(RunCommands.exhausted(turn)));
        return new RecycleReport(active);
    }

    /** The process went on, and so did everything that it holds. */
    static RecoveryReport recoverInPlace(DriverTurn turn) {
        turn.control(RuntimeControl.Input.RecoverRequested.INSTANCE);
        return turn.demand(new Ingress.Input.Recover(RunCommands.exhausted(turn)))
                .recovered();
    }

    static int abandonPending(DriverTurn turn, AbandonReason reason) {
        return turn.ask(new Ingress.Input.AbandonPending(reason)).abandoned().size();
    }

    static void setSilentIntents(DriverTurn turn, Set<SilentIntent> intents) {
        switch (SilentIntentsRule.decide(turn.control().visibleState())) {
            case REPLACE -> turn.ask(new Ingress.Input.SetSilentIntentOverrides(intents));
            case IGNORE -> {
                // A session that has been stopped has none.
            }
            case REFUSE -> throw turn.refusal();
        }
    }

    static <E extends RuntimeControl.Effect> Optional<E> effect(List<RuntimeControl.Effect> effects, Class<E> type) {
        return effects.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static int abandonedBy(DriverTurn turn, Ingress.Input input) {
        return turn.demand(input).abandoned().size();
    }
}
