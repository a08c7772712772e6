package dev.statute.spec.link;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.expression.LocalNumbers;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what names mean to expressions. */
final class ScopeBuilder {
    private final Map<String, Meaning> names = new LinkedHashMap<>();
    private final LocalNumbers numbers;

    ScopeBuilder() {
        this(new LocalNumbers());
    }

    ScopeBuilder(LocalNumbers numbers) {
        this.numbers = numbers;
    }

    /** The types, each under its name. */
    ScopeBuilder types(KnownTypes from) {
        for (String name : from.typeNames()) {
            put(name, from.type(plain(name)).<Meaning>map(Meaning.OfType::new).orElse(new Meaning.Unknowable()));
        }
        return this;
    }

    ScopeBuilder constants(KnownTypes from) {
        for (String name : from.constantNames()) {
            put(name, from.constant(name).<Meaning>map(Meaning.OfConstant::new).orElse(new Meaning.Unknowable()));
        }
        return this;
    }

    ScopeBuilder put(String name, Meaning meaning) {
        names.putIfAbsent(name, meaning);
        return this;
    }

    Scope build() {
        return Scope.of(names).numbering(numbers);
    }

    /** A reference that no one wrote, for look-ups that cannot fail. */
    private static Scalar plain(String name) {
        Span nowhere = new SourceText("", "").start();
        return new Scalar(name, Style.PLAIN, nowhere, index -> 0);
    }
}
