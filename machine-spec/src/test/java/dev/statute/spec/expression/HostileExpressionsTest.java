package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Types;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is made to exhaust a reader gives one problem, and no failure. */
class HostileExpressionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "!",
                "-",
                "[",
                "{",
                "a.b",
                ".b",
                "1+",
                "1 + 1 + ",
                "a?",
                "a?b:",
                "not ",
                "a(",
                "a.b(",
                "a && ",
                "x in ",
                "'",
                "\"",
                "\\",
                "min(1, ",
                "some(",
                "T{f: ",
                "a < ",
                "\u0000",
                "\uD800",
                "9",
                "0x",
                "1.",
                "e",
                "=",
                "/",
            })
    void longTextIsRefusedAtOnce(String part) {
        assertThat(problems(part.repeat(100_000 / part.length())))
                .extracting(Problem::kind)
                .containsExactly(ExpressionProblem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "!",
                "-",
                "[",
                "{",
                "a.b",
                ".b",
                "1+",
                "1 + 1 + ",
                "a?",
                "a?b:",
                "not ",
                "a(",
                "a.b(",
                "a && ",
                "x in ",
                "'",
                "\"",
                "\\",
                "min(1, ",
                "some(",
                "T{f: ",
                "a < ",
                "\u0000",
                "\uD800",
                "0x",
                "1.",
                "=",
                "/",
            })
    void deepTextIsReported(String part) {
        String text = part.repeat(Parser.LONGEST / part.length());

        assertThat(problems(text)).isNotEmpty();
        assertThat(problems(text))
                .allSatisfy(problem -> assertThat(problem.at().end()).isLessThanOrEqualTo(text.length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 190, 210, 2_000})
    void depthIsBoundedWhicheverWayATreeIsDeep(int depth) {
        boolean deep = depth > Parser.DEEPEST;
        assertThat(World.parses("(".repeat(depth) + "a" + ")".repeat(depth))).isEqualTo(!deep);
        assertThat(World.parses("!".repeat(depth) + "a")).isEqualTo(!deep);
        assertThat(World.parses("a" + ".b".repeat(depth))).isEqualTo(!deep);
        assertThat(World.parses("a" + "+a".repeat(depth))).isEqualTo(!deep);
        assertThat(World.parses("a" + "||a".repeat(depth))).isEqualTo(!deep);
    }

    @Test
    void wideExpressionsAreFine() {
        assertThat(World.parses("x in [" + "1, ".repeat(2_000) + "1]")).isTrue();
    }

    @Test
    void definitionsThatDoubleEachOtherAreRefusedBeforeTheyExplode() {
        Scope scope = World.SCOPE.with(
                "d0", new Meaning.OfDefinition(World.definition("d0", List.of(), "flag", World.SCOPE)));
        int level = 0;
        Optional<Problem> refused = Optional.empty();
        while (refused.isEmpty() && level < 100) {
            Problems problems = new Problems();
            String body = "d" + level + " == d" + level;
            Optional<Expr> expr = Expressions.typed(World.scalar(body), scope, Types.BOOL, problems);
            refused = problems.list().stream().findFirst();
            level++;
            if (expr.isPresent()) {
                Definition next = new Definition(
                        "d" + level,
                        List.of(),
                        Types.BOOL,
                        expr.get(),
                        FieldScopes.safe(expr.get(), World.PHASES),
                        "",
                        World.AT);
                scope = scope.with(next.name(), new Meaning.OfDefinition(next));
            }
        }
        assertThat(refused).map(Problem::kind).contains(ExpressionProblem.TOO_LARGE);
        assertThat(level).isBetween(15, 25);
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        assertThat(Expressions.inferred(World.scalar(text), World.SCOPE, problems))
                .isEmpty();
        return problems.list();
    }
}
