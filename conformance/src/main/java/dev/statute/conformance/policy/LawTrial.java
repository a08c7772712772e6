package dev.statute.conformance.policy;

import dev.statute.conformance.Decided;
import dev.statute.spec.check.policy.Outputs;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;

/** Asks a law of what the class of a policy decides. Not thread-safe. */
final class LawTrial {
    private static final Value HOLDS = new Value.Bool(true);

    private final Policy policy;
    private final Policy.Law law;
    private long asked;
    private Optional<String> broken = Optional.empty();

    LawTrial(Policy policy, Policy.Law law) {
        this.policy = policy;
        this.law = law;
    }

    /** Asks it of one decision, unless it is broken already; of what the class throws there is nothing to ask. */
    void ask(Deciding deciding) {
        if (broken.isEmpty() && deciding.decided().isPresent()) {
            asked++;
            broken = verdict(deciding.given(), deciding.decided().get())
                    .map(why -> Deciding.text(deciding.given()) + ": " + deciding.text() + why);
        }
    }

    /** How a decision breaks the law; nothing if it does not. */
    private Optional<String> verdict(Map<String, Value> given, Decided decided) {
        try {
            boolean holds =
                    Evaluator.evaluate(law.that(), environment(given, decided)).equals(HOLDS);
            return holds ? Optional.empty() : Optional.of("");
        } catch (RuntimeException e) {
            // An output that is not of its type: the law was written for others.
            return Optional.of(", of which it cannot be asked: " + e);
        }
    }

    private Environment environment(Map<String, Value> given, Decided decided) {
        Environment environment = Environment.empty();
        Map<String, Value> outputs = Outputs.components(policy, decided.output());
        for (Local output : policy.outputLocals()) {
            environment = with(environment, output, outputs, output.name());
        }
        for (int i = 0; i < policy.inputs().size(); i++) {
            Component input = policy.inputs().get(i);
            environment = with(environment, policy.inputLocals().get(i), given, input.name());
        }
        return environment;
    }

    private static Environment with(Environment environment, Local local, Map<String, Value> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> environment.with(local, value))
                .orElse(environment);
    }

    Statement result() {
        return new Statement("law `" + law.name() + "`", asked, broken);
    }
}
