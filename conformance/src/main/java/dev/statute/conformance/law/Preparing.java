package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Preparation;
import java.util.Optional;

/**
 * The laws of preparing one input on an authority; the authority has taken the input afterwards.
 *
 * @param applied what the pure function gives on the state of the authority
 */
record Preparing<S, I>(Bridge<S, I> bridge, Owner<S, I> owner, I input, Applied<S> applied) {
    Optional<String> broken() {
        S before = owner.state();
        Preparation discarded = owner.prepare(input);
        discarded.discard();
        if (!owner.state().equals(before)) {
            return Optional.of("`prepare` and `discard` change the state");
        } else if (isCommitted(discarded)) {
            return Optional.of("what was discarded can be committed");
        }
        Preparation stale = owner.prepare(input);
        Preparation prepared = owner.prepare(input);
        if (!owner.state().equals(before)) {
            return Optional.of("`prepare` shows the state after before it is committed");
        } else if (!prepared.answer().equals(applied.answer())) {
            return Optional.of("`prepare` answers " + prepared.answer() + ", `apply` " + applied.answer());
        }
        prepared.commit();
        S after = applied.after().orElse(before);
        if (!owner.state().equals(after)) {
            return Optional.of(
                    "`commit` leads to " + bridge.read(owner.state()) + ", `apply` to " + bridge.read(after));
        } else if (isCommitted(prepared)) {
            return Optional.of("a step can be committed twice");
        } else if (applied.answer() instanceof Answer.Accepted && isCommitted(stale)) {
            return Optional.of("a step can be committed onto a state that it was not prepared on");
        }
        return Optional.empty();
    }

    /** Whether committing works, as it must not. */
    private static boolean isCommitted(Preparation preparation) {
        try {
            preparation.commit();
            return true;
        } catch (IllegalStateException expected) {
            return false;
        }
    }
}
