package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Type;
import java.util.Optional;

/**
 * Expressions that copy what a caller hands in, however deep its collections are nested, so that no later change by the
 * caller reaches a payload or a state:
 *
 * <pre>
 * Maps.copyOf(stock, (Shelf key1_) -&gt; key1_, (Set&lt;Item&gt; value1_) -&gt; Sets.copyOf(value1_))
 * </pre>
 *
 * <p>Everything that is not a collection is immutable: records copy in their constructors, and opaque values are taken as
 * they are.
 */
final class Copies {
    private Copies() {}

    /** The copy of a value of the public face; empty if the value itself will do. */
    static Optional<CodeBlock> of(Type type, CodeBlock value) {
        return of(type, value, 1);
    }

    private static Optional<CodeBlock> of(Type type, CodeBlock value, int depth) {
        if (type instanceof Type.Option option) {
            return of(option.element(), element("value", depth), depth + 1)
                    .map(copy -> CodeBlock.of("$L.map($L)", value, lambda(option.element(), "value", depth, copy)));
        } else if (type instanceof Type.SetOf set) {
            return Optional.of(collection(Kernel.SETS, set.element(), value, depth));
        } else if (type instanceof Type.SeqOf seq) {
            return Optional.of(collection(Kernel.SEQS, seq.element(), value, depth));
        }
        return type instanceof Type.MapOf map ? Optional.of(map(map, value, depth)) : Optional.empty();
    }

    private static CodeBlock collection(ClassName operations, Type element, CodeBlock value, int depth) {
        return of(element, element("value", depth), depth + 1)
                .map(copy ->
                        CodeBlock.of("$T.copyOf($L, $L)", operations, value, lambda(element, "value", depth, copy)))
                .orElseGet(() -> CodeBlock.of("$T.copyOf($L)", operations, value));
    }

    private static CodeBlock map(Type.MapOf map, CodeBlock value, int depth) {
        CodeBlock key = element("key", depth);
        CodeBlock mapped = element("value", depth);
        Optional<CodeBlock> keyCopy = of(map.key(), key, depth + 1);
        Optional<CodeBlock> valueCopy = of(map.value(), mapped, depth + 1);
        if (keyCopy.isEmpty() && valueCopy.isEmpty()) {
            return CodeBlock.of("$T.copyOf($L)", Kernel.MAPS, value);
        }
        return CodeBlock.of(
                "$T.copyOf($L, $L, $L)",
                Kernel.MAPS,
                value,
                lambda(map.key(), "key", depth, keyCopy.orElse(key)),
                lambda(map.value(), "value", depth, valueCopy.orElse(mapped)));
    }

    private static CodeBlock lambda(Type type, String role, int depth, CodeBlock body) {
        return CodeBlock.of("($T $L) -> $L", JavaTypes.boxed(type), element(role, depth), body);
    }

    /** A name that no name of an author derives to. */
    private static CodeBlock element(String role, int depth) {
        return CodeBlock.of("$L$L_", role, depth);
    }
}
