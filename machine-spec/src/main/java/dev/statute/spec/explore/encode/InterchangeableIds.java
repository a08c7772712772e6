package dev.statute.spec.explore.encode;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the types whose ids can be swapped without changing what a machine does: expressions only compare ids, so that
 * holds unless a domain or a parameter singles some out.
 */
final class InterchangeableIds {
    private InterchangeableIds() {}

    /** How many ids there are of each such type, at least two. */
    static Map<TypeName, Integer> of(Machine machine, Check check, Shapes shapes) {
        Set<TypeName> singledOut = new HashSet<>();
        machine.parameters()
                .forEach(parameter -> Domains.slots(parameter.type()).keySet().forEach(singledOut::add));
        check.payloadDomains().values().forEach(domain -> addTypes(domain.values(), singledOut));
        check.typeDomains()
                .forEach((name, domain) -> domain.values().stream()
                        .filter(value -> !(value instanceof Value.Token))
                        .forEach(value -> addTypes(Set.of(value), singledOut)));
        Map<TypeName, Integer> found = new LinkedHashMap<>();
        for (Type type : idTypes(machine)) {
            TypeName name = Types.nameOf(type).orElseThrow();
            long all = Domains.of(check).of(type).size();
            if (all >= 2 && all == shapes.ids(name) && !singledOut.contains(name)) {
                found.put(name, (int) all);
            }
        }
        return found;
    }

    private static void addTypes(Collection<Value> values, Set<TypeName> types) {
        TypeUse.tokensIn(values).keySet().forEach(types::add);
    }

    /** The id and opaque types in fields and payloads, in the order in which they are met. */
    private static Set<Type> idTypes(Machine machine) {
        Set<Type> types = new LinkedHashSet<>();
        Stream.concat(
                        machine.fields().stream()
                                .filter(field -> !field.carried())
                                .map(Field::type),
                        machine.inputs().stream()
                                .map(Input::payload)
                                .flatMap(p -> p.stream().map(c -> c.type())))
                .forEach(type -> addIdTypes(type, types));
        return types;
    }

    private static void addIdTypes(Type type, Set<Type> types) {
        if (type instanceof Type.Id || type instanceof Type.Opaque) {
            types.add(type);
        } else if (type instanceof Type.Option t) {
            addIdTypes(t.element(), types);
        } else if (type instanceof Type.SetOf t) {
            addIdTypes(t.element(), types);
        } else if (type instanceof Type.SeqOf t) {
            addIdTypes(t.element(), types);
        } else if (type instanceof Type.MapOf t) {
            addIdTypes(t.key(), types);
            addIdTypes(t.value(), types);
        } else if (type instanceof Type.Record t) {
            t.components().forEach(c -> addIdTypes(c.type(), types));
        } else if (type instanceof Type.Variants t) {
            t.variants().forEach(v -> v.components().forEach(c -> addIdTypes(c.type(), types)));
        }
    }
}
