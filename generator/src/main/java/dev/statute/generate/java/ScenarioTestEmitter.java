package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A JUnit class that runs scenarios of a machine on its generated code. */
final class ScenarioTestEmitter {
    private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");

    private final Machine machine;
    private final List<Scenario> scenarios;
    private final String suffix;
    private final String subject;

    private ScenarioTestEmitter(Machine machine, List<Scenario> scenarios, String suffix, String subject) {
        this.machine = machine;
        this.scenarios = scenarios;
        this.suffix = suffix;
        this.subject = subject;
    }

    /** For the scenarios of the machine. */
    static ScenarioTestEmitter ofScenarios(Machine machine) {
        return new ScenarioTestEmitter(machine, machine.scenarios(), "ScenariosTest", "The scenarios of");
    }

    /** For runs that show what is wrong with the machine. */
    static ScenarioTestEmitter ofCounterexamples(Machine machine, List<Scenario> runs) {
        return new ScenarioTestEmitter(machine, runs, "CounterexampleTest", "Runs that show what is wrong with");
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(machine.name() + suffix)
                .addJavadoc("$L $L, on its generated code.\n", subject, machine.name());
        for (Scenario scenario : scenarios) {
            if (isWritable(scenario)) {
                type.addMethod(test(scenario));
            } else {
                type.addJavadoc(
                        "\n<p>{@code $L} is no test: it uses values that only the application can make.\n",
                        scenario.name());
            }
        }
        return type;
    }

    /** The suffix keeps names such as {@code wait} apart from the methods that every object has. */
    private MethodSpec test(Scenario scenario) {
        String place =
                Text.comment(machine.source().name()) + ":" + scenario.at().line();
        return MethodSpec.methodBuilder(scenario.name() + "_holds")
                .addAnnotation(TEST)
                .addJavadoc(Text.doc(scenario, "The scenario " + scenario.name() + "."))
                .addJavadoc("\n<p>Declared at $L.\n", Text.html(place))
                .addCode(new ScenarioSteps(machine, scenario).emit())
                .build();
    }

    private boolean isWritable(Scenario scenario) {
        List<Component> used = new ArrayList<>();
        scenario.steps().forEach(step -> used.addAll(step.input().payload()));
        return Values.areWritable(used)
                && machine.parameters().stream().map(Parameter::type).allMatch(Values::isWritable)
                && scenario.steps().stream().allMatch(step -> areWritable(step.expect()));
    }

    private static boolean areWritable(Scenario.Expectation expect) {
        return expect.observations().stream()
                        .allMatch(o -> Values.isWritable(o.expression().type()))
                && expect.effects().orElse(List.of()).stream()
                        .flatMap(e -> e.effect().payload().stream()
                                .filter(c -> e.payload().containsKey(c.name())))
                        .allMatch(c -> Values.isWritable(c.type()));
    }
}
