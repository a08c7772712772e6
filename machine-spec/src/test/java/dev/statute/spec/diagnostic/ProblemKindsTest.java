package dev.statute.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The wording of every kind of problem, wherever its list stands. */
class ProblemKindsTest {
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{[a-z][a-zA-Z0-9]*}");
    /** What was meant as a place holder but is not one; YAML in a template has a blank after its brace, a record literal a colon. */
    private static final Pattern BROKEN_PLACE_HOLDER = Pattern.compile("\\{\\w+[^\\w}:]|\\{\\w+$|\\{}|\\$\\{");

    @TestFactory
    Stream<DynamicTest> wordsEveryKind() {
        return kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        ((Enum<?>) kind).getDeclaringClass().getSimpleName() + "." + kind.name(),
                        () -> assertWellWorded(kind)));
    }

    private static void assertWellWorded(ProblemKind kind) {
        assertThat(kind.words().sentence())
                .as("sentence of %s", kind)
                .isNotBlank()
                .doesNotContain("\n")
                .doesNotEndWith(".");
        assertThat(kind.words().note()).as("note of %s: whole sentences", kind).doesNotContainPattern("^[a-z]|[^.}]$");
        assertThat(kind.words().help()).as("help of %s: something to do", kind).doesNotContainPattern("^[A-Z]|\\.$");
        for (String template : List.of(
                kind.words().sentence(),
                kind.words().note(),
                kind.words().example(),
                kind.words().help())) {
            assertThat(template).as("words of %s", kind).isEqualTo(template.strip());
            assertThat(template).as("words of %s", kind).doesNotContainPattern(BROKEN_PLACE_HOLDER);
            String words = PLACE_HOLDER.matcher(template).replaceAll("");
            assertThat(count(words, '{')).as("braces of %s", template).isEqualTo(count(words, '}'));
            assertThat(count(words, '`') % 2).as("back quotes of %s", template).isZero();
        }
    }

    private static List<ProblemKind> kinds() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.statute").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemKind.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ProblemKind.class::cast)
                        .toList();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
