package dev.statute.spec.check.selector;

import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.function.Predicate;

/** A condition of which only the logical form and the tests of {@link Term terms} are left. */
sealed interface Proposition {
    /** Whether it holds for values of the terms. */
    boolean holds(Map<Term, Value> values);

    record Constant(boolean value) implements Proposition {
        @Override
        public boolean holds(Map<Term, Value> values) {
            return value;
        }
    }

    record Test(Term term, Predicate<Value> test) implements Proposition {
        @Override
        public boolean holds(Map<Term, Value> values) {
            Value value = values.get(term);
            if (value == null) {
                throw new IllegalStateException("a term without a value");
            }
            return test.test(value);
        }
    }

    record Not(Proposition operand) implements Proposition {
        @Override
        public boolean holds(Map<Term, Value> values) {
            return !operand.holds(values);
        }
    }

    record And(Proposition left, Proposition right) implements Proposition {
        @Override
        public boolean holds(Map<Term, Value> values) {
            return left.holds(values) && right.holds(values);
        }
    }

    /** Whether both hold or neither does. */
    record Same(Proposition left, Proposition right) implements Proposition {
        @Override
        public boolean holds(Map<Term, Value> values) {
            return left.holds(values) == right.holds(values);
        }
    }
}
