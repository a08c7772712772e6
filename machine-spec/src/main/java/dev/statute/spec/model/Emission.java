package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** An item of {@code emit}. Expressions may read the state after, as {@code next}. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Emission {
    /** The place of the item. */
    Span at();

    /** One effect, under an optional condition. Every component is given, in the order of the declaration. */
    record One(Effect effect, List<Argument> payload, Optional<Expr> condition, Span at) implements Emission {
        public One {
            payload = List.copyOf(payload);
        }
    }

    /**
     * Items for each element of a sequence or option.
     *
     * @param index counts the elements from 0, those included for which the condition fails
     */
    record Each(Local variable, Expr over, Optional<Local> index, Optional<Expr> condition, List<One> emit, Span at)
            implements Emission {
        public Each {
            emit = List.copyOf(emit);
        }
    }
}
