package dev.statute.generate.java;

import dev.statute.spec.model.Type;
import java.util.List;

/** A decision of a policy: which row, or what to look at next. A diagram, as equal parts are one object. */
sealed interface Decision {
    /** What follows from here. */
    List<Decision> next();

    /**
     * Decided.
     *
     * @param row the number of the row; {@link #OTHERWISE} or {@link #GAP} if it is none
     */
    record Row(int row) implements Decision {
        static final int OTHERWISE = -1;
        static final int GAP = -2;

        @Override
        public List<Decision> next() {
            return List.of();
        }
    }

    /** By a truth value. */
    record ByTruth(Aspect aspect, Decision yes, Decision no) implements Decision {
        @Override
        public List<Decision> next() {
            return List.of(yes, no);
        }
    }

    /** By whether a number is at most {@code max}. */
    record ByMaximum(Aspect aspect, long max, Decision within, Decision above) implements Decision {
        @Override
        public List<Decision> next() {
            return List.of(within, above);
        }
    }

    /** By whether an option has a value. */
    record ByPresence(Aspect aspect, Decision absent, Decision present) implements Decision {
        @Override
        public List<Decision> next() {
            return List.of(absent, present);
        }
    }

    /** By the member of an enum or the phase; each is in one case. */
    record ByMember(Aspect aspect, List<Members> cases) implements Decision {
        @Override
        public List<Decision> next() {
            return cases.stream().map(Members::next).toList();
        }
    }

    /** Members that lead to the same decision. */
    record Members(List<String> names, Decision next) {}

    /** By the variant; each is in one case. */
    record ByVariant(Aspect aspect, List<Alternative> cases) implements Decision {
        @Override
        public List<Decision> next() {
            return cases.stream().map(Alternative::next).toList();
        }
    }

    /** Variants that lead to the same decision, which looks at components only if there is one variant. */
    record Alternative(List<Type.Variant> variants, Decision next) {}
}
