package dev.statute.spec.explore.search;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** What a search counted and saw. Immutable and thread-safe. */
@API(status = API.Status.INTERNAL)
public interface SearchResult {
    /** The states. */
    StateSpace space();

    /** The size of the space. */
    Counts counts();

    /** The budget that ran out; empty if the search came to its end, or stopped because all had been seen. */
    Optional<Budget.Limit> ranOut();

    /** How many generated states, initial ones included, the filter refused; each time one is met counts. */
    long filtered();

    /** How many generated states were not stored because they are too deep; each time one is met counts. */
    long tooDeep();

    /** The phases of the generated states, in the order of declaration. */
    Set<Phase> phases();

    /** How often a transition fired: per expanded state and input with payload. */
    long fired(Transition transition, Input input);

    /** How often a reason was given: per expanded state and input with payload. */
    long given(Rejection reason);

    /** How often a guard was asked and passed, among expanded states and inputs with payload. */
    long passed(Transition transition, Guard guard);

    /** How often a guard was asked and refused, among expanded states and inputs with payload. */
    long refused(Transition transition, Guard guard);

    /** The nearest state that a watch has seen. */
    Optional<Sighting> seen(StateWatch watch);

    /** The nearest step that a watch has seen. */
    Optional<Sighting> seen(StepWatch watch);

    /** The nearest step, or refusal, that a watch has seen. */
    Optional<Sighting> seen(DecisionWatch watch);

    /** The nearest state of a live phase in which no input is accepted. */
    Optional<Sighting> deadlock();

    /** The ways in which the machine breaks, the nearest sighting of each, in the order of phases and inputs. */
    Map<FaultKey, Sighting> faults();

    /** Values of parameters with which a field would start outside of its type; each maps to the name of that field. */
    Map<Map<String, Value>, String> badStarts();

    /** The initial states, those outside of the filter included. */
    List<MachineState> initial();

    /** Processor time of all threads of the search. */
    Duration processorTime();

    /** Time by the clock. */
    Duration elapsed();

    /** The memory that the states take at the end, in bytes. */
    long bytes();
}
