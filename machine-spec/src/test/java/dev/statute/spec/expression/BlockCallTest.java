package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockCallTest {
    private static final Local WHO = World.NUMBERS.local("who", World.RUN, World.AT);
    private static final Local STEP = World.NUMBERS.local("step", Type.Int.of(0, 5), World.AT);

    private final Problems problems = new Problems();

    @Test
    void expandsTheBodyOfABlock() {
        Expr body = World.read(
                "last_run == some(who) && count + step > 0",
                World.SCOPE.withLocal(WHO).withLocal(STEP));
        BlockCall call = BlockCall.parse(World.scalar("finish(run, count + 1)"), problems)
                .orElseThrow();

        Optional<Map<Local, Expr>> arguments = call.arguments(List.of(WHO, STEP), World.SCOPE, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(call.name()).isEqualTo("finish");
        Expr expanded = Substitution.apply(body, arguments.orElseThrow());
        assertThat(ExprText.of(expanded)).isEqualTo("last_run == some(run) && count + (count + 1) > 0");
        assertThat(Evaluator.evaluate(expanded, World.environment())).hasToString("true");
    }

    @Test
    void aBlockWithoutParametersIsNamedOrCalled() {
        for (String text : List.of("finish", "finish()")) {
            assertThat(BlockCall.parse(World.scalar(text), problems)
                            .orElseThrow()
                            .arguments(List.of(), World.SCOPE, problems))
                    .contains(Map.of());
        }
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "finish(run)      ; `finish(who: RunId, step: int)` takes 2 arguments, not 1 ; finish(run)",
                "finish           ; `finish(who: RunId, step: int)` takes 2 arguments, not none ; finish",
                "finish(input, 1) ; `input` is of type InputId, but `finish(who: RunId, step: int)` takes RunId here ; input",
                "finish(run, 6)   ; `6` can be 6..6, which leaves the type 0..5 of parameter `step` ; 6",
                "a && b           ; `a && b` stands where the name of a block, with its arguments in parentheses, is expected ; a && b",
            })
    void refusesWhatTheBlockDoesNotTake(String text, String sentence, String words) {
        BlockCall.parse(World.scalar(text), problems)
                .ifPresent(call -> assertThat(call.arguments(List.of(WHO, STEP), World.SCOPE, problems))
                        .isEmpty());

        List<Diagnostic> diagnostics = problems.list().stream().map(Wording::of).toList();
        assertThat(diagnostics).extracting(Diagnostic::message).containsExactly(sentence);
        assertThat(diagnostics.get(0).at().text()).isEqualTo(words);
    }
}
