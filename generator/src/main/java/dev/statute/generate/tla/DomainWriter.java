package dev.statute.generate.tla;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sets that payloads and parameters are drawn from. A type with a name becomes a definition of that name; what is
 * declared for it in {@code check} is listed, anything else is put together as the type is.
 */
final class DomainWriter {
    private final Check check;
    private final Domains domains;
    private final Names names;
    private final Prelude prelude;
    private final ValueWriter values;
    private final Map<TypeName, String> definitions = new LinkedHashMap<>();

    DomainWriter(Check check, Names names, Prelude prelude) {
        this.check = check;
        this.domains = Domains.of(check);
        this.names = names;
        this.prelude = prelude;
        this.values = new ValueWriter(prelude);
    }

    /** The definitions that the sets so far rest on, each after those that it uses. */
    List<String> definitions() {
        return definitions.entrySet().stream()
                .map(d -> names.of(d.getKey()) + " == " + d.getValue())
                .toList();
    }

    /** The set for a component of a payload. */
    String of(Input input, Component component) {
        String place = input.name() + "." + component.name();
        Check.Domain declared = check.payloadDomains().get(place);
        if (declared != null) {
            return listed(declared.values());
        }
        Type type = component.type();
        Optional<Long> size = Optional.ofNullable(check.sizes().get(place));
        return size.map(most -> ofSize(type, most)).orElseGet(() -> of(type));
    }

    /** The set for a type. */
    String of(Type type) {
        Optional<TypeName> name = Types.nameOf(type);
        if (name.isEmpty() || type instanceof Type.PhaseOf) {
            return composed(type);
        }
        TypeName key = name.get();
        if (!definitions.containsKey(key)) {
            // What the definition uses is entered before it.
            String definition = Optional.ofNullable(check.typeDomains().get(key.simpleName()))
                    .map(domain -> listed(domain.values()))
                    .orElseGet(() -> composed(type));
            definitions.put(key, definition);
        }
        return names.of(key);
    }

    private String composed(Type type) {
        if (type instanceof Type.Bool) {
            return "BOOLEAN";
        } else if (type instanceof Type.Int t) {
            return BoundsWriter.range(t);
        } else if (type instanceof Type.Record t) {
            return recordsOf(t.components());
        } else if (type instanceof Type.Variants t) {
            return t.variants().stream().map(this::casesOf).collect(Collectors.joining(" \\cup "));
        } else if (type instanceof Type.Option t) {
            return prelude.call(Helper.OPTION_OF, of(t.element())).text();
        } else if (type instanceof Type.SetOf t) {
            return ofSize(type, t.max());
        } else if (type instanceof Type.SeqOf t) {
            return ofSize(type, t.max());
        } else if (type instanceof Type.MapOf t) {
            return ofSize(type, t.max());
        }
        return listed(domains.of(type).values());
    }

    /** A collection of at most so many elements, but not more than its type allows. */
    private String ofSize(Type type, long size) {
        if (type instanceof Type.SetOf t) {
            return prelude.call(Helper.SETS_OF, of(t.element()), Math.min(size, t.max()))
                    .text();
        } else if (type instanceof Type.SeqOf t) {
            return prelude.call(Helper.SEQS_OF, of(t.element()), Math.min(size, t.max()))
                    .text();
        } else if (type instanceof Type.MapOf t) {
            return prelude.call(Helper.MAPS_OF, of(t.key()), of(t.value()), Math.min(size, t.max()))
                    .text();
        }
        return of(type);
    }

    private String casesOf(Type.Variant variant) {
        return variant.components().isEmpty()
                ? "{" + ValueWriter.variant(variant, ValueWriter.recordOf(Map.of())) + "}"
                : "[" + Names.of(variant) + ": " + recordsOf(variant.components()) + "]";
    }

    private String recordsOf(List<Component> components) {
        return components.isEmpty()
                ? "{" + ValueWriter.recordOf(Map.of()) + "}"
                : components.stream()
                        .map(c -> c.name() + ": " + of(c.type()))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Values one by one, or as a range if they are one. */
    private String listed(List<Value> listed) {
        List<Long> numbers = new ArrayList<>();
        listed.forEach(v -> {
            if (v instanceof Value.Int number) {
                numbers.add(number.value());
            }
        });
        int last = numbers.size() - 1;
        boolean range = last > 1 && numbers.size() == listed.size();
        for (int i = 0; range && i < last; i++) {
            range = numbers.get(i) + 1 == numbers.get(i + 1);
        }
        return range ? numbers.get(0) + ".." + numbers.get(last) : values.list("{", listed, "}");
    }
}
