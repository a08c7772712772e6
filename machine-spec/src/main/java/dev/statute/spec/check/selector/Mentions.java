package dev.statute.spec.check.selector;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What the conditions of one cell read, also through definitions: fields that exist in its phase, payload, parameters.
 * Nothing else of a state matters to them.
 */
final class Mentions {
    /** More ids than this are not tried where the author declares no domain for them. */
    private static final long MOST_TOKENS = 8;

    private final Phase phase;
    private final Input input;
    private final Set<Field> fields = new LinkedHashSet<>();
    private final Set<Component> payload = new LinkedHashSet<>();
    private final Set<Parameter> parameters = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();

    Mentions(Phase phase, Input input, Collection<Expr> conditions) {
        this.phase = phase;
        this.input = input;
        conditions.forEach(this::visit);
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.FieldRef ref && ref.field().existsIn(phase)) {
            fields.add(ref.field());
        } else if (expr instanceof Expr.PayloadRef ref) {
            input.payload().stream().filter(c -> c.name().equals(ref.name())).forEach(payload::add);
        } else if (expr instanceof Expr.ParameterRef ref) {
            parameters.add(ref.parameter());
        } else if (expr instanceof Expr.Call call) {
            Definition definition = call.definition();
            if (seen.add(definition.name())) {
                visit(definition.body());
            }
        }
        ExprTree.children(expr).forEach(this::visit);
    }

    /** The domains of all that is mentioned: fields, then payload, then parameters. */
    List<DomainSet> domains(Machine machine) {
        long needed = slots().values().stream().mapToLong(Long::longValue).max().orElse(1);
        Domains domains = Domains.of(machine.check()).withTokens((int) Math.min(MOST_TOKENS, Math.max(1, needed)));
        List<DomainSet> sets = new ArrayList<>();
        fields.forEach(field -> sets.add(domains.of(field.type())));
        payload.forEach(component -> sets.add(domains.of(input, component)));
        parameters.forEach(parameter -> sets.add(domains.of(parameter.type())));
        return sets;
    }

    /**
     * Whether what holds within the domains holds for all values: nothing is left out of them, and of each id there are as
     * many as can be different at a time.
     */
    boolean domainsAreGeneral(Machine machine) {
        return domains(machine).stream().allMatch(DomainSet::isComplete)
                && slots().entrySet().stream().allMatch(slot -> tokensOf(slot.getKey(), machine) >= slot.getValue());
    }

    private static long tokensOf(TypeName name, Machine machine) {
        Check.Domain declared = machine.check().typeDomains().get(name.simpleName());
        return declared == null ? MOST_TOKENS : declared.values().size();
    }

    private Map<TypeName, Long> slots() {
        Map<TypeName, Long> slots = new LinkedHashMap<>();
        types().forEach(type -> Domains.slots(type)
                .forEach((name, count) -> slots.merge(name, count, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b)));
        return slots;
    }

    private List<Type> types() {
        List<Type> types = new ArrayList<>();
        fields.forEach(field -> types.add(field.type()));
        payload.forEach(component -> types.add(component.type()));
        parameters.forEach(parameter -> types.add(parameter.type()));
        return types;
    }

    /** A state and payload with these values, given in the order of the domains. */
    Environment environment(List<Value> values) {
        Map<String, Value> ofFields = new LinkedHashMap<>();
        Map<String, Value> ofPayload = new LinkedHashMap<>();
        Map<String, Value> ofParameters = new LinkedHashMap<>();
        int i = 0;
        for (Field field : fields) {
            ofFields.put(field.name(), values.get(i++));
        }
        for (Component component : payload) {
            ofPayload.put(component.name(), values.get(i++));
        }
        for (Parameter parameter : parameters) {
            ofParameters.put(parameter.name(), values.get(i++));
        }
        return Environment.of(new MachineState(phase, ofFields, ofParameters)).withPayload(ofPayload);
    }

    /** The values in words, such as {@code count = 6, n = 1}. */
    String text(List<Value> values) {
        StringJoiner text = new StringJoiner(", ");
        int i = 0;
        for (String name : names()) {
            text.add(name + " = " + values.get(i++));
        }
        return text.toString();
    }

    /** The names of all that is mentioned, in the order of the domains. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(field.name()));
        payload.forEach(component -> names.add(component.name()));
        parameters.forEach(parameter -> names.add(parameter.name()));
        return names;
    }
}
