package dev.statute.spec.compile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.spec.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilationTest {

    @Test
    void namesTheFirstErrorAndNoWarningBeforeIt() {
        SourceText source = new SourceText("stuck.machine.yaml", """
                spec: machine/1
                name: Stuck
                package: com.example.stuck
                version: 1
                phases: { Here: { initial: true }, There: {} }
                inputs: { Go: {}, Stop: {} }
                rejections: { Closed: {} }
                transitions:
                  go: { input: Go, from: Here, to: There }
                unhandled:
                  - { from: any, input: Stop, reject: Closed }
                """);
        Compilation compilation = SpecCompiler.compile(new SpecFiles(List.of(source), List.of()));

        assertThatThrownBy(compilation::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not decide `Go` in phase `There`");
    }
}
