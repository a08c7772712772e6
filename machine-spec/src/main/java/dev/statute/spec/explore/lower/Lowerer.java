package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.HashMap;
import java.util.Map;

/** Lowers expressions of all kinds on one scene; each kind has a class of its own. */
final class Lowerer {
    private final Scene scene;
    private final Encoding encoding;
    private final Map<Integer, Integer> places;
    private final OperatorCode operators = new OperatorCode(this);
    private final StructureCode structures = new StructureCode(this);
    private final OptionCode options = new OptionCode(this);
    private final SetCode sets = new SetCode(this);
    private final SeqCode seqs = new SeqCode(this);
    private final MapCode maps = new MapCode(this);
    private final CallCode calls;

    Lowerer(Scene scene) {
        this(scene, new HashMap<>());
    }

    /** @param places where bound variables stand, by their number */
    Lowerer(Scene scene, Map<Integer, Integer> places) {
        this.scene = scene;
        this.encoding = scene.encoding();
        this.places = places;
        this.calls = new CallCode(this, scene, places);
    }

    Encoding encoding() {
        return encoding;
    }

    SetCode sets() {
        return sets;
    }

    OptionCode options() {
        return options;
    }

    Shape shape(Type type) {
        return encoding.shapes().of(type);
    }

    Shape shape(Expr expr) {
        return shape(expr.type());
    }

    int reserve(Shape shape) {
        return encoding.reserve(shape.cells());
    }

    Truth truth(Expr expr) {
        return lower(expr).truth();
    }

    Word word(Expr expr) {
        return lower(expr).word();
    }

    Block block(Expr expr) {
        return lower(expr).block(encoding);
    }

    Code.Store store(Expr expr) {
        return lower(expr).store(shape(expr), encoding);
    }

    /** Where a variable stands; whoever binds it writes it there. */
    int place(Local local) {
        return places.computeIfAbsent(local.number(), number -> reserve(shape(local.type())));
    }

    Code lower(Expr expr) {
        if (expr instanceof Expr.Literal e) {
            return constant(e.value(), shape(e));
        } else if (expr instanceof Expr.ConstantRef e) {
            return constant(e.constant().value(), shape(e));
        } else if (expr instanceof Expr.ParameterRef e) {
            return Code.at(scene.region() + encoding.parameter(e.parameter().name()), shape(e));
        } else if (expr instanceof Expr.FieldRef e) {
            Scene read = e.next() ? scene.after() : scene;
            return Code.at(read.region() + encoding.field(e.field()), shape(e));
        } else if (expr instanceof Expr.PayloadRef e) {
            return Code.at(encoding.payload(e.name(), e.type()), shape(e));
        } else if (expr instanceof Expr.LocalRef e) {
            return Code.at(place(e.local()), shape(e));
        } else if (expr instanceof Expr.PhaseRef e) {
            Scene read = e.next() ? scene.after() : scene;
            return new Code.OfWord(new ConstantWord(read.phase().ordinal()));
        } else if (expr instanceof Expr.InPhases e) {
            Scene read = e.next() ? scene.after() : scene;
            return new Code.OfTruth(Truths.of(e.phases().contains(read.phase())));
        } else if (expr instanceof Expr.Call e) {
            return calls.lower(e);
        } else if (expr instanceof Expr.Operate e) {
            return operation(e);
        } else if (expr instanceof Expr.Bind e) {
            return binder(e);
        }
        return operators.lower(expr).orElseGet(() -> structures.lower(expr));
    }

    private Code operation(Expr.Operate e) {
        Type receiver = e.operands().get(0).type();
        if (receiver instanceof Type.Option) {
            return options.orElse(e);
        } else if (receiver instanceof Type.SetOf) {
            return sets.lower(e);
        } else if (receiver instanceof Type.SeqOf) {
            return seqs.lower(e);
        }
        return maps.lower(e);
    }

    private Code binder(Expr.Bind e) {
        Type receiver = e.target().type();
        if (receiver instanceof Type.Option) {
            return options.lower(e);
        } else if (receiver instanceof Type.SetOf) {
            return new SetBinders(this).lower(e);
        } else if (receiver instanceof Type.SeqOf) {
            return new SeqBinders(this).lower(e);
        }
        return maps.lower(e);
    }

    private Code constant(Value value, Shape shape) {
        long[] cells = shape.cellsOf(value);
        if (value instanceof Value.Bool bool) {
            return new Code.OfTruth(Truths.of(bool.value()));
        } else if (shape.isWord()) {
            return new Code.OfWord(new ConstantWord(cells[0]));
        }
        int at = encoding.constant(cells);
        return new Code.OfBlock(frame -> at);
    }
}
