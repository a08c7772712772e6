package dev.statute.spec.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemKind;
import dev.statute.spec.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The helper must fail where a spec reports too much, too little, something else or elsewhere. */
class SpecAssertTest {
    private enum Kind implements ProblemKind {
        BAD;

        @Override
        public Words words() {
            return new Words(Code.M201, "`bad` is bad", "", "");
        }
    }

    @Test
    void acceptsTheOneDiagnosticAtItsWords() {
        spec("x «bad» y ‹good›").reportsOnly(Code.M201).saying("is bad").isRepairedTo("x good y good");
    }

    @Test
    void refusesAnotherPlace() {
        fails(() -> spec("x bad «y» good").reportsOnly(Code.M201));
        fails(() -> spec("x «bad» y ‹go›od").reportsOnly(Code.M201));
    }

    @Test
    void refusesAnotherCodeOrNumber() {
        fails(() -> spec("x «bad» y good").reportsOnly(Code.M202));
        fails(() -> spec("x «bad» y bad good").reportsOnly(Code.M201));
        fails(() -> spec("x «fine» y good").reportsOnly(Code.M201));
    }

    @Test
    void refusesAnotherSentenceHelpOrRepair() {
        fails(() -> spec("«bad» good").reportsOnly(Code.M201).saying("nothing"));
        fails(() -> spec("«bad» good").reportsOnly(Code.M201).helping("x"));
        fails(() -> spec("«bad» good").reportsOnly(Code.M201).isRepairedTo("good"));
    }

    @Test
    void tellsCleanSpecsFromOthers() {
        spec("good").isClean();
        fails(() -> spec("bad good").isClean());
    }

    private static void fails(ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }

    private static SpecAssert spec(String marked) {
        return SpecAssert.specFor(SpecAssertTest::findBad, "x.yaml", marked);
    }

    /** Reports each {@code bad}, points at the word {@code good} and offers it instead. */
    private static Collection<Problem> findBad(List<SourceText> files) {
        List<Problem> found = new ArrayList<>();
        for (SourceText file : files) {
            int good = file.content().indexOf("good");
            for (int at = file.content().indexOf("bad");
                    at >= 0;
                    at = file.content().indexOf("bad", at + 1)) {
                found.add(Problem.of(Kind.BAD, file.span(at, at + 3))
                        .related("use this", file.span(good, good + 4))
                        .fixedBy(Fix.replace("write `good`", file.span(at, at + 3), "good")));
            }
        }
        return found;
    }
}
