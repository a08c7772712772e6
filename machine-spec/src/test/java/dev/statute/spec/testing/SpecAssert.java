package dev.statute.spec.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.diagnostic.TextRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asserts what compiling a spec of a few files reports. The words that a diagnostic should point at are marked in the
 * text with «guillemets», the other places it should show with ‹single ones›:
 *
 * <pre>{@code
 * spec("door.machine.yaml", """
 *         ...
 *             to: «Shut»
 *         """)
 *         .reportsOnly(Code.M201)
 *         .saying("phase `Shut`")
 *         .isRepairedByItsFix();
 * }</pre>
 */
public final class SpecAssert {
    private final TestedCompiler compiler;
    private final Map<String, MarkedText> files = new LinkedHashMap<>();

    private SpecAssert(TestedCompiler compiler) {
        this.compiler = compiler;
    }

    /** Starts a spec with its first file. */
    public static SpecAssert spec(String name, String marked) {
        return specFor(TestedCompiler.COMPILER, name, marked);
    }

    /** Starts a spec that is compiled by a compiler other than ours. */
    public static SpecAssert specFor(TestedCompiler compiler, String name, String marked) {
        return new SpecAssert(compiler).file(name, marked);
    }

    /** Adds a file to the spec. */
    public SpecAssert file(String name, String marked) {
        files.put(name, MarkedText.parse(marked));
        return this;
    }

    /** Asserts that nothing is reported, not even a note. */
    public void isClean() {
        assertThat(report(compiler.diagnose(texts()))).isEmpty();
    }

    /**
     * Asserts that exactly one diagnostic is reported, with this code and at the marked words, so that the root cause
     * comes out and no echo of it. Where other places are marked, the diagnostic shows exactly those.
     */
    public OnlyDiagnostic reportsOnly(Code code) {
        List<Diagnostic> diagnostics = compiler.diagnose(texts());
        assertThat(diagnostics)
                .as("diagnostics:%n%s", report(diagnostics))
                .hasSize(1)
                .extracting(Diagnostic::code)
                .containsExactly(code);
        Diagnostic only = diagnostics.get(0);
        assertThat(place(only.at())).as("place of%n%s", report(diagnostics)).isEqualTo(markedWords());
        List<String> related = markedRelated();
        if (!related.isEmpty()) {
            assertThat(only.related())
                    .as("other places of%n%s", report(diagnostics))
                    .extracting(place -> place(place.at()))
                    .containsExactlyInAnyOrderElementsOf(related);
        }
        return new OnlyDiagnostic(only);
    }

    /** The one diagnostic of a spec. */
    public final class OnlyDiagnostic {
        private final Diagnostic diagnostic;

        private OnlyDiagnostic(Diagnostic diagnostic) {
            this.diagnostic = diagnostic;
        }

        /** Asserts that the sentence contains this part. */
        public OnlyDiagnostic saying(String part) {
            assertThat(diagnostic.message()).contains(part);
            return this;
        }

        /** Asserts that the help contains this part. */
        public OnlyDiagnostic helping(String part) {
            assertThat(diagnostic.help()).contains(part);
            return this;
        }

        /** Asserts that the example is this. */
        public OnlyDiagnostic exampleShowing(String example) {
            assertThat(diagnostic.example()).isEqualTo(example);
            return this;
        }

        /** Asserts that the note contains this part. */
        public OnlyDiagnostic noting(String part) {
            assertThat(diagnostic.note()).contains(part);
            return this;
        }

        /** Asserts that the spec is clean once the fix has been applied. */
        public void isRepairedByItsFix() {
            assertThat(report(compiler.diagnose(repaired()))).isEmpty();
        }

        /** Asserts that the fix gives this text of the file it is for, and that the spec is clean then. */
        public void isRepairedTo(String text) {
            String name = fix().edits().get(0).at().source().name();
            assertThat(repaired().get(name)).isEqualTo(text);
            isRepairedByItsFix();
        }

        private Fix fix() {
            return diagnostic
                    .fix()
                    .orElseThrow(() -> new AssertionError("no fix in%n%s".formatted(report(List.of(diagnostic)))));
        }

        private Map<String, String> repaired() {
            return Repairs.apply(List.of(fix()), texts());
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, marked) -> texts.put(name, marked.text()));
        return texts;
    }

    private String markedWords() {
        return files.entrySet().stream()
                .flatMap(file ->
                        file.getValue().words().stream().map(range -> place(file.getKey(), file.getValue(), range)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mark the words to change with «guillemets»"));
    }

    private List<String> markedRelated() {
        return files.entrySet().stream()
                .flatMap(file ->
                        file.getValue().related().stream().map(range -> place(file.getKey(), file.getValue(), range)))
                .toList();
    }

    /** A place in a form that a failing test shows well: where, and the words. */
    private static String place(String file, MarkedText marked, MarkedText.Range range) {
        return place(file, range.start(), range.end(), marked.text());
    }

    private static String place(Span at) {
        return place(at.source().name(), at.start(), at.end(), at.source().content());
    }

    private static String place(String file, int start, int end, String text) {
        return file + "[" + start + "," + end + ") «" + text.substring(start, end) + "»";
    }

    private static String report(List<Diagnostic> diagnostics) {
        return TextRenderer.plain().render(diagnostics);
    }
}
