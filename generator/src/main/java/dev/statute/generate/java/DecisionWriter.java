package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Writes a decision as a Java expression, for example
 *
 * <pre>
 * switch (kind) {
 *     case CONTINUATION -&gt;
 *         idle
 *             ? Row.CONTINUATION_WAKES // input-admission.policy.yaml:44
 *             : Row.CONTINUATION_STEERS; // input-admission.policy.yaml:47
 *     ...
 * }
 * </pre>
 */
final class DecisionWriter {
    private final Policy policy;
    private final ClassName row;
    private final Decision root;
    private final DecisionShapes shapes;
    private final Map<Decision, String> names = new IdentityHashMap<>();
    private final Deque<Decision> pending = new ArrayDeque<>();

    /** @param row the enum of rows */
    DecisionWriter(Policy policy, ClassName row, Decision root) {
        this.policy = policy;
        this.row = row;
        this.root = root;
        this.shapes = new DecisionShapes(root);
    }

    /**
     * The end of a statement that makes the decision. A gap gives null.
     *
     * @param values expressions for the inputs; an option is its value or null
     */
    CodeBlock decide(Map<Aspect, CodeBlock> values) {
        CodeBlock.Builder code = CodeBlock.builder();
        inPlace(code, root, values, ";");
        return code.build();
    }

    /** The methods that hold parts of what was written so far, in the order in which they are first called. */
    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        while (!pending.isEmpty()) {
            methods.add(method(pending.remove()));
        }
        return methods;
    }

    private MethodSpec method(Decision decision) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name(decision))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(row);
        Map<Aspect, CodeBlock> values = new HashMap<>();
        for (Aspect read : shapes.reads(decision)) {
            method.addParameter(JavaTypes.raw(read.type()), read.variable());
            values.put(read, CodeBlock.of("$L", read.variable()));
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return ");
        inPlace(code, decision, values, ";");
        return method.addCode(code.build()).build();
    }

    private String name(Decision decision) {
        return names.computeIfAbsent(decision, d -> {
            pending.add(d);
            return "by" + SpecEnum.capitalised(DecisionShapes.aspect(d).variable()) + "_" + (names.size() + 1);
        });
    }

    /** Writes a decision up to the end of its last line. */
    private void write(CodeBlock.Builder code, Decision decision, Map<Aspect, CodeBlock> values, String end) {
        if (shapes.isApart(decision)) {
            List<CodeBlock> arguments = shapes.reads(decision).stream()
                    .map(read -> value(read, values))
                    .toList();
            code.add("$L($L)$L\n", name(decision), CodeBlock.join(arguments, ", "), end);
        } else {
            inPlace(code, decision, values, end);
        }
    }

    private void inPlace(CodeBlock.Builder code, Decision decision, Map<Aspect, CodeBlock> values, String end) {
        if (decision instanceof Decision.Row decided) {
            row(code, decided.row(), end);
        } else if (decision instanceof Decision.ByTruth d) {
            choose(code, value(d.aspect(), values), d.yes(), values, d.no(), values, end);
        } else if (decision instanceof Decision.ByMaximum d) {
            CodeBlock test = CodeBlock.of("$L <= $LL", value(d.aspect(), values), d.max());
            choose(code, test, d.within(), values, d.above(), values, end);
        } else if (decision instanceof Decision.ByPresence d) {
            CodeBlock test = CodeBlock.of("$L == null", value(d.aspect(), values));
            choose(code, test, d.absent(), values, d.present(), values, end);
        } else if (decision instanceof Decision.ByMember d) {
            members(code, d, values, end);
        } else if (decision instanceof Decision.ByVariant d) {
            variants(code, d, values, end);
        }
    }

    private void row(CodeBlock.Builder code, int number, String end) {
        if (number == Decision.Row.GAP) {
            code.add("null$L // no row\n", end);
        } else if (number == Decision.Row.OTHERWISE) {
            int line = policy.otherwise().orElseThrow().at().line();
            code.add("$T.$L$L // $L\n", row, PolicyRows.OTHERWISE, end, place(line));
        } else {
            Policy.Row decided = policy.rows().get(number);
            String constant = FaceNames.constant(decided);
            code.add("$T.$L$L // $L\n", row, constant, end, place(decided.at().line()));
        }
    }

    private String place(int line) {
        return Text.comment(policy.source().name()) + ":" + line;
    }

    private void choose(
            CodeBlock.Builder code,
            CodeBlock test,
            Decision then,
            Map<Aspect, CodeBlock> thenValues,
            Decision otherwise,
            Map<Aspect, CodeBlock> otherwiseValues,
            String end) {
        code.add("$L\n", test).indent().indent().add("? ");
        write(code, then, thenValues, "");
        code.add(": ");
        write(code, otherwise, otherwiseValues, end);
        code.unindent().unindent();
    }

    private void members(CodeBlock.Builder code, Decision.ByMember d, Map<Aspect, CodeBlock> values, String end) {
        CodeBlock value = value(d.aspect(), values);
        if (d.cases().size() == 2 && d.cases().get(0).names().size() == 1) {
            TypeName type = JavaTypes.raw(d.aspect().type());
            String member = JavaNames.screaming(d.cases().get(0).names().get(0));
            CodeBlock test = CodeBlock.of("$L == $T.$L", value, type, member);
            choose(code, test, d.cases().get(0).next(), values, d.cases().get(1).next(), values, end);
            return;
        }
        code.add("switch ($L) {\n", value).indent();
        for (Decision.Members members : d.cases()) {
            List<CodeBlock> constants = members.names().stream()
                    .map(name -> CodeBlock.of("$L", JavaNames.screaming(name)))
                    .toList();
            boolean decided = members.next() instanceof Decision.Row;
            code.add("case $L ->$L", CodeBlock.join(constants, ", "), decided ? " " : "\n")
                    .indent();
            write(code, members.next(), values, ";");
            code.unindent();
        }
        code.unindent().add("}$L\n", end);
    }

    /** A chain of tests. What needs no component comes last, since there is no test that could bind its variable. */
    private void variants(CodeBlock.Builder code, Decision.ByVariant d, Map<Aspect, CodeBlock> values, String end) {
        List<Decision.Alternative> cases = new ArrayList<>(d.cases());
        cases.stream().filter(c -> !looksInside(d, c)).findFirst().ifPresent(last -> {
            cases.remove(last);
            cases.add(last);
        });
        variants(code, d, cases, values, end);
    }

    private void variants(
            CodeBlock.Builder code,
            Decision.ByVariant d,
            List<Decision.Alternative> cases,
            Map<Aspect, CodeBlock> values,
            String end) {
        CodeBlock value = value(d.aspect(), values);
        Decision.Alternative first = cases.get(0);
        if (cases.size() == 1) {
            Map<Aspect, CodeBlock> inner = looksInside(d, first)
                    ? inside(d.aspect(), first, CodeBlock.of("(($T) $L)", type(d, first, 0), value), values)
                    : values;
            write(code, first.next(), inner, end);
            return;
        }
        Map<Aspect, CodeBlock> inner = values;
        List<CodeBlock> tests = new ArrayList<>();
        for (int i = 0; i < first.variants().size(); i++) {
            tests.add(CodeBlock.of("$L instanceof $T", value, type(d, first, i)));
        }
        if (looksInside(d, first)) {
            String cast = Aspect.Part.cast(d.aspect(), first.variants().get(0));
            tests.set(0, CodeBlock.of("$L $L", tests.get(0), cast));
            inner = inside(d.aspect(), first, CodeBlock.of("$L", cast), values);
        }
        code.add("$L\n", CodeBlock.join(tests, " || ")).indent().indent().add("? ");
        write(code, first.next(), inner, "");
        code.add(": ");
        variants(code, d, cases.subList(1, cases.size()), values, end);
        code.unindent().unindent();
    }

    private boolean looksInside(Decision.ByVariant d, Decision.Alternative alternative) {
        return shapes.reads(alternative.next()).stream()
                .anyMatch(
                        read -> read instanceof Aspect.Part part && part.whole().equals(d.aspect()));
    }

    private static TypeName type(Decision.ByVariant d, Decision.Alternative alternative, int number) {
        return JavaTypes.variant(
                (Type.Variants) d.aspect().type(), alternative.variants().get(number));
    }

    private Map<Aspect, CodeBlock> inside(
            Aspect whole, Decision.Alternative alternative, CodeBlock cast, Map<Aspect, CodeBlock> values) {
        Map<Aspect, CodeBlock> inner = new HashMap<>(values);
        for (Aspect read : shapes.reads(alternative.next())) {
            if (read instanceof Aspect.Part part && part.whole().equals(whole)) {
                String opened = part.type() instanceof Type.Option ? ".orElse(null)" : "";
                inner.put(part, CodeBlock.of("$L.$L()$L", cast, FaceNames.accessor(part.component()), opened));
            }
        }
        return inner;
    }

    private static CodeBlock value(Aspect aspect, Map<Aspect, CodeBlock> values) {
        return Objects.requireNonNull(values.get(aspect.holder()), () -> "no value for " + aspect);
    }
}
