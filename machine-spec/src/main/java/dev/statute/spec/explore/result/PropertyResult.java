package dev.statute.spec.explore.result;

import dev.statute.spec.diagnostic.Span;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A statement about a machine and what became of it.
 *
 * @param name its name; for what is checked of every machine the name of the kind
 * @param note one more sentence, such as why it was not checked; empty if there is nothing to add
 * @param trace a shortest run that breaks it or, for what is reachable, that shows it
 * @param at where it is written
 */
@API(status = API.Status.EXPERIMENTAL)
public record PropertyResult(String name, Kind kind, Verdict verdict, String note, Optional<Trace> trace, Span at) {
    /** The kinds of statements. */
    public enum Kind {
        INVARIANT("invariant"),
        STEP("step"),
        REACHABLE("reachable"),
        UNREACHABLE("unreachable"),
        ALWAYS_POSSIBLE("always_possible"),
        LEADS_TO("leads_to"),
        /** Said of every machine: in each reachable state of a live phase some input is accepted. */
        NO_DEADLOCK("no_deadlock"),
        /** Said of every machine: selectors choose exactly one transition, and no value leaves its declared type. */
        NO_FAULT("no_fault");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As specs and reports write it. */
        public String text() {
            return text;
        }
    }
}
