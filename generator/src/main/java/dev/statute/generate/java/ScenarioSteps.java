package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Scenario.Expectation;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The body of a test that takes the steps of a scenario, for example
 *
 * <pre>
 * // 2. StageForRun { run_id: r1 }
 * Accepted step2 = assertInstanceOf(Accepted.class, InputLifecycle.apply(state, new StageForRun(RunId.of("r1"))));
 * state = step2.after();
 * assertEquals(Phase.STAGED, state.phase());
 * assertEquals(1L, assertInstanceOf(State.Staged.class, state).attemptCount());
 * </pre>
 *
 * <p>The reference interpreter runs along, to know in which phase, and so in which class, a step ends.
 */
final class ScenarioSteps {
    private static final ClassName ASSERT = ClassName.get("org.junit.jupiter.api", "Assertions");

    private final Machine machine;
    private final Scenario scenario;
    private final FaceNames names;
    private final CodeBlock.Builder code = CodeBlock.builder();

    ScenarioSteps(Machine machine, Scenario scenario) {
        this.machine = machine;
        this.scenario = scenario;
        this.names = new FaceNames(machine);
    }

    CodeBlock emit() {
        Interpreter reference = new Interpreter(machine);
        MachineState state = reference.initial(scenario.parameters());
        code.addStatement("$T state = $T.initial($L)", names.state(), names.face(), parameters());
        int number = 0;
        for (Scenario.Step step : scenario.steps()) {
            Outcome outcome = reference.apply(state, new InputValue(step.input(), step.payload()));
            state = outcome instanceof Outcome.Accepted accepted ? accepted.after() : state;
            step(step, ++number, state.phase());
        }
        return code.build();
    }

    private CodeBlock parameters() {
        if (machine.parameters().isEmpty()) {
            return CodeBlock.of("");
        }
        List<CodeBlock> values = machine.parameters().stream()
                .map((Parameter p) -> face(scenario.parameters(), p.name(), p.type()))
                .toList();
        return CodeBlock.of("new $T($L)", names.parameters(), CodeBlock.join(values, ", "));
    }

    private void step(Scenario.Step step, int number, Phase after) {
        code.add("\n// $L. $L\n", number, Text.comment(text(step)));
        Expectation expect = step.expect();
        String variable = "step" + number;
        CodeBlock applied = CodeBlock.of("$T.apply(state, $L)", names.face(), input(step.input(), step.payload()));
        if (expect.rejected().isPresent() || expect.guard().isPresent()) {
            outcome(variable, names.rejected(), applied);
            expect.rejected()
                    .ifPresent(reason -> equal(
                            CodeBlock.of("$T.$L", names.rejection(), FaceNames.constant(reason)),
                            CodeBlock.of("$L.reason()", variable)));
            expect.guard()
                    .ifPresent(guard -> equal(
                            CodeBlock.of("$S", guard), CodeBlock.of("$L.guard().orElseThrow().specName()", variable)));
        } else if (expect.ignored().isPresent()) {
            outcome(variable, names.ignored(), applied);
            expect.ignored()
                    .filter(why -> !why.isEmpty())
                    .ifPresent(why -> equal(Text.literal(why), CodeBlock.of("$L.why()", variable)));
        } else {
            outcome(variable, names.accepted(), applied);
            code.addStatement("state = $L.after()", variable);
        }
        state(expect, after);
        expect.effects().ifPresent(effects -> effects(variable, effects, isAccepted(expect)));
    }

    private static boolean isAccepted(Expectation expect) {
        return expect.rejected().isEmpty()
                && expect.guard().isEmpty()
                && expect.ignored().isEmpty();
    }

    /** The input as its author wrote it. */
    private static String text(Scenario.Step step) {
        String payload = step.payload().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        return step.input().name() + (payload.isEmpty() ? "" : " { " + payload + " }");
    }

    private CodeBlock input(Input input, Map<String, Value> payload) {
        List<CodeBlock> values = input.payload().stream()
                .map((Component c) -> face(payload, c.name(), c.type()))
                .toList();
        return CodeBlock.of("new $T($L)", names.input(input), CodeBlock.join(values, ", "));
    }

    private void outcome(String variable, ClassName kind, CodeBlock applied) {
        code.addStatement("$T $L = $T.assertInstanceOf($T.class, $L)", kind, variable, ASSERT, kind, applied);
    }

    private void state(Expectation expect, Phase after) {
        expect.phase()
                .ifPresent(phase -> equal(
                        CodeBlock.of("$T.$L", names.phase(), FaceNames.constant(phase)),
                        CodeBlock.of("state.phase()")));
        for (Scenario.Observation observation : expect.observations()) {
            ClassName type = names.state(after);
            Type observed = observation.expression().type();
            equal(
                    Values.face(observation.value(), observed),
                    CodeBlock.of(
                            "$T.assertInstanceOf($T.class, state).$L()",
                            ASSERT,
                            type,
                            JavaNames.lowerCamel(observation.name())));
        }
    }

    private void effects(String variable, List<Scenario.ExpectedEffect> effects, boolean accepted) {
        if (!accepted) {
            return;
        }
        equal(CodeBlock.of("$L", effects.size()), CodeBlock.of("$L.effects().size()", variable));
        for (int i = 0; i < effects.size(); i++) {
            Scenario.ExpectedEffect expected = effects.get(i);
            ClassName type = names.effect(expected.effect());
            CodeBlock got =
                    CodeBlock.of("$T.assertInstanceOf($T.class, $L.effects().get($L))", ASSERT, type, variable, i);
            List<Component> told = expected.effect().payload().stream()
                    .filter(c -> expected.payload().containsKey(c.name()))
                    .toList();
            if (told.isEmpty()) {
                code.addStatement(got);
            } else {
                String effect = variable + "Effect" + (i + 1);
                code.addStatement("$T $L = $L", type, effect, got);
                told.forEach(c -> equal(
                        face(expected.payload(), c.name(), c.type()),
                        CodeBlock.of("$L.$L()", effect, FaceNames.accessor(c))));
            }
        }
    }

    private void equal(CodeBlock expected, CodeBlock actual) {
        code.addStatement("$T.assertEquals($L, $L)", ASSERT, expected, actual);
    }

    private static CodeBlock face(Map<String, Value> values, String name, Type type) {
        return Values.face(Objects.requireNonNull(values.get(name), name), type);
    }
}
