package dev.statute.spec.explore.judge;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The declared domains that payloads and parameters draw from. */
final class UsedDomains {
    private UsedDomains() {}

    /** The domains by the names under which they are declared, those of types first, in the order of the section. */
    static Map<String, Check.Domain> of(Machine machine, Check check) {
        Set<String> used = new LinkedHashSet<>();
        forEachDrawn(machine, check, type -> Types.nameOf(type).ifPresent(name -> used.add(name.simpleName())));
        Map<String, Check.Domain> domains = new LinkedHashMap<>();
        check.typeDomains().forEach((name, domain) -> {
            if (used.contains(name)) {
                domains.put(name, domain);
            }
        });
        domains.putAll(check.payloadDomains());
        return domains;
    }

    /** The type that was declared under a name of {@link #of}. */
    static Type type(Machine machine, Check check, String name) {
        Map<String, Type> types = new LinkedHashMap<>();
        forEachDrawn(
                machine, check, type -> Types.nameOf(type).ifPresent(n -> types.putIfAbsent(n.simpleName(), type)));
        for (Input input : machine.inputs()) {
            input.payload().forEach(c -> types.put(input.name() + "." + c.name(), c.type()));
        }
        return types.getOrDefault(name, Types.BOOL);
    }

    private static void forEachDrawn(Machine machine, Check check, Consumer<Type> sink) {
        for (Input input : machine.inputs()) {
            for (Component component : input.payload()) {
                if (!check.payloadDomains().containsKey(input.name() + "." + component.name())) {
                    walk(component.type(), check, sink);
                }
            }
        }
        for (Parameter parameter : machine.parameters()) {
            walk(parameter.type(), check, sink);
        }
    }

    /** A type, and what its values are made of unless a domain lists them. */
    static void walk(Type type, Check check, Consumer<Type> sink) {
        sink.accept(type);
        boolean listed = Types.nameOf(type)
                .filter(name -> check.typeDomains().containsKey(name.simpleName()))
                .isPresent();
        if (listed) {
            return;
        } else if (type instanceof Type.Record t) {
            t.components().forEach(c -> walk(c.type(), check, sink));
        } else if (type instanceof Type.Variants t) {
            t.variants().forEach(v -> v.components().forEach(c -> walk(c.type(), check, sink)));
        } else if (type instanceof Type.Option t) {
            walk(t.element(), check, sink);
        } else if (type instanceof Type.SetOf t) {
            walk(t.element(), check, sink);
        } else if (type instanceof Type.SeqOf t) {
            walk(t.element(), check, sink);
        } else if (type instanceof Type.MapOf t) {
            walk(t.key(), check, sink);
            walk(t.value(), check, sink);
        }
    }
}
