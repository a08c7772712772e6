package dev.statute.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.conformance.Failure;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegressionTextTest {
    private static final String HOSTILE = "*/ \\u000a } \" \n \r \0 \u2028 \ud800 \\";

    @TempDir
    private Path folder;

    @Test
    void theTestFailsAsLongAsTheSubjectIsWrong() {
        Failure failure = Reports.failing("no way back").failure().orElseThrow();
        assertThatThrownBy(() -> run(failure, "rollingBackFails(\"still no way back\")"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in step 3")
                .hasMessageContaining("still no way back");
    }

    @Test
    void theTestPassesWhenTheSubjectIsRight() throws Throwable {
        run(Reports.failing("no way back").failure().orElseThrow(), "sound()");
    }

    @Test
    void aFailureAtTheStartCompilesToo() throws Throwable {
        Failure failure = new Failure(
                Reports.LIFECYCLE,
                new Sequence("cover-1", Map.of(), List.of()),
                new Difference(0, "what happened", "an initial state", "nothing"));
        assertThat(RegressionText.of(failure)).doesNotContain("InputValue");
        run(failure, "sound()");
    }

    @Test
    void textOfTheSubjectCannotLeaveItsComment() throws Throwable {
        run(Reports.failing(HOSTILE).failure().orElseThrow(), "sound()");
    }

    @Test
    void valuesOfEveryKindAreWrittenAsEqualOnes() throws Exception {
        TypeName type = new TypeName("com.example", "Thing");
        Map<Value, Value> many = new LinkedHashMap<>();
        for (int number = 0; number < 12; number++) {
            many.put(new Value.Int(number), new Value.Bool(number % 2 == 0));
        }
        Value value = new Value.SeqValue(List.of(
                new Value.Int(Long.MIN_VALUE),
                new Value.Token(type, 2),
                new Value.Member(type, HOSTILE),
                new Value.PhaseName(type, "Open"),
                new Value.Some(new Value.None()),
                new Value.SetValue(Set.of(new Value.Int(1), new Value.Bool(true))),
                new Value.MapValue(many),
                new Value.RecordValue(type, Map.of("a", new Value.Int(1), "b", new Value.None())),
                new Value.VariantValue(type, "Empty", Map.of())));
        String source = """
                import dev.statute.spec.model.*;
                import java.util.*;

                public final class Literal {
                    private Literal() {}

                    public static Value value() {
                        return %s;
                    }
                }
                """.formatted(JavaLiteral.of(value));
        Class<?> literal = JavaSource.load(folder, Map.of("Literal", source), "Literal");
        assertThat(literal.getMethod("value").invoke(null)).isEqualTo(value);
    }

    /** Compiles the text as it stands, with the subclass that its reader writes, and runs its test. */
    private void run(Failure failure, String subject) throws Throwable {
        String packageName = failure.machine().packageName();
        String name = RegressionText.className(failure);
        String subclass = """
                package %s;

                import dev.statute.conformance.Subject;
                import dev.statute.conformance.report.Reports;
                import dev.statute.spec.model.Machine;

                final class Written extends %s {
                    @Override
                    protected Machine machine() {
                        return Reports.machine();
                    }

                    @Override
                    protected Subject subject() {
                        return Reports.%s;
                    }
                }
                """.formatted(packageName, name, subject);
        Class<?> written = JavaSource.load(
                folder, Map.of(name, RegressionText.of(failure), "Written", subclass), packageName + ".Written");
        var constructor = written.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method test = written.getSuperclass().getDeclaredMethod("followsItsSpec");
        test.setAccessible(true);
        try {
            test.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
