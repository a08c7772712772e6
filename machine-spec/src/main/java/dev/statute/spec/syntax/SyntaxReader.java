package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.source.BoundedSink;
import dev.statute.spec.source.ExpressionShape;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.YamlReader;
import dev.statute.spec.syntax.schema.SpecKind;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Reads a file into what was written: first its YAML, then its form, then its records; each step starts only where the one
 * before found nothing wrong. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SyntaxReader {
    private final Predicate<String> parses;

    /** A reader that judges by their looks whether expressions are complete. */
    public SyntaxReader() {
        this(ExpressionShape::isComplete);
    }

    /**
     * A reader that asks a parser whether expressions are complete. The answer decides only whether an expression that a
     * comment follows is reported as cut (Y005).
     *
     * @param parses whether a text is a complete expression
     */
    public SyntaxReader(Predicate<String> parses) {
        this.parses = parses;
    }

    /** Reads a file from its text; empty if an error was reported. */
    public Optional<FileSyntax> read(SourceText source, ProblemSink sink) {
        Problems problems = new Problems();
        Optional<SourceNode> root = YamlReader.read(source, problems);
        Optional<FileSyntax> file = Optional.empty();
        if (root.isPresent() || !problems.hasErrors()) {
            file = read(source, root, problems);
        }
        problems.list().forEach(sink::report);
        return problems.hasErrors() ? Optional.empty() : file;
    }

    /** Reads a file from its nodes; empty if an error was reported. */
    public Optional<FileSyntax> read(SourceText source, SourceNode root, ProblemSink sink) {
        Problems problems = new Problems();
        Optional<FileSyntax> file = read(source, Optional.of(root), problems);
        problems.list().forEach(sink::report);
        return file;
    }

    private Optional<FileSyntax> read(SourceText source, Optional<SourceNode> root, Problems problems) {
        Optional<SpecKind> kind = SpecKind.ofFileName(source.name());
        if (kind.isEmpty()) {
            problems.report(Problem.of(SyntaxProblem.FILE_NAME, source.start()));
            return Optional.empty();
        }
        if (root.isEmpty() || ShapeCheck.isEmptyScalar(root.get())) {
            problems.report(Problem.of(SyntaxProblem.EMPTY_FILE, source.start())
                    .with("line", kind.get().line())
                    .fixedBy(specLine(source.start(), kind.get())));
            return Optional.empty();
        }
        if (!(root.get() instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            problems.report(specLineMissing(ShapeCheck.firstLine(root.get().span()), kind.get()));
            return Optional.empty();
        }
        if (!startsRight(mapping, kind.get(), problems)) {
            return Optional.empty();
        }
        if (kind.get() != SpecKind.COMPOSITION) {
            // Compositions are reserved: their keys are not settled, so nothing but the head is looked at.
            Span first = mapping.entries().get(0).key().span();
            new ShapeCheck(source, parses, new BoundedSink(problems))
                    .check(mapping, kind.get().file(), new ShapeCheck.Subject("the file", first, Optional.empty()));
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(build(source, mapping, kind.get()));
    }

    /** Checks the first line, without which nothing else makes sense. */
    private static boolean startsRight(Mapping file, SpecKind kind, Problems problems) {
        Entry first = file.entries().get(0);
        if (!first.key().text().equals("spec")) {
            Problem missing = specLineMissing(first.key().span(), kind);
            SourceText source = first.key().span().source();
            Span start = source.span(source.startOfLine(first.key().span().line()), 0);
            boolean elsewhere = file.entry("spec").isPresent();
            problems.report(
                    elsewhere ? missing : missing.fixedBy(specLine(source.span(start.start(), start.start()), kind)));
            return false;
        }
        if (!(first.value() instanceof Scalar line) || !line.text().equals(kind.line())) {
            problems.report(Problem.of(
                            SyntaxProblem.SPEC_LINE_WRONG,
                            ShapeCheck.firstLine(first.value().span()))
                    .with("line", kind.line())
                    .with("found", first.value() instanceof Scalar found ? found.text() : ".."));
            return false;
        }
        return true;
    }

    private static Problem specLineMissing(Span at, SpecKind kind) {
        return Problem.of(SyntaxProblem.SPEC_LINE_MISSING, at).with("line", kind.line());
    }

    private static Fix specLine(Span at, SpecKind kind) {
        return Fix.replace("write the first line", at, "spec: " + kind.line() + "\n");
    }

    private static FileSyntax build(SourceText source, Mapping mapping, SpecKind kind) {
        Checked file = new Checked(mapping);
        return switch (kind) {
            case TYPES -> TypesReader.read(source, file);
            case MACHINE -> MachineReader.read(source, file);
            case POLICY -> PolicyReader.read(source, file);
            case COMPOSITION -> CompositionReader.read(source, file);
        };
    }
}
