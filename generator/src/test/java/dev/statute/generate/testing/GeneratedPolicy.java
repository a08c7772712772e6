package dev.statute.generate.testing;

import dev.statute.kernel.SpecElement;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The class of a policy, called through its public face. */
public final class GeneratedPolicy {
    private final Policy policy;
    private final GeneratedCode code;
    private final JavaValues values;

    public GeneratedPolicy(Policy policy, GeneratedCode code) {
        this.policy = policy;
        this.code = code;
        this.values = new JavaValues(code);
    }

    public Value decide(Map<String, Value> given) {
        return values.toValue(call("decide", arguments(given)), policy.output());
    }

    public SpecElement decidedBy(Map<String, Value> given) {
        return (SpecElement) call("decidedBy", arguments(given));
    }

    public Object call(String method, Object... arguments) {
        return JavaValues.call(() -> method(method).invoke(null, arguments));
    }

    public Object toJava(String input, Value value) {
        Component component = policy.inputs().stream()
                .filter(c -> c.name().equals(input))
                .findFirst()
                .orElseThrow();
        return values.toJava(value, component.type());
    }

    public SpecElement row(String constant) {
        return Arrays.stream(code.load(policy.typeName().qualified() + "$Row").getEnumConstants())
                .map(SpecElement.class::cast)
                .filter(row -> row.toString().equals(constant))
                .findFirst()
                .orElseThrow();
    }

    public String because(SpecElement row) {
        return (String) JavaValues.get(row, "because");
    }

    /** Decides the same over and over, without reflection in between. */
    public Runnable manyDecisions(Map<String, Value> given, int times) {
        MethodHandle decide = (MethodHandle) JavaValues.call(() ->
                MethodHandles.insertArguments(MethodHandles.lookup().unreflect(method("decide")), 0, arguments(given)));
        MethodHandle generic = decide.asType(decide.type().changeReturnType(Object.class));
        return () -> {
            try {
                for (int i = 0; i < times; i++) {
                    Objects.requireNonNull((Object) generic.invokeExact());
                }
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }

    /** Random inputs for which the class and the reference differ. */
    public List<String> differences(Policy reference, int tries) {
        RandomValues random = new RandomValues(42);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            Map<String, Value> given = random.components(reference.inputs());
            PolicyInterpreter.Decision expected = PolicyInterpreter.decide(reference, given);
            String row = expected.row().map(Policy.Row::name).orElse("otherwise");
            String got = decidedBy(given).specName();
            if (!row.equals(got) || !expected.output().equals(decide(given))) {
                differences.add(given + " by " + got + " instead of " + row);
            }
        }
        return differences;
    }

    private Object[] arguments(Map<String, Value> given) {
        return policy.inputs().stream()
                .map(c -> values.toJava(Objects.requireNonNull(given.get(c.name())), c.type()))
                .toArray();
    }

    private Method method(String name) {
        return Arrays.stream(code.load(policy.typeName().qualified()).getMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
