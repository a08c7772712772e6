package dev.statute.maven;

import dev.statute.maven.input.Findings;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.TextRenderer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells the findings to the log of Maven. */
final class SpecLog {
    private final Log log;
    private final TextRenderer renderer;

    SpecLog(Log log) {
        this.log = log;
        this.renderer = MavenColour.isOn() ? TextRenderer.coloured() : TextRenderer.plain();
    }

    /** Logs every finding at the level of its severity. */
    void tell(Findings findings) {
        findings.remarks().forEach(log::warn);
        findings.shown().forEach(this::tell);
    }

    /** The end of a goal that found errors: Maven shows the sentence and no stack trace. */
    static MojoFailureException failure(String sentence) {
        return new MojoFailureException("statute: " + sentence);
    }

    private void tell(Diagnostic diagnostic) {
        String text = renderer.render(diagnostic);
        switch (diagnostic.severity()) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case NOTE -> log.info(text);
        }
    }
}
