package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A system under test that claims to follow a machine. It has one instance at a time, which {@link #reset} makes. Called by
 * one thread at a time. Whatever a method throws is reported as a difference, with the run that led there.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Subject {
    /**
     * Begins anew, in the initial state.
     *
     * @param parameters a value for every parameter of the machine, by name
     */
    void reset(Map<String, Value> parameters) throws Exception;

    /** Gives an input to the instance, and answers what became of it. */
    Answer apply(InputValue input) throws Exception;

    /** What can be seen of the state now. What is left out is not compared, and reported as not observed. */
    Observation observe() throws Exception;
}
