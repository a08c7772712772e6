package dev.statute.spec.link;

import static dev.statute.spec.link.NameRole.BLOCK;
import static dev.statute.spec.link.NameRole.CONSTANT;
import static dev.statute.spec.link.NameRole.DEFINITION;
import static dev.statute.spec.link.NameRole.EFFECT;
import static dev.statute.spec.link.NameRole.FIELD;
import static dev.statute.spec.link.NameRole.GROUP;
import static dev.statute.spec.link.NameRole.GUARD;
import static dev.statute.spec.link.NameRole.INPUT;
import static dev.statute.spec.link.NameRole.INVARIANT;
import static dev.statute.spec.link.NameRole.MACHINE;
import static dev.statute.spec.link.NameRole.PARAMETER;
import static dev.statute.spec.link.NameRole.PAYLOAD;
import static dev.statute.spec.link.NameRole.PHASE;
import static dev.statute.spec.link.NameRole.PROPERTY;
import static dev.statute.spec.link.NameRole.REJECTION;
import static dev.statute.spec.link.NameRole.SCENARIO;
import static dev.statute.spec.link.NameRole.TRANSITION;
import static dev.statute.spec.link.NameRole.VARIABLE;

import dev.statute.spec.link.NameCheck.Named;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.MachineSyntax.BlockSyntax;
import dev.statute.spec.syntax.MachineSyntax.DefinitionSyntax;
import dev.statute.spec.syntax.MachineSyntax.EffectSyntax;
import dev.statute.spec.syntax.MachineSyntax.EmissionSyntax;
import dev.statute.spec.syntax.MachineSyntax.FieldSyntax;
import dev.statute.spec.syntax.MachineSyntax.GroupSyntax;
import dev.statute.spec.syntax.MachineSyntax.GuardSyntax;
import dev.statute.spec.syntax.MachineSyntax.InputSyntax;
import dev.statute.spec.syntax.MachineSyntax.InvariantSyntax;
import dev.statute.spec.syntax.MachineSyntax.ParameterSyntax;
import dev.statute.spec.syntax.MachineSyntax.PhaseSyntax;
import dev.statute.spec.syntax.MachineSyntax.PropertySyntax;
import dev.statute.spec.syntax.MachineSyntax.RejectionSyntax;
import dev.statute.spec.syntax.MachineSyntax.ScenarioSyntax;
import dev.statute.spec.syntax.MachineSyntax.Selection;
import dev.statute.spec.syntax.MachineSyntax.TransitionSyntax;
import dev.statute.spec.syntax.TypesSyntax.Component;
import dev.statute.spec.syntax.TypesSyntax.ConstantSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The names of a machine: what is visible where. */
final class MachineNames {
    private final MachineSyntax machine;
    private final NameCheck check;
    private final NameScope scope;

    MachineNames(MachineSyntax machine, NameCheck check) {
        this.machine = machine;
        this.check = check;
        this.scope = NameScope.ofMachine(check);
    }

    void check() {
        machine.header().name().ifPresent(name -> {
            check.single(new Named(MACHINE, name));
            enclosed(name, PHASE, names(machine.phases(), PhaseSyntax::name));
            enclosed(name, INPUT, names(machine.inputs(), InputSyntax::name));
            enclosed(name, EFFECT, names(machine.effects(), EffectSyntax::name));
        });
        ImportNames.check(machine.header(), CONSTANT, names(machine.constants(), ConstantSyntax::name), check);
        check.neighbours(PHASE, names(machine.phases(), PhaseSyntax::name));
        machine.phases().forEach(phase -> scope.add(new Named(PHASE, phase.name())));
        scope.declareAll(GROUP, names(machine.groups(), GroupSyntax::name))
                .declareAll(CONSTANT, names(machine.constants(), ConstantSyntax::name))
                .declareAll(PARAMETER, names(machine.parameters(), ParameterSyntax::name))
                .declareAll(FIELD, names(machine.fields(), FieldSyntax::name))
                .declareAll(DEFINITION, names(machine.definitions(), DefinitionSyntax::name));
        machine.definitions().forEach(d -> scope.inner().declareAll(VARIABLE, components(d.params())));
        checkInterface();
        checkBehaviour();
    }

    private void checkInterface() {
        check.neighbours(INPUT, names(machine.inputs(), InputSyntax::name));
        machine.inputs().forEach(i -> scope.inner().declareAll(PAYLOAD, components(i.payload())));
        check.neighbours(EFFECT, names(machine.effects(), EffectSyntax::name));
        machine.effects().forEach(e -> NameScope.empty(check).declareAll(PAYLOAD, components(e.payload())));
        check.neighbours(REJECTION, names(machine.rejections(), RejectionSyntax::name));
        machine.rejections().forEach(r -> NameScope.empty(check).declareAll(PAYLOAD, components(r.payload())));
    }

    private void checkBehaviour() {
        check.neighbours(BLOCK, names(machine.blocks(), BlockSyntax::name));
        for (BlockSyntax block : machine.blocks()) {
            NameScope inner = scope.inner().declareAll(VARIABLE, components(block.params()));
            checkBody(block.require(), block.emit(), inner);
        }
        check.neighbours(TRANSITION, names(machine.transitions(), TransitionSyntax::name));
        for (TransitionSyntax transition : machine.transitions()) {
            NameScope inner = scope.inner();
            commonPayload(transition.input()).forEach(p -> inner.declareKnown(new Named(PAYLOAD, p)));
            checkBody(transition.require(), transition.emit(), inner);
        }
        check.neighbours(INVARIANT, names(machine.invariants(), InvariantSyntax::name));
        check.neighbours(PROPERTY, names(machine.properties(), PropertySyntax::name));
        check.neighbours(SCENARIO, names(machine.scenarios(), ScenarioSyntax::name));
    }

    /** Variables that guards bind are visible to the end; those of an emission only inside of it. */
    private void checkBody(List<GuardSyntax> guards, List<EmissionSyntax> emissions, NameScope inner) {
        check.neighbours(GUARD, names(guards, GuardSyntax::name));
        for (GuardSyntax guard : guards) {
            if (guard instanceof GuardSyntax.Some some) {
                inner.declare(new Named(VARIABLE, some.as()));
            }
        }
        for (EmissionSyntax emission : emissions) {
            if (emission instanceof EmissionSyntax.Each each) {
                NameScope body = inner.inner();
                body.declare(new Named(VARIABLE, each.variable()));
                each.index().ifPresent(index -> body.declare(new Named(VARIABLE, index)));
            }
        }
    }

    /** The payload names that all inputs of a selection have. */
    private List<Scalar> commonPayload(Selection selection) {
        List<String> chosen = selection.names().stream().map(Scalar::text).toList();
        List<InputSyntax> inputs = machine.inputs().stream()
                .filter(i -> chosen.contains("any") || chosen.contains(i.name().text()) != selection.except())
                .toList();
        List<Scalar> common = new ArrayList<>();
        if (!inputs.isEmpty()) {
            for (Scalar name : components(inputs.get(0).payload())) {
                if (inputs.stream().allMatch(input -> has(input, name.text()))) {
                    common.add(name);
                }
            }
        }
        return common;
    }

    private static boolean has(InputSyntax input, String component) {
        return input.payload().stream().anyMatch(c -> c.name().text().equals(component));
    }

    private void enclosed(Scalar machineName, NameRole role, List<Scalar> names) {
        for (Scalar name : names) {
            if (name.text().equals(machineName.text())) {
                check.report(
                        check.against(NameProblem.ENCLOSED, new Named(role, name), new Named(MACHINE, machineName)));
            }
        }
    }

    private static <E> List<Scalar> names(List<E> elements, Function<E, Scalar> name) {
        return elements.stream().map(name).toList();
    }

    static List<Scalar> components(List<Component> components) {
        return names(components, Component::name);
    }
}
