package dev.statute.conformance.jqwik;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Tells jqwik how many random runs a test asks for, and the test which seed jqwik chose. Stateless. */
final class RandomRunsHook implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        MachineConformance test = (MachineConformance) context.testInstance();
        context.attributes().setTries(test.tries());
        test.seed().ifPresent(seed -> context.attributes().setSeed(Long.toString(seed)));
        test.forgetRandom();
        PropertyExecutionResult result = property.execute();
        return result.seed()
                .map(seed -> test.finishRandom(Long.parseLong(seed), result))
                .orElse(result);
    }
}
