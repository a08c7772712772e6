package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we accept is CEL, as a parser that is not ours judges. */
class CelGrammarTest {
    private static final CelCompiler CEL = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .build();

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.statute.spec.expression.Samples#accepted")
    void samplesAreCel(String text, String type, String value) {
        assertIsCel(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void expressionsOfTheFixturesAreCel(String text) {
        assertIsCel(text);
    }

    static Stream<String> fixtures() {
        return FixtureExpressions.all().stream();
    }

    @Test
    void theOracleRefusesWhatIsNotCel() {
        assertThat(CEL.parse("a = b").hasError()).isTrue();
        assertThat(CEL.parse("a ? b ? c : d : e").hasError()).isTrue();
    }

    private static void assertIsCel(String text) {
        CelValidationResult result = CEL.parse(text);
        assertThat(result.getErrors()).as(text).isEmpty();
        assertThat(World.parses(text)).isTrue();
    }
}
