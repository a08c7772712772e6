package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Preparation;
import java.util.Optional;

/**
 * {@link Law#PREPARING}.
 *
 * @param owner in the state that the sequence begins with; it goes along
 */
record Preparing<S, I>(Bridge<S, I> bridge, Owner<S, I> owner) implements StepLaw<S, I> {
    @Override
    public Optional<String> brokenBy(Step<S, I> step) {
        return forgets(step).or(() -> commits(step));
    }

    private Optional<String> forgets(Step<S, I> step) {
        Preparation discarded = owner.prepare(step.input());
        discarded.discard();
        if (!owner.state().equals(step.state())) {
            return Optional.of("`prepare` and `discard` lead to " + Texts.of(bridge.read(owner.state())));
        }
        return isCommitted(discarded) ? Optional.of("what was discarded can be committed") : Optional.empty();
    }

    private Optional<String> commits(Step<S, I> step) {
        Applied<S> applied = step.applied();
        Preparation stale = owner.prepare(step.input());
        Preparation prepared = owner.prepare(step.input());
        if (!owner.state().equals(step.state())) {
            return Optional.of(
                    "`prepare` leads to " + Texts.of(bridge.read(owner.state())) + " before it is committed");
        } else if (!prepared.answer().equals(applied.answer())) {
            return Optional.of(
                    "`prepare`: " + Texts.of(prepared.answer()) + "; `apply`: " + Texts.of(applied.answer()));
        } else if (applied.answer() instanceof Answer.Faulted) {
            return isCommitted(prepared) ? Optional.of("a fault can be committed") : Optional.empty();
        }
        prepared.commit();
        if (!owner.state().equals(step.after())) {
            return Optional.of("`commit` leads to " + Texts.of(bridge.read(owner.state())) + ", `apply` to "
                    + Texts.of(bridge.read(step.after())));
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
