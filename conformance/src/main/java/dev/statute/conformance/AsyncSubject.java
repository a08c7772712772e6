package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apiguardian.api.API;

/**
 * A system under test that answers later; otherwise as {@link Subject}. The kit gives it one thing to do at a time: use
 * {@link Subjects#waitingFor} to make a subject of it.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface AsyncSubject {
    /** Begins anew, in the initial state with these parameters. */
    CompletionStage<?> reset(Map<String, Value> parameters);

    /** Gives an input to the instance, and answers what became of it. */
    CompletionStage<Answer> apply(InputValue input);

    /** What can be seen of the state now. */
    CompletionStage<Observation> observe();
}
