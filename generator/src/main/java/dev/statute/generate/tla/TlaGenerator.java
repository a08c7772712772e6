package dev.statute.generate.tla;

import dev.statute.generate.GeneratedFile;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Writes machines as TLA+: for each machine a module, {@code <Name>.tla}, and a model for TLC, {@code <Name>.cfg}, which
 * stand beside each other. The module has the states and steps of the machine within the domains of one {@code check}
 * section; effects, reasons and carried fields are left out, since no state depends on them. Equal machines give equal
 * bytes. Stateless.
 *
 * <p>A machine whose numbers need more than 32 bits is written as it is, and TLC says that it cannot count so far.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TlaGenerator {
    private TlaGenerator() {}

    /** The modules of all machines, each within its own {@code check} section. */
    public static List<GeneratedFile> generate(Catalog catalog) {
        List<GeneratedFile> files = new ArrayList<>();
        catalog.machines().forEach(machine -> files.addAll(generate(machine, machine.check())));
        return files;
    }

    /**
     * The module of a machine and its model, in this order.
     *
     * @param check what to check within: the machine's own section, or one of its profiles
     */
    public static List<GeneratedFile> generate(Machine machine, Check check) {
        Writers writers = Writers.of(machine, check);
        ModuleWriter module = new ModuleWriter(writers);
        String text = module.write();
        String name = writers.names().module();
        return List.of(
                new GeneratedFile(name + ".tla", text),
                new GeneratedFile(name + ".cfg", ConfigWriter.write(writers, module.statements())));
    }
}
