package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Values that a machine computes, on their way into fields and payloads: with a test where they may leave the bounds. */
final class CheckedValues {
    private final MachineContext context;

    CheckedValues(MachineContext context) {
        this.context = context;
    }

    /** For a field: an option as its value or null. */
    CodeBlock raw(ExprEmitter exprs, Expr folded, Type declared, String element) {
        CodeBlock value = exprs.raw(folded).code();
        if (Bounds.hold(declared, folded)) {
            return value;
        }
        return Bounds.elementsHold(declared, folded)
                ? context.bounds().sized(declared, value, element)
                : context.bounds().computed(declared, value, element);
    }

    /** For a component of a record: an option as an {@code Optional}. */
    private CodeBlock face(ExprEmitter exprs, Expr folded, Type declared, String element) {
        if (Bounds.hold(declared, folded)) {
            return exprs.face(folded);
        }
        CodeBlock value = raw(exprs, folded, declared, element);
        return declared instanceof Type.Option ? CodeBlock.of("$T.ofNullable($L)", JavaTypes.OPTIONAL, value) : value;
    }

    /** The arguments of the constructor of a payload record. */
    CodeBlock payload(ExprEmitter exprs, List<Argument> payload, String address) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Argument argument : payload) {
            arguments.add(face(
                    exprs,
                    exprs.fold(argument.value()),
                    argument.component().type(),
                    address + "/payload/" + argument.component().name()));
        }
        return CodeBlock.join(arguments, ", ");
    }

    /** Whether a payload is the same for all states and inputs. */
    static boolean isConstant(ExprEmitter exprs, List<Argument> payload) {
        for (Argument argument : payload) {
            FreeUses uses = FreeUses.of(exprs.fold(argument.value()));
            if (uses.state()
                    || uses.next()
                    || uses.input()
                    || uses.parameters()
                    || !uses.locals().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
