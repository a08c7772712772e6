package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subject that keeps what it did since it was reset. Not thread-safe. */
final class Watched implements Subject {
    private final Subject subject;
    private final List<Seen> seen = new ArrayList<>();

    Watched(Subject subject) {
        this.subject = subject;
    }

    /** What it did in each step. */
    List<Seen> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void reset(Map<String, Value> parameters) throws Exception {
        seen.clear();
        subject.reset(parameters);
    }

    @Override
    public Answer apply(InputValue input) throws Exception {
        seen.add(new Seen(Optional.empty(), Optional.empty()));
        Answer answer = subject.apply(input);
        seen.set(seen.size() - 1, new Seen(Optional.ofNullable(answer), Optional.empty()));
        return answer;
    }

    @Override
    public Observation observe() throws Exception {
        Observation after = subject.observe();
        if (!seen.isEmpty()) {
            Seen step = seen.get(seen.size() - 1);
            seen.set(seen.size() - 1, new Seen(step.answer(), Optional.ofNullable(after)));
        }
        return after;
    }
}
