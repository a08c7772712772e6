package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Turns typed expressions into evaluators on frames. One lowering serves one place of the spec, at which the phases are
 * known; conditions on them become constants. Lowering is not thread-safe; the evaluators are, on different frames. An
 * evaluator may throw a {@link dev.statute.spec.explore.encode.GrowthNeededException}, and so may the lowering of a
 * collection that is written out.
 */
@API(status = API.Status.INTERNAL)
public final class Lowering {
    private final Scene scene;
    private final Encoding encoding;
    private final Lowerer lowerer;
    private final EmissionCode emissions;

    private Lowering(Scene scene) {
        this.scene = scene;
        this.encoding = scene.encoding();
        this.lowerer = new Lowerer(scene);
        this.emissions = new EmissionCode(lowerer);
    }

    /** For expressions on one state of a phase, read from the region of the state before; a payload may be in scope. */
    public static Lowering inState(Encoding encoding, Phase phase) {
        return new Lowering(new Scene(encoding, encoding.before(), phase, Optional.empty()));
    }

    /** For expressions on one state of a phase that a step has just made, read from the region of the state after. */
    public static Lowering inNewState(Encoding encoding, Phase phase) {
        return new Lowering(new Scene(encoding, encoding.after(), phase, Optional.empty()));
    }

    /** For expressions on a step: the state before, the payload, and as {@code next} the state after. */
    public static Lowering inStep(Encoding encoding, Phase before, Phase after) {
        Scene next = new Scene(encoding, encoding.after(), after, Optional.empty());
        return new Lowering(new Scene(encoding, encoding.before(), before, Optional.of(next)));
    }

    /** A condition. */
    public Truth truth(Expr condition) {
        return lowerer.truth(condition);
    }

    /**
     * The condition of a guard. That of a {@link Guard.Some} also gives its variable a value if it is true; everything that
     * reads the variable has to be lowered by this lowering.
     */
    public Truth guard(Guard guard) {
        if (guard instanceof Guard.That that) {
            return truth(that.condition());
        }
        Guard.Some some = (Guard.Some) guard;
        return lowerer.options().bind(some.option(), some.as());
    }

    /** Evaluates a new value for a field, puts it into the state after, and answers whether it lies in its type. */
    public ValueCheck assign(Field field, Expr value) {
        int at = encoding.after() + encoding.field(field);
        Code.Store store = lowerer.store(value);
        Optional<Bounds> bounds =
                Intervals.fits(value, field.type()) ? Optional.empty() : Bounds.of(field.type(), lowerer.shape(value));
        Truth inBounds = bounds.<Truth>map(range -> frame -> {
                    store.into(frame, at);
                    return range.hold(frame, at);
                })
                .orElse(frame -> {
                    store.into(frame, at);
                    return true;
                });
        return new ValueCheck(field.name(), inBounds);
    }

    /** Copies the whole region of the state before to that of the state after. */
    public Consumer<long[]> copyState() {
        int before = encoding.before();
        int after = encoding.after();
        int cells = encoding.stateCells();
        return frame -> System.arraycopy(frame, before, frame, after, cells);
    }

    /** Puts a field that the phase after lacks to its fixed value in the state after. */
    public Consumer<long[]> drop(Field field) {
        Shape shape = lowerer.shape(field.type());
        int at = encoding.after() + encoding.field(field);
        return frame -> shape.blank(frame, at);
    }

    /** Whether each part that an emission would have now lies in its type; without those that always do. */
    public List<ValueCheck> emits(Emission emission) {
        return emissions.emits(emission);
    }

    /**
     * Whether an emission has no effect of a kind among its items now; empty if it never has one, or if a carried field
     * decides about that.
     */
    public Optional<Truth> silence(Emission emission, Effect effect) {
        return emissions.silence(emission, effect);
    }

    /** Whether each part of the payload of a reason would lie in its type; without those that always do. */
    public List<ValueCheck> gives(Refusal refusal) {
        return emissions.payload(refusal.reason().name(), refusal.payload());
    }

    @Override
    public String toString() {
        return "lowering in " + scene.phase();
    }
}
