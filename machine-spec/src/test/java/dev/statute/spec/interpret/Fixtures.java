package dev.statute.spec.interpret;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Compiled specs for the tests of this package. */
final class Fixtures {
    private Fixtures() {}

    static Machine inputLifecycle() {
        return compile("/specs/runtime.types.yaml", "/specs/input-lifecycle.machine.yaml")
                .machines()
                .get(0);
    }

    static Machine runSlot() {
        return compile("/specs/runtime.types.yaml", "/specs/run-slot.machine.yaml")
                .machines()
                .get(0);
    }

    static Catalog compile(String... names) {
        return SpecCompiler.compile(
                        new SpecFiles(Stream.of(names).map(Fixtures::read).toList(), List.of()))
                .orThrow();
    }

    /** A resource of this package or, with a leading {@code /}, of the whole test path. */
    static SourceText read(String name) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
            return new SourceText(
                    name.substring(name.lastIndexOf('/') + 1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An input with its payload given as names and values in turn. */
    static InputValue input(Machine machine, String name, Object... payload) {
        return new InputValue(machine.input(name).orElseThrow(), values(payload));
    }

    /** A state with its fields given as names and values in turn, and the default parameters. */
    static MachineState state(Machine machine, String phase, Object... fields) {
        return new MachineState(
                machine.phase(phase).orElseThrow(),
                values(fields),
                new Interpreter(machine).initial().parameters());
    }

    static Map<String, Value> values(Object... entries) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            values.put((String) entries[i], (Value) entries[i + 1]);
        }
        return values;
    }
}
