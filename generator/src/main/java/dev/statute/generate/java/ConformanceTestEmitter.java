package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * The class that holds a generated class against its spec:
 *
 * <pre>
 * class InputLifecycleConformanceTest extends MachineConformance {
 *     InputLifecycleConformanceTest() {
 *         super("InputLifecycle", List.of("META-INF/statute/input-lifecycle.machine.yaml"), InputLifecycleBridge::new);
 *     }
 * }
 * </pre>
 *
 * <p>Where the bridge has to be completed by the tester, it is an abstract class without {@code Test} in its name, whose
 * constructor takes the bridge.
 */
final class ConformanceTestEmitter {
    /** Where the {@code generate} goal packs specs. */
    private static final String FOLDER = "META-INF/statute/";

    private final List<SourceText> specs;

    /** @param specs all files of the catalog */
    ConformanceTestEmitter(List<SourceText> specs) {
        this.specs = List.copyOf(specs);
    }

    TypeSpec.Builder machine(Machine machine, boolean incomplete) {
        TypeName bridge = ParameterizedTypeName.get(
                Kit.BRIDGE, WildcardTypeName.subtypeOf(Object.class), WildcardTypeName.subtypeOf(Object.class));
        TypeName maker =
                ParameterizedTypeName.get(ClassName.get(Function.class), ClassName.get(Machine.class), bridge);
        return type(machine.name(), Kit.MACHINE_CONFORMANCE, maker, BridgeEmitter.name(machine), incomplete);
    }

    TypeSpec.Builder policy(Policy policy, boolean incomplete) {
        TypeName maker = ParameterizedTypeName.get(ClassName.get(Supplier.class), Kit.POLICY_BRIDGE);
        return type(policy.name(), Kit.POLICY_CONFORMANCE, maker, PolicyBridgeEmitter.name(policy), incomplete);
    }

    private TypeSpec.Builder type(String name, ClassName base, TypeName maker, ClassName bridge, boolean incomplete) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name + (incomplete ? "Conformance" : "ConformanceTest"))
                .superclass(base)
                .addJavadoc("Holds the generated class against its spec.\n");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        CodeBlock given = CodeBlock.of("$T::new", bridge);
        if (incomplete) {
            type.addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .addJavadoc("Extend it with a bridge that makes the values that only the application can make.\n");
            constructor
                    .addModifiers(Modifier.PROTECTED)
                    .addParameter(maker, "bridge")
                    .addJavadoc("For a test.\n\n@param bridge makes the completed bridge\n");
            given = CodeBlock.of("bridge");
        }
        List<CodeBlock> resources =
                specs.stream().map(s -> Text.literal(FOLDER + s.name())).toList();
        return type.addMethod(constructor
                .addStatement(
                        "super($S, $T.of($L), $L)", name, List.class, CodeBlock.join(resources, ",$W"), given)
                .build());
    }
}
