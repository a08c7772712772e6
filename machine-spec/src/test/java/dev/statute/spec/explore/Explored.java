package dev.statute.spec.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.TextRenderer;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceText;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A machine that was compiled from a text and explored, with the questions that tests ask of it. */
public record Explored(Exploration exploration) {
    private static final String HEAD = """
            spec: machine/1
            name: Desk
            package: com.example.desk
            """;

    /** A fixture, perhaps with another text, together with the types of the runtime. */
    public static Explored fixture(String file, UnaryOperator<String> edit) {
        return fixture(file, edit, options -> options);
    }

    /** As {@link #fixture(String, UnaryOperator)}, explored in a certain way. */
    public static Explored fixture(String file, UnaryOperator<String> edit, UnaryOperator<ExplorerOptions> change) {
        return of(
                change,
                List.of(
                        new SourceText("runtime.types.yaml", read("/specs/runtime.types.yaml")),
                        new SourceText(file, edit.apply(read("/specs/" + file)))));
    }

    /** A machine of some sections. */
    public static Explored machine(String sections) {
        return machine(sections, options -> options);
    }

    /** A machine of some sections, explored in a certain way. */
    public static Explored machine(String sections, UnaryOperator<ExplorerOptions> change) {
        return of(change, List.of(new SourceText("desk.machine.yaml", HEAD + sections)));
    }

    /** The only machine of some files. */
    public static Explored of(UnaryOperator<ExplorerOptions> change, List<SourceText> files) {
        Machine machine = SpecCompiler.compile(new SpecFiles(files, List.of()))
                .orThrow()
                .machines()
                .get(0);
        return new Explored(Explorer.explore(machine, change.apply(ExplorerOptions.of(machine))));
    }

    /** A resource of the test path. */
    public static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Explored.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes of the findings, in the order of a report. */
    public List<Code> codes() {
        return diagnostics().stream().map(Diagnostic::code).toList();
    }

    /** The findings as a report shows them. */
    public String report() {
        return TextRenderer.plain().render(diagnostics());
    }

    private List<Diagnostic> diagnostics() {
        return Diagnostics.of(problems());
    }

    private List<Problem> problems() {
        return exploration.findings().stream().map(Finding::problem).toList();
    }

    /** The only finding with a code. */
    public Diagnostic finding(Code code) {
        List<Diagnostic> found =
                diagnostics().stream().filter(d -> d.code() == code).toList();
        assertThat(found).as(report()).hasSize(1);
        return found.get(0);
    }

    /** The run of the only finding with a code. */
    public Trace trace(Code code) {
        List<Finding> found = exploration.findings().stream()
                .filter(finding -> Wording.of(finding.problem()).code() == code)
                .toList();
        assertThat(found).as(report()).hasSize(1);
        return found.get(0).trace().orElseThrow();
    }

    /** The lines of the run of the only finding with a code. */
    public List<String> run(Code code) {
        return TraceText.lines(trace(code));
    }

    /** What became of a statement. */
    public PropertyResult property(String name) {
        return exploration.properties().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
