package dev.statute.conformance.mutate;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The places where the expressions stand that decide what a machine does; those of its statements are not among them. */
final class ExprSites {
    private final Machine machine;
    private final List<ExprSite> all = new ArrayList<>();

    private ExprSites(Machine machine) {
        this.machine = machine;
    }

    /** All places, in the order of the file. */
    static List<ExprSite> of(Machine machine) {
        ExprSites sites = new ExprSites(machine);
        machine.fields().forEach(sites::init);
        machine.definitions().forEach(sites::definition);
        machine.transitions().forEach(sites::transition);
        for (int i = 0; i < machine.unhandled().size(); i++) {
            sites.unhandled(i);
        }
        return sites.all;
    }

    /** The expressions of a transition but for its {@code when}. */
    static List<Expr> of(Transition transition) {
        List<Expr> all = new ArrayList<>();
        for (Guard guard : transition.guards()) {
            all.add(looksAt(guard));
            guard.orElse().payload().forEach(argument -> all.add(argument.value()));
        }
        transition.assignments().forEach(assignment -> all.add(assignment.value()));
        for (Emission emission : transition.emissions()) {
            if (emission instanceof Emission.Each each) {
                all.add(each.over());
                each.condition().ifPresent(all::add);
                each.emit().forEach(one -> addAll(one, all));
            } else {
                addAll((Emission.One) emission, all);
            }
        }
        return all;
    }

    private static void addAll(Emission.One one, List<Expr> all) {
        one.condition().ifPresent(all::add);
        one.payload().forEach(argument -> all.add(argument.value()));
    }

    private void init(Field field) {
        field.init()
                .ifPresent(init -> all.add(new ExprSite(
                        "`init` of `" + field.name() + "`",
                        Addresses.of(machine, "fields", field),
                        init,
                        parameters(),
                        changed -> List.of(Rewriting.field(
                                machine,
                                new Field(
                                        field.name(),
                                        field.type(),
                                        Optional.of(changed),
                                        field.phases(),
                                        field.scoped(),
                                        field.carried(),
                                        field.doc(),
                                        field.at()))))));
    }

    private void definition(Definition definition) {
        List<Expr> variables = new ArrayList<>();
        definition.parameters().forEach(local -> variables.add(local(local)));
        variables.addAll(fields());
        variables.addAll(parameters());
        all.add(new ExprSite(
                "definition `" + definition.name() + "`",
                Addresses.of(machine, "define", definition),
                definition.body(),
                variables,
                changed -> List.of(Rewriting.definition(machine, Rewriting.definition(machine, definition, changed)))));
    }

    private void transition(Transition t) {
        String address = Addresses.of(machine, t);
        if (t.when() instanceof Selector.When when) {
            all.add(new ExprSite(
                    "`when` of `" + t.name() + "`",
                    address + "/when",
                    when.condition(),
                    variables(t, 0),
                    changed -> selecting(t, changed)));
        }
        for (int i = 0; i < t.guards().size(); i++) {
            guard(t, i, variables(t, i));
        }
        List<Expr> variables = variables(t, t.guards().size());
        for (int i = 0; i < t.assignments().size(); i++) {
            int index = i;
            Assignment assignment = t.assignments().get(i);
            add(
                    t,
                    "`" + assignment.field().name() + "` as set",
                    address + "/set/" + assignment.field().name(),
                    assignment.value(),
                    variables,
                    changed -> MachineEdits.withAssignments(
                            t,
                            MachineEdits.replaced(
                                    t.assignments(),
                                    index,
                                    new Assignment(assignment.field(), changed, assignment.at()))));
        }
        for (int i = 0; i < t.emissions().size(); i++) {
            int index = i;
            emission(
                    t,
                    t.emissions().get(i),
                    variables,
                    changed -> MachineEdits.withEmissions(t, MachineEdits.replaced(t.emissions(), index, changed)));
        }
    }

    /** A selector that changes leaves a hole or an overlap, unless a neighbour takes what is left. */
    private List<Machine> selecting(Transition t, Expr condition) {
        Machine alone = MachineEdits.with(machine, MachineEdits.withWhen(t, new Selector.When(condition)));
        List<Machine> forms = new ArrayList<>();
        forms.add(alone);
        for (Transition neighbour : Neighbours.of(machine, t)) {
            forms.add(
                    MachineEdits.with(alone, MachineEdits.withWhen(neighbour, new Selector.Otherwise(neighbour.at()))));
        }
        return forms;
    }

    private void guard(Transition t, int index, List<Expr> variables) {
        Guard guard = t.guards().get(index);
        String name = "guard `" + guard.name() + "`";
        String address = Addresses.of(machine, t, guard);
        add(t, name, address, looksAt(guard), variables, changed -> withGuard(t, index, looking(guard, changed)));
        payload(
                t,
                name,
                address,
                guard.orElse().payload(),
                variables,
                changed -> withGuard(
                        t,
                        index,
                        MachineEdits.withRefusal(
                                guard,
                                new Refusal(
                                        guard.orElse().reason(),
                                        changed,
                                        guard.orElse().at()))));
    }

    private static Transition withGuard(Transition t, int index, Guard guard) {
        return MachineEdits.withGuards(t, MachineEdits.replaced(t.guards(), index, guard));
    }

    private static Expr looksAt(Guard guard) {
        return guard instanceof Guard.That that ? that.condition() : ((Guard.Some) guard).option();
    }

    private static Guard looking(Guard guard, Expr at) {
        if (guard instanceof Guard.That that) {
            return new Guard.That(that.name(), at, that.orElse(), that.doc(), that.at());
        }
        Guard.Some some = (Guard.Some) guard;
        return new Guard.Some(some.name(), at, some.as(), some.orElse(), some.doc(), some.at());
    }

    private void emission(Transition t, Emission emission, List<Expr> variables, Function<Emission, Transition> put) {
        String address = Addresses.of(machine, t) + "/emit";
        if (emission instanceof Emission.One one) {
            one(t, one, variables, put::apply);
            return;
        }
        Emission.Each each = (Emission.Each) emission;
        String name = "`each` over `" + each.variable().name() + "`";
        add(
                t,
                name,
                address,
                each.over(),
                variables,
                changed -> put.apply(new Emission.Each(
                        each.variable(), changed, each.index(), each.condition(), each.emit(), each.at())));
        List<Expr> inside = new ArrayList<>(List.of(local(each.variable())));
        each.index().ifPresent(index -> inside.add(local(index)));
        inside.addAll(variables);
        each.condition()
                .ifPresent(condition -> add(
                        t,
                        "`if` of " + name,
                        address,
                        condition,
                        inside,
                        changed -> put.apply(new Emission.Each(
                                each.variable(),
                                each.over(),
                                each.index(),
                                Optional.of(changed),
                                each.emit(),
                                each.at()))));
        for (int i = 0; i < each.emit().size(); i++) {
            int index = i;
            one(
                    t,
                    each.emit().get(i),
                    inside,
                    changed -> put.apply(new Emission.Each(
                            each.variable(),
                            each.over(),
                            each.index(),
                            each.condition(),
                            MachineEdits.replaced(each.emit(), index, changed),
                            each.at())));
        }
    }

    private void one(Transition t, Emission.One one, List<Expr> variables, Function<Emission.One, Transition> put) {
        String address = Addresses.of(machine, t) + "/emit";
        String name = "effect " + one.effect().name();
        one.condition()
                .ifPresent(condition -> add(
                        t,
                        "`if` of " + name,
                        address,
                        condition,
                        variables,
                        changed -> put.apply(
                                new Emission.One(one.effect(), one.payload(), Optional.of(changed), one.at()))));
        payload(
                t,
                name,
                address,
                one.payload(),
                variables,
                changed -> put.apply(new Emission.One(one.effect(), changed, one.condition(), one.at())));
    }

    private void payload(
            Transition t,
            String of,
            String address,
            List<Argument> payload,
            List<Expr> variables,
            Function<List<Argument>, Transition> put) {
        for (int i = 0; i < payload.size(); i++) {
            int index = i;
            Argument argument = payload.get(i);
            add(
                    t,
                    "`" + argument.component().name() + "` of " + of,
                    address,
                    argument.value(),
                    variables,
                    changed -> put.apply(
                            MachineEdits.replaced(payload, index, new Argument(argument.component(), changed))));
        }
    }

    private void add(
            Transition t,
            String what,
            String address,
            Expr expr,
            List<Expr> variables,
            Function<Expr, Transition> put) {
        all.add(new ExprSite(
                what + " in `" + t.name() + "`",
                address,
                expr,
                variables,
                changed -> List.of(MachineEdits.with(machine, put.apply(changed)))));
    }

    private void unhandled(int index) {
        Unhandled entry = machine.unhandled().get(index);
        if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
            Refusal refusal = reject.refusal();
            for (int i = 0; i < refusal.payload().size(); i++) {
                int position = i;
                Argument argument = refusal.payload().get(i);
                all.add(new ExprSite(
                        "`" + argument.component().name() + "` of "
                                + refusal.reason().name() + " in line "
                                + entry.at().line(),
                        machine.name() + "/unhandled/" + (index + 1),
                        argument.value(),
                        fields(),
                        changed -> List.of(MachineEdits.with(
                                machine,
                                index,
                                new Unhandled(
                                        entry.from(),
                                        entry.inputs(),
                                        new Unhandled.Answer.Reject(new Refusal(
                                                refusal.reason(),
                                                MachineEdits.replaced(
                                                        refusal.payload(),
                                                        position,
                                                        new Argument(argument.component(), changed)),
                                                refusal.at())),
                                        entry.at())))));
            }
        }
    }

    /** What may be read behind the first few guards of a transition. */
    private List<Expr> variables(Transition t, int guards) {
        List<Expr> variables = new ArrayList<>();
        for (Component component : t.inputs().get(0).payload()) {
            if (t.inputs().stream().allMatch(input -> has(input, component))) {
                variables.add(new Expr.PayloadRef(component.name(), component.type(), component.at()));
            }
        }
        for (Guard guard : t.guards().subList(0, guards)) {
            if (guard instanceof Guard.Some some) {
                variables.add(local(some.as()));
            }
        }
        variables.addAll(fields());
        variables.addAll(parameters());
        return variables;
    }

    private static boolean has(Input input, Component component) {
        return input.payload().stream()
                .anyMatch(c -> c.name().equals(component.name()) && c.type().equals(component.type()));
    }

    private static Expr local(Local local) {
        return new Expr.LocalRef(local, local.at());
    }

    private List<Expr> fields() {
        return machine.fields().stream()
                .<Expr>map(field -> new Expr.FieldRef(field, false, field.at()))
                .toList();
    }

    private List<Expr> parameters() {
        return machine.parameters().stream()
                .<Expr>map(parameter -> new Expr.ParameterRef(parameter, parameter.at()))
                .toList();
    }
}
