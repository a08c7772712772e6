package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.TypesSyntax.ConstantSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Links the constants of a file, each after those it mentions, in whatever order they stand. Those that mention no type come
 * first, since the ranges of types may mention them.
 */
final class ConstantLinker {
    private final FileNames names;
    private final TypeName owner;
    private final ProblemSink sink;
    private final Map<String, ConstantSyntax> waiting = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    ConstantLinker(FileNames names, TypeName owner, ProblemSink sink) {
        this.names = names;
        this.owner = owner;
        this.sink = sink;
    }

    /** Links the constants that mention no type. */
    List<Constant> linkPlain(List<ConstantSyntax> written) {
        return linkAll(written, ConstantLinker::isPlain);
    }

    /** Links the others. */
    List<Constant> linkTyped(List<ConstantSyntax> written) {
        return linkAll(written, constant -> !isPlain(constant));
    }

    private List<Constant> linkAll(List<ConstantSyntax> written, Predicate<ConstantSyntax> taken) {
        written.stream().filter(taken).forEach(c -> waiting.putIfAbsent(c.name().text(), c));
        List<Constant> linked = new ArrayList<>();
        for (ConstantSyntax constant : List.copyOf(waiting.values())) {
            link(constant.name().text(), constant.name());
        }
        written.stream()
                .filter(taken)
                .forEach(c -> names.constant(c.name().text()).ifPresent(linked::add));
        return linked;
    }

    /** Types are written in PascalCase, constants in capitals, functions in small letters. */
    private static boolean isPlain(ConstantSyntax constant) {
        return Mentions.in(constant.value()).keySet().stream()
                .allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)) || Character.isLowerCase(word.charAt(0)));
    }

    private void link(String name, Scalar reference) {
        if (underWay.contains(name)) {
            sink.report(Problem.of(LinkProblem.RECURSIVE_CONSTANT, reference.textSpan())
                    .with("name", name));
            return;
        }
        ConstantSyntax written = waiting.remove(name);
        if (written == null) {
            return;
        }
        names.declareConstant(name, Optional.empty());
        if (underWay.size() > Expressions.DEEPEST) {
            sink.report(Expressions.tooLarge(reference.textSpan()));
            return;
        }
        underWay.add(name);
        Mentions.in(written.value()).forEach(this::link);
        underWay.remove(name);
        Expressions.inferred(written.value(), scope(written), sink)
                .ifPresent(expression -> names.declareConstant(
                        name,
                        Optional.of(new Constant(
                                name,
                                expression.type(),
                                Evaluator.evaluate(expression, Environment.empty()),
                                owner,
                                Scalars.text(written.doc()),
                                written.name().textSpan()))));
    }

    /** Looking a type up links it, so a constant that ranges of types may mention must not look up any. */
    private Scope scope(ConstantSyntax constant) {
        ScopeBuilder scope = new ScopeBuilder();
        return (isPlain(constant) ? scope : scope.types(names)).constants(names).build();
    }
}
