package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.apiguardian.api.API;

/**
 * A value that is one number: truth values as 0 and 1, numbers as they are, ids by their number from 1, members and phases
 * by their place in the declaration from 0.
 */
@API(status = API.Status.INTERNAL)
public final class ScalarShape extends Shape {
    private final ToLongFunction<Value> code;
    private final LongFunction<Value> value;
    private final Optional<TypeName> idType;
    private final boolean usesNone;

    private ScalarShape(ToLongFunction<Value> code, LongFunction<Value> value) {
        this(code, value, Optional.empty(), false);
    }

    private ScalarShape(
            ToLongFunction<Value> code, LongFunction<Value> value, Optional<TypeName> idType, boolean usesNone) {
        super(1);
        this.idType = idType;
        this.usesNone = usesNone;
        this.code = code;
        this.value = value;
    }

    /**
     * The shape of numbers.
     *
     * @param all whether all of them occur, {@link Shape#NONE} included
     */
    static ScalarShape ofNumbers(boolean all) {
        return new ScalarShape(v -> ((Value.Int) v).value(), Value.Int::new, Optional.empty(), all);
    }

    /** The shape of a type without parts, but for numbers. */
    static ScalarShape of(Type type) {
        if (type instanceof Type.Bool) {
            return new ScalarShape(v -> ((Value.Bool) v).value() ? 1 : 0, c -> new Value.Bool(c != 0));
        } else if (type instanceof Type.Enum t) {
            List<String> members = t.members();
            return new ScalarShape(
                    v -> members.indexOf(((Value.Member) v).member()),
                    c -> new Value.Member(t.name(), members.get((int) c)));
        } else if (type instanceof Type.PhaseOf t) {
            List<String> phases = t.phases();
            return new ScalarShape(
                    v -> phases.indexOf(((Value.PhaseName) v).phase()),
                    c -> new Value.PhaseName(t.machine(), phases.get((int) c)));
        }
        TypeName name = Types.nameOf(type).orElseThrow();
        return new ScalarShape(
                v -> ((Value.Token) v).number(), c -> new Value.Token(name, c), Optional.of(name), false);
    }

    /** The type, if it is one of ids or opaque values. */
    Optional<TypeName> idType() {
        return idType;
    }

    @Override
    boolean usesNone() {
        return usesNone;
    }

    @Override
    public void write(Value written, long[] cells, int at) {
        cells[at] = code.applyAsLong(written);
    }

    @Override
    public Value read(long[] cells, int at) {
        return value.apply(cells[at]);
    }

    @Override
    public void blank(long[] cells, int at) {
        cells[at] = 0;
    }
}
