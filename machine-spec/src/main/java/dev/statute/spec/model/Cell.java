package dev.statute.spec.model;

import java.util.List;
import org.apiguardian.api.API;

/** What a machine does with one input in one phase. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Cell {
    /** Transitions decide; for each state and payload exactly one of them. Not empty, in the order of the file. */
    record Handled(List<Transition> transitions) implements Cell {
        public Handled {
            transitions = List.copyOf(transitions);
        }
    }

    /** The input is refused. */
    record Rejected(Refusal refusal, Unhandled entry) implements Cell {}

    /** The input is ignored. */
    record Ignored(String why, Unhandled entry) implements Cell {}
}
