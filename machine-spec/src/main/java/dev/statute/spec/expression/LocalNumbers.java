package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import org.apiguardian.api.API;

/** Numbers the bound variables of one file. Not thread-safe: each compilation has its own. */
@API(status = API.Status.INTERNAL)
public final class LocalNumbers {
    private int last;

    /** A number that was not given before. */
    public int next() {
        return ++last;
    }

    /** A new variable. */
    public Local local(String name, Type type, Span at) {
        return new Local(name, type, next(), at);
    }
}
