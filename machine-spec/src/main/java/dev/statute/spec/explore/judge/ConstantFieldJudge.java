package dev.statute.spec.explore.judge;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * M522: a field that is reached has one value in all states. What only a transition would change that never fires, or what has
 * a domain of one value, is left to the finding about that.
 */
final class ConstantFieldJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (!evidence.judgesWhatIsMissing()) {
            return;
        }
        for (Field field : evidence.machine().fields()) {
            if (!field.carried() && isReached(field, evidence) && canChange(field, evidence)) {
                problem(field, evidence).ifPresent(findings::report);
            }
        }
    }

    private static boolean isReached(Field field, Evidence evidence) {
        return !Collections.disjoint(field.phases(), evidence.search().phases());
    }

    private static boolean canChange(Field field, Evidence evidence) {
        DomainSet domain = Domains.of(evidence.check()).of(field.type());
        boolean single = domain.size() <= 1 && domain.missing().isEmpty();
        return !single && setters(field, evidence).stream().allMatch(t -> evidence.fired(t) > 0);
    }

    private static Optional<Problem> problem(Field field, Evidence evidence) {
        if (field.init().isPresent()) {
            return evidence.isSeen(field)
                    ? Optional.empty()
                    : Optional.of(about(DoubtProblem.FIELD_KEEPS_START, field, evidence)
                            .with("value", Phrases.written(field.init().get())));
        }
        return onlyValue(field, evidence)
                .map(value ->
                        about(DoubtProblem.FIELD_HAS_ONE_VALUE, field, evidence).with("value", value));
    }

    private static Problem about(DoubtProblem kind, Field field, Evidence evidence) {
        List<String> setters = Phrases.quoted(setters(field, evidence));
        String note = setters.isEmpty()
                ? "No transition sets it."
                : "It is set by " + Phrases.and(setters) + ", to the value that it has.";
        return Unseen.problem(kind, field.at(), evidence)
                .with("field", field.name())
                .with("setters", note);
    }

    private static List<Transition> setters(Field field, Evidence evidence) {
        return evidence.machine().transitions().stream()
                .filter(t -> t.assignments().stream().anyMatch(a -> a.field().equals(field)))
                .toList();
    }

    /** The value that the field has in every stored state in which it exists; empty if there are several or none. */
    private static Optional<Value> onlyValue(Field field, Evidence evidence) {
        // Where ids stand for each other, one id is as good as all of them.
        if (evidence.symmetric() && !Domains.slots(field.type()).isEmpty()) {
            return Optional.empty();
        }
        StateSpace space = evidence.search().space();
        Encoding encoding = space.encoding();
        int at = encoding.before() + encoding.field(field);
        int cells = encoding.shapes().of(field.type()).cells();
        long[] frame = encoding.newFrame();
        long[] first = {};
        for (int state = 0; state < space.size(); state++) {
            Phase phase = space.load(state, frame);
            if (field.existsIn(phase)) {
                if (first.length == 0) {
                    first = Arrays.copyOfRange(frame, at, at + cells);
                } else if (!Arrays.equals(first, 0, cells, frame, at, at + cells)) {
                    return Optional.empty();
                }
            }
        }
        return first.length == 0
                ? Optional.empty()
                : Optional.of(encoding.shapes().of(field.type()).read(first, 0));
    }
}
