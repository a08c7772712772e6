package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Types;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted, with its type, its value on the sample state, and how it is printed. */
class AcceptedExpressionsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.statute.spec.expression.Samples#accepted")
    void acceptsTypesAndEvaluates(String text, String type, String value) {
        Problems problems = new Problems();

        Optional<Expr> expr = Expressions.inferred(World.scalar(text), World.SCOPE, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(Types.text(expr.orElseThrow().type())).isEqualTo(type);
        assertThat(Evaluator.evaluate(expr.orElseThrow(), World.environment())).hasToString(value);
    }
}
