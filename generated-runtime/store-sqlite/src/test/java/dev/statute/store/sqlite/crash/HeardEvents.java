package dev.statute.store.sqlite.crash;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventListener;

/** Says which inputs have ended, as observers are told. */
record HeardEvents(Voice voice) implements RuntimeEventListener {
    @Override
    public void onEvent(RuntimeEventEnvelope envelope) {
        RuntimeEvent event = envelope.event();
        if (event instanceof InputLifecycleEvent.Consumed one) {
            voice.say(Talk.CONSUMED, one.inputId().value());
        } else if (event instanceof InputLifecycleEvent.Abandoned one) {
            voice.say(Talk.ABANDONED, one.inputId().value());
        } else if (event instanceof InputLifecycleEvent.Coalesced one) {
            voice.say(Talk.GAVE_WAY, one.inputId().value());
        } else if (event instanceof InputLifecycleEvent.Superseded one) {
            voice.say(Talk.GAVE_WAY, one.inputId().value());
        }
    }
}
