package dev.statute.spec.syntax.schema;

import dev.statute.spec.syntax.schema.Shape.Mapping;
import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/** The kinds of spec files: how their names end, how their first line reads, and what they hold. */
@API(status = API.Status.EXPERIMENTAL)
public enum SpecKind {
    TYPES(".types.yaml", "types/1"),
    MACHINE(".machine.yaml", "machine/1"),
    POLICY(".policy.yaml", "policy/1"),
    /** Reserved for later: of these files only the head is read. */
    COMPOSITION(".composition.yaml", "composition/1");

    private final String suffix;
    private final String line;

    SpecKind(String suffix, String line) {
        this.suffix = suffix;
        this.line = line;
    }

    /** How the name of such a file ends, for example {@code .machine.yaml}. */
    public String suffix() {
        return suffix;
    }

    /** The value of {@code spec} in such a file, for example {@code machine/1}. */
    public String line() {
        return line;
    }

    /** The keys of such a file. */
    public Mapping file() {
        return switch (this) {
            case TYPES -> TypesSchema.FILE;
            case MACHINE -> MachineSchema.FILE;
            case POLICY -> PolicySchema.FILE;
            case COMPOSITION -> CompositionSchema.FILE;
        };
    }

    /** The kind of a file by its name. */
    public static Optional<SpecKind> ofFileName(String name) {
        return Arrays.stream(values()).filter(k -> name.endsWith(k.suffix)).findFirst();
    }

    /** The kind of a file by the value of {@code spec}. */
    public static Optional<SpecKind> ofLine(String line) {
        return Arrays.stream(values()).filter(k -> k.line.equals(line)).findFirst();
    }
}
