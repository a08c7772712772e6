package dev.statute.generate.tla;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What everything is called in the module. TLA+ has one namespace where a spec has several, so names that meet there are
 * told apart by a word for their kind: the state keeps its names, and what is said about it gives way. The names of what
 * the machine declares are settled at construction; those of types and faults are taken when they are first asked for.
 */
final class Names {
    private final NamePool pool = new NamePool();
    private final String module;
    private final Map<String, String> elements = new HashMap<>();
    private final Map<Set<Phase>, String> groups = new LinkedHashMap<>();
    private final Set<String> usedGroups = new HashSet<>();
    private final Map<TypeName, String> types = new HashMap<>();
    private final String broken;

    Names(Machine machine) {
        this.module = ReservedWords.isModule(machine.name()) ? machine.name() + "Machine" : machine.name();
        pool.takeAll(Helper.names());
        pool.takeAll(Set.of("phase"));
        machine.parameters().forEach(p -> take(key(p), p.name(), "parameter"));
        machine.fields().forEach(f -> take(key(f), f.name(), "field"));
        machine.imported().forEach(c -> take(key(c), c.name(), "constant"));
        machine.constants().forEach(c -> take(key(c), c.name(), "constant"));
        machine.definitions().forEach(d -> take(key(d), d.name(), "definition"));
        machine.groups().forEach(g -> groups.putIfAbsent(g.phases(), pool.take(g.name(), "group")));
        machine.inputs()
                .forEach(i ->
                        pool.avoid(i.payload().stream().map(Component::name).toList()));
        this.broken = pool.take("broken", "step");
        for (Fixed fixed : Fixed.values()) {
            take(key(fixed), fixed.wanted(), "of_module");
        }
        takeBuiltInGroups(machine);
        machine.definitions().forEach(d -> take(nextKey(d), d.name() + "_next", "definition"));
        machine.inputs().forEach(i -> take(key(i), i.name(), "input"));
        machine.transitions().forEach(this::takeActions);
        machine.invariants().forEach(i -> take(key(i), i.name(), "invariant"));
        machine.properties().forEach(p -> take(key(p), p.name(), "property"));
        machine.properties().forEach(p -> take(conditionKey(p), prefix(p) + p.name(), "property"));
    }

    private void takeBuiltInGroups(Machine machine) {
        Set<Phase> live = Phase.ordered(
                machine.phases().stream().filter(p -> !p.terminal()).toList());
        Set<Phase> done =
                Phase.ordered(machine.phases().stream().filter(Phase::terminal).toList());
        groups.putIfAbsent(Phase.ordered(machine.phases()), pool.take("any", "phase"));
        groups.putIfAbsent(live, pool.take("live", "phase"));
        groups.putIfAbsent(done, pool.take("done", "phase"));
    }

    private void takeActions(Transition transition) {
        for (Input input : transition.inputs()) {
            String wanted =
                    transition.inputs().size() == 1 ? transition.name() : transition.name() + "_" + input.name();
            take(actionKey(transition, input), wanted, "transition");
        }
    }

    /** Of the module, which is also the name of its file. */
    String module() {
        return module;
    }

    /** A name that no spec chooses. */
    String of(Fixed fixed) {
        return known(key(fixed));
    }

    /** The variable that names what is wrong with the last step. */
    String broken() {
        return broken;
    }

    String of(Parameter parameter) {
        return known(key(parameter));
    }

    String of(Field field) {
        return known(key(field));
    }

    String of(Constant constant) {
        return known(key(constant));
    }

    String of(Definition definition) {
        return known(key(definition));
    }

    /** The operator that gives what a definition with parameters is in the state after. */
    String next(Definition definition) {
        return known(nextKey(definition));
    }

    String of(Input input) {
        return known(key(input));
    }

    /** The action that a transition is for one of its inputs. */
    String action(Transition transition, Input input) {
        return known(actionKey(transition, input));
    }

    String of(Invariant invariant) {
        return known(key(invariant));
    }

    String of(Property property) {
        return known(key(property));
    }

    /** The operator for what a property is about, where the property itself is more than that. */
    String condition(Property property) {
        return known(conditionKey(property));
    }

    /** The name of exactly these phases, if they have one. */
    Optional<String> group(Set<Phase> phases) {
        Optional<String> name = Optional.ofNullable(groups.get(phases));
        name.ifPresent(usedGroups::add);
        return name;
    }

    /** The groups that were asked for so far with their names, those of the author first. */
    Map<Set<Phase>, String> groups() {
        Map<Set<Phase>, String> used = new LinkedHashMap<>(groups);
        used.values().retainAll(usedGroups);
        return used;
    }

    /** The set that a type's domain is defined as. */
    String of(TypeName type) {
        return types.computeIfAbsent(type, t -> pool.take(t.simpleName(), "values"));
    }

    /** A further name on the module's own level. */
    String fresh(String wanted, String kind) {
        return pool.take(wanted, kind);
    }

    /** Whether a bound variable of that name would hide something. */
    boolean isTaken(String name) {
        return pool.isTaken(name);
    }

    /** The component of a record that holds what a variant has. */
    static String of(Type.Variant variant) {
        return ReservedWords.contains(variant.name()) ? variant.name() + "_" : variant.name();
    }

    private void take(String key, String wanted, String kind) {
        // A constant can be imported into a machine only once, so keys do not meet.
        elements.put(key, pool.take(wanted, kind));
    }

    private String known(String key) {
        return Objects.requireNonNull(elements.get(key), key);
    }

    private static String key(Fixed fixed) {
        return "fixed " + fixed.name();
    }

    private static String key(Element element) {
        return element.getClass().getSimpleName() + " " + element.name();
    }

    private static String nextKey(Definition definition) {
        return "next " + definition.name();
    }

    private static String conditionKey(Property property) {
        return "condition " + property.name();
    }

    private static String prefix(Property property) {
        return property instanceof Property.Reachable ? "never_" : "keeps_";
    }

    private static String actionKey(Transition transition, Input input) {
        return "action " + transition.name() + " " + input.name();
    }

    /** The names that every module has. */
    enum Fixed {
        VARS("vars"),
        INIT("Init"),
        NEXT("Next"),
        SPEC("Spec"),
        TYPE_OK("TypeOK"),
        NO_FAULT("NoFault"),
        NO_DEADLOCK("NoDeadlock"),
        EVERY_STEP("EveryStep"),
        FILTER("Filter"),
        WITHIN_DEPTH("WithinDepth");

        private final String wanted;

        Fixed(String wanted) {
            this.wanted = wanted;
        }

        String wanted() {
            return wanted;
        }
    }
}
