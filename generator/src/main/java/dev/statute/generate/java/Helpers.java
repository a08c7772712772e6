package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The private methods of one generated class that hold loops of expressions. A loop in a method of its own leaves the
 * expression an expression and allocates nothing, as a lambda that captures would.
 */
final class Helpers {
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();
    private int variables;

    /** A number that no other pattern variable of the class has. */
    int freshNumber() {
        return ++variables;
    }

    /** The methods, in the order in which they were first needed. */
    List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /**
     * A call of a method with that body; methods of equal text are one.
     *
     * @param name what the method does; a number is added to it
     * @param own the parameters of its own, with their arguments
     * @param uses what else the body reads
     */
    Java call(
            String name,
            TypeName result,
            Map<ParameterSpec, CodeBlock> own,
            FreeUses uses,
            Scope scope,
            CodeBlock body) {
        List<ParameterSpec> parameters = new ArrayList<>(own.keySet());
        List<CodeBlock> arguments = new ArrayList<>(own.values());
        captured(uses, scope).forEach((parameter, argument) -> {
            parameters.add(parameter);
            arguments.add(argument);
        });
        String key = name + result + parameters + body;
        MethodSpec method = methods.computeIfAbsent(
                key,
                k -> MethodSpec.methodBuilder(name + "_" + (methods.size() + 1))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(result)
                        .addParameters(parameters)
                        .addCode(body)
                        .build());
        return Java.atom("$L($L)", method.name(), CodeBlock.join(arguments, ", "));
    }

    private static Map<ParameterSpec, CodeBlock> captured(FreeUses uses, Scope scope) {
        Map<ParameterSpec, CodeBlock> captured = new LinkedHashMap<>();
        scope.now().filter(b -> uses.state() || uses.parameters()).ifPresent(b -> {
            String name = b.variable().equals("this") ? "self" : b.variable();
            captured.put(ParameterSpec.builder(b.type(), name).build(), CodeBlock.of("$L", b.variable()));
        });
        scope.parameters()
                .filter(p -> uses.parameters())
                .ifPresent(p -> captured.put(
                        ParameterSpec.builder(scope.names().parameters(), "parameters")
                                .build(),
                        p));
        scope.next()
                .filter(b -> uses.next())
                .ifPresent(b -> captured.put(
                        ParameterSpec.builder(b.type(), b.variable()).build(), CodeBlock.of("$L", b.variable())));
        scope.input()
                .filter(i -> uses.input())
                .ifPresent(i -> captured.put(
                        ParameterSpec.builder(scope.names().input(i), "input").build(), CodeBlock.of("input")));
        for (Local local : uses.locals().values()) {
            captured.put(
                    ParameterSpec.builder(JavaTypes.raw(local.type()), Scope.variable(local))
                            .build(),
                    scope.locals().get(local.number()));
        }
        return captured;
    }

    /** The scope inside of a method that was made for the expressions. */
    static Scope inside(Scope scope, FreeUses uses) {
        Scope inside = scope.inHelper();
        for (Local local : uses.locals().values()) {
            inside = inside.with(local, CodeBlock.of("$L", Scope.variable(local)));
        }
        return inside;
    }

    /** Whether evaluating the expression twice is as good as once. */
    static boolean isPath(Expr expr) {
        return expr instanceof Expr.FieldRef
                || expr instanceof Expr.PayloadRef p && !(p.type() instanceof dev.statute.spec.model.Type.Option)
                || expr instanceof Expr.LocalRef
                || expr instanceof Expr.ConstantRef
                || expr instanceof Expr.ParameterRef
                || expr instanceof Expr.Get g
                        && !(g.type() instanceof dev.statute.spec.model.Type.Option)
                        && isPath(g.target());
    }
}
