package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.PhaseComparisons.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** No class that is written by hand decides by the phase of a machine: that is what the machines and the tables are for. */
class PhaseComparisonTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Names in which phases are written and read are no decisions. */
    private static final String WIRE_FORMS = "dev.statute.session.json.";

    private static final Map<String, String> EXCEPTIONS = Map.of(
            "dev.statute.session.driver.DriverTurn#finish",
            "Checks that two authorities say the same of an input, whatever it is.");

    @Test
    void handWrittenClassesDoNotAskForPhases() throws IOException {
        List<Place> found = PhaseComparisons.in(sources());

        assertThat(found)
                .filteredOn(place -> !place.type().startsWith(WIRE_FORMS))
                .filteredOn(place -> !EXCEPTIONS.containsKey(place.where()))
                .as("Leave the decision to a guard, a definition or a table.")
                .isEmpty();
        assertThat(found.stream()
                        .map(Place::where)
                        .filter(EXCEPTIONS::containsKey)
                        .distinct())
                .as("Exceptions that nobody needs any more have to go.")
                .containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    @Test
    void theSearchFindsEveryWayToAskForAPhase() throws IOException {
        String source = """
                import dev.statute.session.machine.InputLifecycle;
                import dev.statute.session.machine.RuntimeControl;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;

                class Offender {
                    boolean compares(RuntimeControl.State state, RuntimeControl.Phase other) {
                        return (state.phase()) == other;
                    }

                    boolean differs(InputLifecycle.State state, InputLifecycle.Phase other) {
                        return other != state.phase();
                    }

                    int switches(RuntimeControl.State state) {
                        return switch (state.phase()) {
                            case IDLE -> 1;
                            default -> 2;
                        };
                    }

                    void switchesOld(RuntimeControl.Phase phase) {
                        switch (phase) {
                            case IDLE: break;
                            default: break;
                        }
                    }

                    Optional<RuntimeControl.Phase> filters(Optional<RuntimeControl.Phase> some) {
                        return some.filter(RuntimeControl.Phase.RETIRED::equals);
                    }

                    int looksUp(Map<RuntimeControl.Phase, Integer> table, RuntimeControl.Phase phase) {
                        return table.get(phase);
                    }

                    boolean asksAnOptional(Optional<RuntimeControl.Phase> one, Optional<RuntimeControl.Phase> other) {
                        return one.equals(other);
                    }

                    boolean asksAList(List<RuntimeControl.Phase> some, RuntimeControl.Phase phase) {
                        return some.contains(phase);
                    }

                    boolean asksForAVariant(InputLifecycle.Snapshot snapshot) {
                        return snapshot instanceof InputLifecycle.Snapshot.Staged;
                    }

                    boolean asksWhetherThereIsOne(RuntimeControl.Phase phase) {
                        return phase == null;
                    }

                    List<RuntimeControl.Phase> tells() {
                        return List.of(RuntimeControl.Phase.RETIRED);
                    }

                    RuntimeControl.Phase reads(Map<String, RuntimeControl.Phase> table) {
                        return table.get("");
                    }

                    boolean asksTheMachine(RuntimeControl.State state) {
                        return state.idleOrAttached();
                    }
                }
                """;

        List<Place> found = PhaseComparisons.in(List.of(text("Offender", source)));

        assertThat(found)
                .extracting(Place::method)
                .containsExactly(
                        "compares",
                        "differs",
                        "switches",
                        "switchesOld",
                        "filters",
                        "looksUp",
                        "asksAnOptional",
                        "asksAList",
                        "asksForAVariant");
    }

    private static List<JavaFileObject> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> text(SOURCES.relativize(file).toString().replace(".java", ""), read(file)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JavaFileObject text(String name, String content) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return content;
            }
        };
    }
}
