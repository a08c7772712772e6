package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The effects of a transition as a list: shared where it is always the same, fixed where nothing is conditional. */
final class EffectsEmitter {
    private final MachineContext context;
    private final CellConstants constants;
    private final CheckedValues values;

    EffectsEmitter(MachineContext context, CellConstants constants) {
        this.context = context;
        this.constants = constants;
        this.values = new CheckedValues(context);
    }

    /** Adds statements where they are needed and answers the expression of the list. */
    CodeBlock emit(List<Emission> emissions, ExprEmitter exprs, CodeBlock.Builder code) {
        Optional<List<Emission.One>> fixed = fixed(emissions, exprs);
        if (fixed.isEmpty()) {
            return collected(emissions, exprs, code);
        }
        TypeName list =
                ParameterizedTypeName.get(JavaTypes.LIST, context.names().effect());
        boolean constant = true;
        List<CodeBlock> effects = new ArrayList<>();
        for (Emission.One one : fixed.get()) {
            constant &= CheckedValues.isConstant(exprs, one.payload());
            effects.add(effect(one, exprs));
        }
        CodeBlock created =
                CodeBlock.of("$T.<$T>of($L)", JavaTypes.LIST, context.names().effect(), CodeBlock.join(effects, ", "));
        return constant ? constants.constant(effects.isEmpty() ? "NO_EFFECTS_" : "EFFECTS_", list, created) : created;
    }

    /** The effects, if it is known before which ones there are. */
    private static Optional<List<Emission.One>> fixed(List<Emission> emissions, ExprEmitter exprs) {
        List<Emission.One> fixed = new ArrayList<>();
        for (Emission emission : emissions) {
            if (!(emission instanceof Emission.One one)) {
                return Optional.empty();
            }
            Optional<Expr> condition = one.condition().map(exprs::fold);
            if (condition.isEmpty() || PhaseFolding.isTrue(condition.get())) {
                fixed.add(one);
            } else if (!PhaseFolding.isFalse(condition.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(fixed);
    }

    private CodeBlock effect(Emission.One one, ExprEmitter exprs) {
        ClassName record = context.names().effect(one.effect());
        if (one.payload().isEmpty()) {
            return CodeBlock.of("$T.INSTANCE", record);
        }
        String address = context.address("effects", one.effect());
        CodeBlock created = CodeBlock.of("new $T($L)", record, values.payload(exprs, one.payload(), address));
        return CheckedValues.isConstant(exprs, one.payload())
                ? constants.constant(FaceNames.constant(one.effect()) + "_", record, created)
                : created;
    }

    private CodeBlock collected(List<Emission> emissions, ExprEmitter exprs, CodeBlock.Builder code) {
        TypeName list = ParameterizedTypeName.get(
                ClassName.get(ArrayList.class), context.names().effect());
        code.addStatement("$T effects = new $T()", list, list);
        for (Emission emission : emissions) {
            if (emission instanceof Emission.One one) {
                add(one, exprs, code);
            } else {
                each((Emission.Each) emission, exprs, code);
            }
        }
        return CodeBlock.of("$T.unmodifiableList(effects)", Collections.class);
    }

    private void add(Emission.One one, ExprEmitter exprs, CodeBlock.Builder code) {
        guarded(one.condition(), exprs, code, () -> code.addStatement("effects.add($L)", effect(one, exprs)));
    }

    private static void guarded(Optional<Expr> condition, ExprEmitter exprs, CodeBlock.Builder code, Runnable body) {
        Optional<Expr> folded = condition.map(exprs::fold).filter(c -> !PhaseFolding.isTrue(c));
        if (folded.isEmpty()) {
            body.run();
        } else if (!PhaseFolding.isFalse(folded.get())) {
            code.beginControlFlow("if ($L)", exprs.raw(folded.get()).code());
            body.run();
            code.endControlFlow();
        }
    }

    private void each(Emission.Each each, ExprEmitter exprs, CodeBlock.Builder code) {
        Local variable = each.variable();
        String name = Scope.variable(variable);
        Scope scope = exprs.scope().with(variable, CodeBlock.of("$L", name));
        Optional<String> index = each.index().map(Scope::variable);
        if (index.isPresent()) {
            scope = scope.with(each.index().get(), CodeBlock.of("$L", index.get()));
        }
        ExprEmitter inside = exprs.in(scope);
        Expr over = exprs.fold(each.over());
        // A block of its own, so that two items may use the same names.
        code.add("{\n").indent();
        index.ifPresent(i -> code.addStatement("long $L = 0L", i));
        if (over.type() instanceof Type.Option) {
            // Read once as an object, then opened: a number has to be a number for the body.
            code.addStatement(
                            "$T $L_ = $L",
                            JavaTypes.raw(over.type()),
                            name,
                            exprs.raw(over).code())
                    .beginControlFlow("if ($L_ != null)", name)
                    .addStatement("$T $L = $L_", JavaTypes.raw(variable.type()), name, name);
        } else {
            code.beginControlFlow(
                    "for ($T $L : $L)",
                    JavaTypes.raw(variable.type()),
                    name,
                    exprs.raw(over).code());
        }
        guarded(each.condition(), inside, code, () -> each.emit().forEach(one -> add(one, inside, code)));
        index.filter(i -> !(over.type() instanceof Type.Option)).ifPresent(i -> code.addStatement("$L++", i));
        code.endControlFlow().unindent().add("}\n");
    }
}
