package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Java types that stand for types of the language. The public face uses {@code Optional} for options; inside, an
 * option is its value or null, so that deciding allocates none.
 */
final class JavaTypes {
    static final ClassName OPTIONAL = ClassName.get(Optional.class);
    static final ClassName SET = ClassName.get(Set.class);
    static final ClassName LIST = ClassName.get(List.class);
    static final ClassName MAP = ClassName.get(Map.class);

    private JavaTypes() {}

    /** As the public face shows it. */
    static TypeName face(Type type) {
        if (type instanceof Type.Option option) {
            return ParameterizedTypeName.get(OPTIONAL, boxed(option.element()));
        }
        return raw(type);
    }

    /** As generated code computes with it. */
    static TypeName raw(Type type) {
        if (type instanceof Type.Bool) {
            return TypeName.BOOLEAN;
        } else if (type instanceof Type.Int) {
            return TypeName.LONG;
        } else if (type instanceof Type.Id id) {
            return named(id.javaClass(), id.name());
        } else if (type instanceof Type.Enum e) {
            return named(e.javaClass(), e.name());
        } else if (type instanceof Type.Record r) {
            return named(r.javaClass(), r.name());
        } else if (type instanceof Type.Variants v) {
            return named(v.javaClass(), v.name());
        } else if (type instanceof Type.Case c) {
            return variant(c.owner(), c.variant());
        } else if (type instanceof Type.Opaque o) {
            return existing(o.javaClass());
        } else if (type instanceof Type.PhaseOf p) {
            return className(p.machine()).nestedClass("Phase");
        } else if (type instanceof Type.Option o) {
            return boxed(o.element());
        } else if (type instanceof Type.SetOf s) {
            return ParameterizedTypeName.get(SET, boxed(s.element()));
        } else if (type instanceof Type.SeqOf s) {
            return ParameterizedTypeName.get(LIST, boxed(s.element()));
        }
        Type.MapOf map = (Type.MapOf) type;
        return ParameterizedTypeName.get(MAP, boxed(map.key()), boxed(map.value()));
    }

    /** As a type argument. */
    static TypeName boxed(Type type) {
        return raw(type).box();
    }

    /** The record of one case of a variants type. */
    static ClassName variant(Type.Variants owner, Type.Variant variant) {
        return named(owner.javaClass(), owner.name()).nestedClass(variant.name());
    }

    static ClassName className(dev.statute.spec.model.TypeName name) {
        return ClassName.get(name.packageName(), name.simpleName());
    }

    private static ClassName named(Optional<String> javaClass, dev.statute.spec.model.TypeName name) {
        return javaClass.map(JavaTypes::existing).orElseGet(() -> className(name));
    }

    /** A class by its qualified name; what starts with a capital letter is taken to be a class and not a package. */
    static ClassName existing(String qualified) {
        List<String> parts = new ArrayList<>(Arrays.asList(qualified.split("[.$]")));
        int first = 0;
        while (first < parts.size() - 1
                && !Character.isUpperCase(parts.get(first).charAt(0))) {
            first++;
        }
        String packageName = String.join(".", parts.subList(0, first));
        String[] nested = parts.subList(first + 1, parts.size()).toArray(String[]::new);
        return ClassName.get(packageName, parts.get(first), nested);
    }

    /** How many of the 255 parameter slots of a method a parameter of the type takes. */
    static int slots(Type type) {
        return type instanceof Type.Int ? 2 : 1;
    }
}
