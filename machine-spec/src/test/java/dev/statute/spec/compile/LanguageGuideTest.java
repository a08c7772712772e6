package dev.statute.spec.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.TextRenderer;
import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of the language guide compiles without a finding, and its scenarios hold. */
class LanguageGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml name=(\\S+)\n(.*?)```", Pattern.DOTALL);

    @Test
    void examplesCompileWithoutFindings() throws IOException {
        List<SourceText> examples = examples();

        Compilation compilation = SpecCompiler.compile(new SpecFiles(examples, List.of()));

        assertThat(TextRenderer.plain().render(compilation.diagnostics())).isEmpty();
    }

    @Test
    void everyMachineWithScenariosRunsThem() throws IOException {
        Catalog catalog =
                SpecCompiler.compile(new SpecFiles(examples(), List.of())).orThrow();

        assertThat(catalog.machines())
                .filteredOn(machine -> !machine.scenarios().isEmpty())
                .extracting(machine -> machine.name())
                .containsExactlyInAnyOrder("PrintJob", "Basket", "Desk");
        assertThat(catalog.policies()).extracting(policy -> policy.name()).containsExactly("Postage");
    }

    @Test
    void everyYamlBlockIsAnExample() throws IOException {
        assertThat(guide().split("```yaml", -1)).hasSize(examples().size() + 1);
    }

    private static List<SourceText> examples() throws IOException {
        List<SourceText> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(guide());
        while (matcher.find()) {
            examples.add(new SourceText(matcher.group(1), matcher.group(2)));
        }
        return examples;
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("..", "docs", "language.md"));
    }
}
