package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.TypesSyntax.ConstantSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Links constants. Plain numbers come first, since the ranges of types may mention them; the others may mention types
 * and numbers.
 */
final class ConstantLinker {
    private final FileNames names;
    private final TypeName owner;
    private final ProblemSink sink;

    ConstantLinker(FileNames names, TypeName owner, ProblemSink sink) {
        this.names = names;
        this.owner = owner;
        this.sink = sink;
    }

    List<Constant> linkNumbers(List<ConstantSyntax> written) {
        List<Constant> linked = new ArrayList<>();
        for (ConstantSyntax constant : written) {
            OptionalLong number = number(constant);
            if (number.isPresent()) {
                long value = number.getAsLong();
                linked.add(declare(constant, Type.Int.of(value, value), new Value.Int(value)));
            }
        }
        return linked;
    }

    List<Constant> linkOthers(List<ConstantSyntax> written) {
        List<Constant> linked = new ArrayList<>();
        Scope scope = new ScopeBuilder().types(names).constants(names).build();
        for (ConstantSyntax constant : written) {
            if (number(constant).isEmpty()) {
                names.declareConstant(constant.name().text(), Optional.empty());
                Expressions.inferred(constant.value(), scope, sink)
                        .ifPresent(expression -> linked.add(declare(
                                constant, expression.type(), Evaluator.evaluate(expression, Environment.empty()))));
            }
        }
        return linked;
    }

    private static OptionalLong number(ConstantSyntax constant) {
        return constant.value() instanceof Scalar scalar ? Numbers.parse(scalar.text()) : OptionalLong.empty();
    }

    private Constant declare(ConstantSyntax written, Type type, Value value) {
        Constant constant = new Constant(
                written.name().text(),
                type,
                value,
                owner,
                Scalars.text(written.doc()),
                written.name().textSpan());
        names.declareConstant(constant.name(), Optional.of(constant));
        return constant;
    }
}
