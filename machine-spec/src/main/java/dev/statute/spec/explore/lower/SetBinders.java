package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.SetShape;
import dev.statute.spec.explore.encode.Universe;
import dev.statute.spec.model.Binder;
import dev.statute.spec.model.Expr;

/** Operations on sets that evaluate a condition for each element. */
final class SetBinders {
    private final Lowerer lowerer;

    SetBinders(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    Code lower(Expr.Bind e) {
        SetShape set = (SetShape) lowerer.shape(e.target());
        Block target = lowerer.block(e.target());
        int variable = lowerer.place(e.variables().get(0));
        Truth body = lowerer.truth(e.body());
        if (e.binder() == Binder.SET_FILTER) {
            return filter(set, target, variable, body);
        }
        boolean all = e.binder() == Binder.SET_ALL;
        Universe universe = set.universe();
        int cells = set.cells();
        return new Code.OfTruth(frame -> {
            int at = target.at(frame);
            for (int cell = 0; cell < cells; cell++) {
                for (long rest = frame[at + cell]; rest != 0; rest &= rest - 1) {
                    universe.load(cell * Long.SIZE + Long.numberOfTrailingZeros(rest), frame, variable);
                    if (body.test(frame) != all) {
                        return !all;
                    }
                }
            }
            return all;
        });
    }

    private Code filter(SetShape set, Block target, int variable, Truth body) {
        Universe universe = set.universe();
        int cells = set.cells();
        int room = lowerer.reserve(set);
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, target.at(frame), frame, room, cells);
            for (int cell = 0; cell < cells; cell++) {
                for (long rest = frame[room + cell]; rest != 0; rest &= rest - 1) {
                    int index = cell * Long.SIZE + Long.numberOfTrailingZeros(rest);
                    universe.load(index, frame, variable);
                    if (!body.test(frame)) {
                        Masks.remove(frame, room, index);
                    }
                }
            }
            return room;
        });
    }
}
