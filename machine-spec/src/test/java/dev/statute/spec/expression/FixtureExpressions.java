package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.source.SourceFiles;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.MachineSyntax.AssignmentSyntax;
import dev.statute.spec.syntax.MachineSyntax.EmissionSyntax;
import dev.statute.spec.syntax.MachineSyntax.GuardSyntax;
import dev.statute.spec.syntax.MachineSyntax.PropertySyntax;
import dev.statute.spec.syntax.PolicySyntax;
import dev.statute.spec.syntax.SyntaxReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every expression of the machines and policies among the fixtures, as text. */
final class FixtureExpressions {
    private static final Path SPECS = Path.of("src/test/resources/specs");

    private final List<String> texts = new ArrayList<>();

    private FixtureExpressions() {}

    static List<String> all() {
        FixtureExpressions expressions = new FixtureExpressions();
        expressions.machine((MachineSyntax) read("input-lifecycle.machine.yaml"));
        expressions.machine((MachineSyntax) read("run-slot.machine.yaml"));
        ((PolicySyntax) read("input-admission.policy.yaml")).laws().forEach(law -> expressions.add(law.that()));
        assertThat(expressions.texts).hasSize(60);
        return expressions.texts;
    }

    private static FileSyntax read(String name) {
        Problems problems = new Problems();
        return new SourceFiles(SPECS)
                .read(SPECS.resolve(name), problems)
                .flatMap(source -> new SyntaxReader().read(source, problems))
                .orElseThrow(() -> new AssertionError(problems.list()));
    }

    private void machine(MachineSyntax machine) {
        machine.fields().forEach(field -> field.init().ifPresent(this::add));
        machine.definitions().forEach(definition -> add(definition.is()));
        machine.transitions().forEach(transition -> {
            transition.when().ifPresent(this::add);
            transition.require().forEach(this::guard);
            transition.set().forEach(this::assignment);
            transition.emit().forEach(this::emission);
        });
        machine.invariants().forEach(invariant -> add(invariant.that()));
        machine.properties().forEach(this::property);
    }

    private void guard(GuardSyntax guard) {
        add(guard instanceof GuardSyntax.That that ? that.that() : ((GuardSyntax.Some) guard).option());
        guard.orElse().payload().forEach(this::assignment);
    }

    private void assignment(AssignmentSyntax assignment) {
        add(assignment.value());
    }

    private void emission(EmissionSyntax emission) {
        ((EmissionSyntax.One) emission).payload().forEach(this::assignment);
    }

    private void property(PropertySyntax property) {
        if (property instanceof PropertySyntax.Step p) {
            add(p.step());
        } else if (property instanceof PropertySyntax.Reachable p) {
            add(p.that());
        } else if (property instanceof PropertySyntax.AlwaysPossible p) {
            add(p.that());
        } else if (property instanceof PropertySyntax.LeadsTo p) {
            add(p.from());
            add(p.to());
        }
    }

    private void add(SourceNode node) {
        texts.add(((Scalar) node).text());
    }
}
