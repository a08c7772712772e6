package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.randomValue(ExpressionProperties::text);
    }

    private static String text(Random random) {
        RandomExpressions expressions = new RandomExpressions(random);
        int depth = random.nextInt(4);
        return switch (random.nextInt(4)) {
            case 0 -> expressions.integer(depth);
            case 1 -> expressions.totals(depth);
            case 2 -> expressions.stats(depth);
            default -> expressions.bool(depth);
        };
    }

    @Property
    void onlyRangesCanBeWrong(@ForAll("texts") String text) {
        Problems problems = new Problems();

        Optional<Expr> expr = Expressions.inferred(World.scalar(text), World.SCOPE, problems);

        assertThat(problems.list())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(Code.E305));
        assertThat(expr.isPresent()).isNotEqualTo(problems.hasErrors());
    }

    @Property
    void evaluationStaysInsideTheInferredType(@ForAll("texts") String text, @ForAll Random random) {
        assertInside(typed(text), random);
    }

    @Property
    void comparisonsNarrowToWhatTheyLeave(@ForAll long seed, @ForAll Random random) {
        assertInside(typed(new RandomExpressions(new Random(seed)).narrowed()), random);
    }

    private static void assertInside(Expr expr, Random random) {
        Value value = Evaluator.evaluate(expr, new RandomStates(random).environment(World.BUSY));

        assertThat(RandomStates.contains(expr.type(), value))
                .as("%s = %s in %s", ExprText.of(expr), value, expr.type())
                .isTrue();
    }

    @Property
    void whatPassesThePhaseCheckFindsAllItReads(@ForAll("texts") String text, @ForAll Random random) {
        Expr expr = typed(text);
        Phase phase = World.PHASES.get(random.nextInt(3));
        Assume.that(FieldScopes.safe(expr, World.PHASES).contains(phase));

        Evaluator.evaluate(expr, new RandomStates(random).environment(phase));
    }

    @Property
    void narrowingKeepsEveryPhaseInWhichAConditionHolds(@ForAll long seed, @ForAll Random random) {
        Expr expr = typed(new RandomExpressions(new Random(seed)).bool(2));
        Phase phase = World.PHASES.get(random.nextInt(3));
        Assume.that(FieldScopes.safe(expr, World.PHASES).contains(phase));
        boolean holds = Evaluator.isTrue(expr, new RandomStates(random).environment(phase));

        PhaseFlow everywhere = PhaseFlow.of(World.PHASES);
        PhaseFlow left = holds ? FieldScopes.whenTrue(expr, everywhere) : FieldScopes.whenFalse(expr, everywhere);

        assertThat(left.now()).contains(phase);
    }

    @Property
    void whatIsPrintedReadsTheSame(@ForAll("texts") String text) {
        Expr expr = typed(text);

        Expr again = World.read(ExprText.of(expr), World.SCOPE);

        assertThat(shape(again)).isEqualTo(shape(expr));
    }

    @Property
    void noTextBreaksTheReader(@ForAll("damaged") String text) {
        Problems problems = new Problems();

        Optional<Expr> expr = Expressions.inferred(World.scalar(text), World.SCOPE.allowNext(true), problems);

        assertThat(expr.isPresent()).isNotEqualTo(problems.hasErrors());
    }

    /** Right expressions with pieces removed, doubled, swapped or put in. */
    @Provide
    Arbitrary<String> damaged() {
        return Arbitraries.randomValue(random -> {
            StringBuilder text = new StringBuilder(text(random));
            String pieces = "()[]{}?:.,!-+*/<>=&|'\"# \\aN0";
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length() + 1);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(5)));
                    default -> text.insert(at, text.substring(0, random.nextInt(text.length() + 1)));
                }
            }
            return text.toString();
        });
    }

    private static Expr typed(String text) {
        Optional<Expr> expr = Expressions.inferred(World.scalar(text), World.SCOPE, problem -> {});
        Assume.that(expr.isPresent());
        return expr.orElseThrow();
    }

    /** Everything about an expression but its places and the numbers of its variables. */
    private static String shape(Object part) {
        if (part instanceof Local local) {
            return local.name();
        } else if (part instanceof Element element) {
            return element.name();
        } else if (part instanceof Collection<?> parts) {
            return parts.stream().map(ExpressionProperties::shape).collect(Collectors.joining(", ", "[", "]"));
        } else if (part instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> shape(entry.getKey()) + "=" + shape(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (part instanceof Optional<?> optional) {
            return optional.map(ExpressionProperties::shape).orElse("-");
        } else if (part instanceof Expr) {
            StringBuilder out = new StringBuilder(part.getClass().getSimpleName()).append('(');
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                if (component.getType() != Span.class) {
                    out.append(shape(valueOf(component, part))).append("; ");
                }
            }
            return out.append(')').toString();
        }
        return part.toString();
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
