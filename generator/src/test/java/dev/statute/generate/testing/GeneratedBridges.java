package dev.statute.generate.testing;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.PolicyBridge;
import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypeName;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Property;

/** The bridges of a catalog, compiled together with the code that they speak to. */
public final class GeneratedBridges {
    private static final JavaGenerator.Options OPTIONS = new JavaGenerator.Options("test");
    /** A class of each library that bridges and their tests need. */
    static final Class<?>[] LIBRARIES = {Bridge.class, Machine.class, Property.class};

    private final GeneratedCode code;

    private GeneratedBridges(GeneratedCode code) {
        this.code = code;
    }

    public static GeneratedBridges of(Catalog catalog) {
        return in(GeneratedCode.compile(files(catalog), LIBRARIES));
    }

    /** The bridges to what a generator with a defect would write. */
    public static GeneratedBridges broken(Catalog catalog, Defect defect) {
        return in(GeneratedCode.compile(defect.in(files(catalog)), LIBRARIES));
    }

    /** The bridges among compiled classes. */
    static GeneratedBridges in(GeneratedCode code) {
        return new GeneratedBridges(code);
    }

    /** The generated classes, their bridges, and what a tester has to write beside them. */
    static List<GeneratedFile> files(Catalog catalog) {
        List<GeneratedFile> files = new ArrayList<>(JavaGenerator.generate(catalog, OPTIONS));
        files.addAll(JavaGenerator.generateConformance(catalog, OPTIONS));
        catalog.machine("Corners").ifPresent(machine -> files.add(completed(machine, "blob")));
        catalog.machine("Bench").ifPresent(machine -> files.add(completed(machine, "link")));
        return files;
    }

    /** What the tester of a machine with an opaque type has to write. */
    private static GeneratedFile completed(Machine machine, String maker) {
        String name = "Completed" + machine.name() + "Bridge";
        String text = """
                package %s;

                import dev.statute.spec.model.Machine;
                import java.net.URI;

                public final class %s extends %sBridge {
                    public %s(Machine machine) {
                        super(machine);
                    }

                    @Override
                    protected URI %s(long number) {
                        return URI.create("opaque:" + number);
                    }
                }
                """.formatted(machine.packageName(), name, machine.name(), name, maker);
        return new GeneratedFile(machine.packageName().replace('.', '/') + "/" + name + ".java", text);
    }

    /** The bridge of a machine. */
    public Bridge<Object, Object> machine(Machine machine) {
        return machine(machine, machine);
    }

    /** The bridge of a machine, given another one. */
    @SuppressWarnings("unchecked") // The bridge only sees states and inputs that it made itself.
    public Bridge<Object, Object> machine(Machine machine, Machine given) {
        Class<?> type = load(machine.typeName());
        return (Bridge<Object, Object>)
                JavaValues.call(() -> type.getConstructor(Machine.class).newInstance(given));
    }

    /** The bridge of a policy. */
    public PolicyBridge policy(Policy policy) {
        Class<?> type = load(policy.typeName());
        return (PolicyBridge)
                JavaValues.call(() -> type.getConstructor(Policy.class).newInstance(policy));
    }

    private Class<?> load(TypeName name) {
        Class<?> type = code.load(name.qualified() + "Bridge");
        return Modifier.isAbstract(type.getModifiers())
                ? code.load(name.packageName() + ".Completed" + name.simpleName() + "Bridge")
                : type;
    }
}
