package dev.statute.generate.docs;

import dev.statute.generate.diagram.StateDiagram;
import dev.statute.generate.diagram.StateDiagram.Edge;
import dev.statute.generate.diagram.StateDiagram.Kind;
import dev.statute.generate.diagram.StateDiagram.Node;
import dev.statute.spec.expression.ExprText;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A machine as a state diagram: a node for each phase, an edge for each transition and source phase. Stateless. */
@API(status = API.Status.INTERNAL)
public final class MachineDiagram {
    private MachineDiagram() {}

    /**
     * The diagram.
     *
     * @param page the page whose anchors, such as {@code transition-stage}, the edges link to; empty for the page that
     *     holds the picture
     */
    public static StateDiagram of(Machine machine, String page) {
        List<Node> nodes =
                machine.phases().stream().map(phase -> node(machine, phase)).toList();
        List<Edge> edges = new ArrayList<>();
        for (Transition transition : machine.transitions()) {
            for (Phase source : transition.from()) {
                edges.add(edge(machine.typeName(), transition, source, page));
            }
        }
        return new StateDiagram(machine.name(), nodes, edges);
    }

    private static Node node(Machine machine, Phase phase) {
        List<String> details = machine.fieldsOf(phase).stream()
                .filter(Field::scoped)
                .map(field -> field.name() + ": " + Types.text(field.type()))
                .toList();
        return new Node(phase.name(), phase.name(), kind(phase), details, tooltip(phase, Stream.of()), List.of());
    }

    private static Kind kind(Phase phase) {
        if (phase.initial()) {
            return phase.terminal() ? Kind.INITIAL_TERMINAL : Kind.INITIAL;
        }
        return phase.terminal() ? Kind.TERMINAL : Kind.NORMAL;
    }

    private static Edge edge(TypeName machine, Transition transition, Phase source, String page) {
        return new Edge(
                source.name(),
                transition.target(source).name(),
                transition.name(),
                transition.inputs().stream().map(Input::name).collect(Collectors.joining(", ")),
                tooltip(transition, Stream.concat(selector(machine, transition.when()), guards(machine, transition))),
                Optional.of(page + "#transition-" + transition.name()),
                List.of());
    }

    private static Optional<String> tooltip(Element element, Stream<String> more) {
        String text = Stream.concat(Stream.of(element.doc().strip()), more)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Stream<String> selector(TypeName machine, Selector selector) {
        if (selector instanceof Selector.When when) {
            return Stream.of("when " + ExprText.of(when.condition(), machine));
        }
        return selector instanceof Selector.Otherwise ? Stream.of("otherwise") : Stream.of();
    }

    private static Stream<String> guards(TypeName machine, Transition transition) {
        return transition.guards().stream()
                .map(guard -> "requires " + guard.name() + ": " + requirement(machine, guard) + ", else "
                        + guard.orElse().reason().name());
    }

    private static String requirement(TypeName machine, Guard guard) {
        return guard instanceof Guard.That that
                ? ExprText.of(that.condition(), machine)
                : "a value in " + ExprText.of(((Guard.Some) guard).option(), machine);
    }
}
