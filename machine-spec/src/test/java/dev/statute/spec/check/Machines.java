package dev.statute.spec.check;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import dev.statute.spec.testing.SpecAssert;
import java.util.List;

/** Small machines for the tests of single rules. */
public final class Machines {
    private static final String HEAD = """
            spec: machine/1
            name: Desk
            package: com.example.desk
            """;

    private Machines() {}

    /** A machine of some sections, in which the words to change are marked. */
    static SpecAssert machine(String sections) {
        return SpecAssert.spec("desk.machine.yaml", HEAD + sections);
    }

    /** The compiled machine of some sections. */
    public static Machine compiled(String sections) {
        SourceText text = new SourceText("desk.machine.yaml", HEAD + sections);
        return SpecCompiler.compile(new SpecFiles(List.of(text), List.of()))
                .orThrow()
                .machines()
                .get(0);
    }
}
