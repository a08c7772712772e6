package dev.statute.session.driver;

import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.machine.RuntimeControl;
import java.util.List;

/** Carries out what control asks for, as far as that is up to a driver. */
final class ControlEffects {
    private ControlEffects() {}

    static void carryOut(DriverTurn turn, List<RuntimeControl.Effect> effects) {
        for (RuntimeControl.Effect effect : effects) {
            if (effect instanceof RuntimeControl.Effect.StateChanged changed) {
                turn.tell(new RuntimeEvent.RuntimeStateChange(changed.from(), changed.to()));
            } else if (effect instanceof RuntimeControl.Effect.ResolveCompletionAsTerminated terminated) {
                turn.tell(new CompletionNotice.AllTerminated(terminated.cause()));
            }
            // The other effects ask the command for what it does anyway, or its caller.
        }
    }
}
