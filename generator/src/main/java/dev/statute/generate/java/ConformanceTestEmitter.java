package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The class that holds a generated class against its spec:
 *
 * <pre>
 * class InputLifecycleConformanceTest extends GeneratedConformance&lt;InputLifecycle.State, InputLifecycle.Input&gt; {
 *     InputLifecycleConformanceTest() {
 *         super("InputLifecycle", List.of("input-lifecycle.machine.yaml"), List.of(), InputLifecycleBridge::new);
 *     }
 * }
 * </pre>
 *
 * <p>Where the bridge has to be completed by the tester, it is an abstract class without {@code Test} in its name, whose
 * constructor takes the bridge.
 */
final class ConformanceTestEmitter {
    private final List<String> own;
    private final List<String> dependencies;

    /**
     * @param own the spec files of the catalog, below their folder
     * @param dependencies those that it takes from dependencies
     */
    ConformanceTestEmitter(List<String> own, List<String> dependencies) {
        this.own = List.copyOf(own);
        this.dependencies = List.copyOf(dependencies);
    }

    TypeSpec.Builder machine(Machine machine, boolean incomplete) {
        FaceNames names = new FaceNames(machine);
        TypeName base = ParameterizedTypeName.get(Kit.GENERATED_CONFORMANCE, names.state(), names.input());
        TypeName bridge = ParameterizedTypeName.get(Kit.BRIDGE, names.state(), names.input());
        TypeName maker = ParameterizedTypeName.get(ClassName.get(Function.class), ClassName.get(Machine.class), bridge);
        return type(machine.name(), base, maker, BridgeEmitter.name(machine), incomplete);
    }

    TypeSpec.Builder policy(Policy policy, boolean incomplete) {
        TypeName maker = ParameterizedTypeName.get(
                ClassName.get(Function.class), ClassName.get(Policy.class), Kit.POLICY_BRIDGE);
        return type(policy.name(), Kit.POLICY_CONFORMANCE, maker, PolicyBridgeEmitter.name(policy), incomplete);
    }

    private TypeSpec.Builder type(String name, TypeName base, TypeName maker, ClassName bridge, boolean incomplete) {
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
        return type.addMethod(constructor
                .addCode("$[super($S,\n$L,\n$L,\n$L);\n$]", name, list(own), list(dependencies), given)
                .build());
    }

    private static CodeBlock list(List<String> names) {
        List<CodeBlock> literals = names.stream().map(Text::literal).toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(literals, ",$W"));
    }
}
