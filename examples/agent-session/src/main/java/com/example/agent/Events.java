package com.example.agent;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;

/** Says what happened, in a line. */
final class Events {
    private final Names names;

    Events(Names names) {
        this.names = names;
    }

    String line(RuntimeEvent event) {
        if (event instanceof InputLifecycleEvent input) {
            return names.of(input.inputId()) + " " + verb(event) + more(input);
        } else if (event instanceof RunLifecycleEvent run) {
            return names.of(run.runId()) + " " + verb(event) + more(run);
        } else if (event instanceof RuntimeEvent.RuntimeStateChange change) {
            return "session " + change.from().specName() + " -> " + change.to().specName();
        }
        return verb(event).replace('_', ' ');
    }

    private static String verb(RuntimeEvent event) {
        String code = event.code().value();
        return code.substring(code.indexOf('.') + 1);
    }

    private String more(InputLifecycleEvent event) {
        if (event instanceof InputLifecycleEvent.Staged staged) {
            return " for " + names.of(staged.runId());
        } else if (event instanceof InputLifecycleEvent.Deduplicated again) {
            return ", it is " + names.of(again.existingId());
        } else if (event instanceof InputLifecycleEvent.Superseded old) {
            return " by " + names.of(old.supersededBy());
        } else if (event instanceof InputLifecycleEvent.Coalesced part) {
            return " into " + names.of(part.aggregateId());
        } else if (event instanceof InputLifecycleEvent.Abandoned given) {
            return ": " + Words.of(given.reason());
        }
        return "";
    }

    private static String more(RunLifecycleEvent event) {
        return event instanceof RunLifecycleEvent.Failed failed ? ": " + failed.failure().message() : "";
    }
}
