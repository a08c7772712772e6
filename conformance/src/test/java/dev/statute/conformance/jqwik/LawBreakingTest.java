package dev.statute.conformance.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.conformance.Decided;
import dev.statute.conformance.Explained;
import dev.statute.conformance.law.Delegating;
import dev.statute.conformance.report.ReportFiles;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tester sees where a generated class keeps to its transitions and breaks a law. */
final class LawBreakingTest {
    private static final String LAMP = """
            spec: machine/1
            name: Lamp
            package: com.example.lamp
            version: 1
            phases:
              Dark: { initial: true }
              Lit: {}
            inputs:
              Press: {}
            transitions:
              switch_on: { input: Press, from: Dark, to: Lit }
              switch_off: { input: Press, from: Lit, to: Dark }
            scenarios:
              on_and_off:
                - Press: {}
                  expect: { phase: Lit }
                - Press: {}
                  expect: { phase: Dark }
            """;

    private static final String GLOW = """
            spec: policy/1
            name: Glow
            package: com.example.lamp
            version: 1
            inputs:
              power: { type: bool }
            output: bool
            rows:
              lit:  { if: { power: true }, then: true }
              dark: { if: { power: false }, then: false }
            laws:
              power_shows: { that: result == power }
            """;

    @TempDir
    private Path folder;

    private final Optional<String> before = Optional.ofNullable(System.getProperty(ReportFiles.PROPERTY));
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void redirect() throws IOException {
        Path specs = Files.createDirectories(folder.resolve("META-INF").resolve("statute"));
        Files.writeString(specs.resolve("lamp.machine.yaml"), LAMP);
        Files.writeString(specs.resolve("glow.policy.yaml"), GLOW);
        System.setProperty(ReportFiles.PROPERTY, folder.toString());
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {folder.toUri().toURL()}, loader));
    }

    @AfterEach
    void restore() throws IOException {
        ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
        Thread.currentThread().setContextClassLoader(loader);
        before.ifPresentOrElse(
                value -> System.setProperty(ReportFiles.PROPERTY, value),
                () -> System.clearProperty(ReportFiles.PROPERTY));
    }

    /** A generated class whose {@code explain} throws, or does not. */
    private static final class Lamp extends GeneratedConformance<MachineState, InputValue> {
        Lamp(boolean sound) {
            super("Lamp", List.of("lamp.machine.yaml"), List.of(), machine -> new Delegating(machine) {
                @Override
                public Explained explain(MachineState state, InputValue input) {
                    if (!sound && state.phase().name().equals("Lit")) {
                        throw new AssertionError("explain is broken");
                    }
                    return super.explain(state, input);
                }
            });
        }
    }

    @Test
    void aBrokenLawFailsTheTestAndStandsInTheReport() throws IOException {
        assertThatThrownBy(() -> new Lamp(false).coversItsSpec())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Lamp breaks a law (`explain` says what `apply` does")
                .hasMessageContaining("in step 2 of ")
                .hasMessageContaining("2. Press takes switch_off")
                .hasRootCauseMessage("explain is broken");
        assertThat(Files.readString(folder.resolve(Lamp.class.getName() + ".txt")))
                .startsWith("Lamp breaks a law")
                .contains("5 of 6 laws kept, 1 of 1 scenarios passed");
        assertThat(folder.resolve(Lamp.class.getName() + ".html")).content().contains("explain is broken");
    }

    @Test
    void aSoundClassHasItsLawsAndScenariosListed() throws IOException {
        new Lamp(true).coversItsSpec();
        assertThat(Files.readString(folder.resolve(Lamp.class.getName() + ".txt")))
                .startsWith("Lamp conforms to its spec")
                .contains("6 of 6 laws kept, 1 of 1 scenarios passed")
                .contains("scenario `on_and_off` of the spec passes");
    }

    @Test
    void aPolicyThatDiffersFailsTheTestAndSaysWhichLawsHold() throws IOException {
        PolicyConformance dark = new PolicyConformance(
                "Glow",
                List.of("glow.policy.yaml"),
                List.of(),
                policy -> given -> new Decided(new Value.Bool(false), "dark")) {};
        assertThatThrownBy(dark::decidesAsItsTable)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Glow differs from its table: power: true: expected `true` by row `lit`");
        assertThat(Files.readString(folder.resolve(dark.getClass().getName() + ".txt")))
                .contains("0 of 1 laws and examples hold");
    }
}
