package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.InputSyntax;
import dev.statute.spec.syntax.MachineSyntax.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The inputs of a machine. */
final class Inputs {
    private final ProblemSink sink;
    private final Table<Input> table = new Table<>("input");
    private final Map<String, Set<String>> broken = new LinkedHashMap<>();

    Inputs(List<InputSyntax> written, KnownTypes names, ProblemSink sink) {
        this.sink = sink;
        for (InputSyntax input : written) {
            Components.Linked payload = Components.link(input.payload(), names, sink);
            broken.put(input.name().text(), payload.broken());
            table.declare(
                    input.name().text(),
                    Optional.of(new Input(
                            input.name().text(),
                            payload.sound(),
                            Scalars.text(input.doc()),
                            input.name().textSpan())));
        }
    }

    List<Input> all() {
        return table.all();
    }

    Optional<Input> input(Scalar reference) {
        return table.find(reference, sink);
    }

    /** Whether part of the payload has an error, so that what is said about the payload cannot be judged. */
    boolean isBroken(Input input) {
        return !broken.getOrDefault(input.name(), Set.of()).isEmpty();
    }

    /** The inputs of a selection, in the order written; empty if a name has an error or nothing is taken. */
    Optional<List<Input>> resolve(Selection selection) {
        Set<Input> named = new LinkedHashSet<>();
        boolean sound = true;
        for (Scalar name : selection.names()) {
            if (name.text().equals("any")) {
                named.addAll(all());
            } else {
                Optional<Input> input = table.find(name, List.of("any"), sink);
                input.ifPresent(named::add);
                sound &= input.isPresent();
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        List<Input> taken = selection.except()
                ? all().stream().filter(i -> !named.contains(i)).toList()
                : new ArrayList<>(named);
        if (taken.isEmpty()) {
            sink.report(Problem.of(
                            selection.except() ? LinkProblem.LEAVES_NOTHING : LinkProblem.NO_CHOICE, selection.span())
                    .with("what", "input"));
            return Optional.empty();
        }
        return Optional.of(taken);
    }

    /** The scope with the payload that all of the inputs have in common: same name and same type. */
    Scope withCommonPayload(Scope scope, List<Input> inputs) {
        Scope wider = scope;
        if (inputs.isEmpty()) {
            return wider;
        }
        for (Input input : inputs) {
            for (String name : broken.getOrDefault(input.name(), Set.of())) {
                wider = wider.with(name, new Meaning.Unknowable());
            }
        }
        for (Component component : inputs.get(0).payload()) {
            Optional<Type> common = common(component, inputs);
            if (common.isPresent()) {
                wider = wider.with(component.name(), new Meaning.OfPayload(component.name(), common.get()));
            }
        }
        return wider;
    }

    private static Optional<Type> common(Component component, List<Input> inputs) {
        Type type = component.type();
        for (Input input : inputs) {
            Optional<Type> other = input.payload().stream()
                    .filter(c -> c.name().equals(component.name()))
                    .map(Component::type)
                    .findFirst();
            if (other.isEmpty() || !Types.same(type, other.get())) {
                return Optional.empty();
            }
            type = wider(type, other.get());
        }
        return Optional.of(type);
    }

    /** Of two ranges the one that holds both, since the expression has to be right for every input. */
    private static Type wider(Type a, Type b) {
        if (a instanceof Type.Int left && b instanceof Type.Int right && !a.equals(b)) {
            return Type.Int.of(Math.min(left.min(), right.min()), Math.max(left.max(), right.max()));
        }
        return a;
    }
}
