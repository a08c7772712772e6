package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Refusal;
import java.util.Optional;

/** Refusals as expressions of type {@code Result}: a shared constant unless the payload depends on state or input. */
final class RefusalEmitter {
    private final MachineContext context;
    private final CellConstants constants;
    private final CheckedValues values;

    RefusalEmitter(MachineContext context, CellConstants constants) {
        this.context = context;
        this.constants = constants;
        this.values = new CheckedValues(context);
    }

    /**
     * @param constant the name of the constant, if it becomes one
     * @param guard a reference to the guard that failed
     */
    CodeBlock emit(
            Phase phase, Input input, Refusal refusal, Optional<CodeBlock> guard, String constant, ExprEmitter exprs) {
        FaceNames names = context.names();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "new $T($T.$L, $T.$L, $T.$L, $L",
                        names.rejected(),
                        names.phase(),
                        FaceNames.constant(phase),
                        names.inputName(),
                        FaceNames.constant(input),
                        names.rejection(),
                        FaceNames.constant(refusal.reason()),
                        guard.orElseGet(() -> CodeBlock.of("null")));
        if (context.hasRejectionPayload()) {
            code.add(", $L", payload(refusal, exprs));
        }
        CodeBlock created = code.add(")").build();
        return CheckedValues.isConstant(exprs, refusal.payload())
                ? constants.constant(constant, names.rejected(), created)
                : created;
    }

    private CodeBlock payload(Refusal refusal, ExprEmitter exprs) {
        if (refusal.reason().payload().isEmpty()) {
            return CodeBlock.of("null");
        }
        String address = context.address("rejections", refusal.reason());
        return CodeBlock.of(
                "new $T($L)",
                context.names().rejectionPayload(refusal.reason()),
                values.payload(exprs, refusal.payload(), address));
    }
}
