package dev.statute.generate.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.diagram.StateDiagram.Edge;
import dev.statute.generate.diagram.StateDiagram.Kind;
import dev.statute.generate.diagram.StateDiagram.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiagramProperties {

    @Property(tries = 60)
    void everyGraphIsDrawnWholeAndClear(@ForAll("graphs") StateDiagram diagram) {
        Picture picture = Picture.read(Samples.draw(diagram));

        picture.assertNothingOverlaps();
        picture.assertInsideView();
        assertThat(picture.texts())
                .containsAll(diagram.nodes().stream().map(Node::label).toList())
                .containsAll(diagram.edges().stream().map(Edge::label).toList());
        assertThat(picture.withClass("start-dot")).hasSize(1);
    }

    @Property(tries = 30)
    void equalGraphsGiveEqualPictures(@ForAll("graphs") StateDiagram diagram) {
        StateDiagram equal = new StateDiagram(diagram.title(), diagram.nodes(), diagram.edges());

        assertThat(Samples.draw(equal)).isEqualTo(Samples.draw(diagram));
    }

    @Property(tries = 200)
    void anyTextIsDrawnWellFormed(@ForAll String label, @ForAll String sublabel) {
        Node node = Node.of("Only", Kind.INITIAL).withDetails(List.of(sublabel)).withTooltip(label);
        Edge edge =
                Edge.of("Only", "Only", label, sublabel).withTooltip(sublabel).withHref(label);

        Picture.read(Samples.draw(new StateDiagram(label, List.of(node), List.of(edge))))
                .assertInsideView();
    }

    @Property
    void mermaidTextKeepsToItsLines(@ForAll String label, @ForAll String id) {
        Node node = new Node(id, label, Kind.INITIAL_TERMINAL, List.of(), Optional.empty(), List.of());
        Edge edge = Edge.of(id, id, label, label);

        String text = MermaidDiagram.render(new StateDiagram(label, List.of(node), List.of(edge)));

        assertThat(text.lines()).hasSize(6);
        assertThat(text.replaceFirst("accTitle:", "").replaceFirst(" : ", " ").replace("<br/>", ""))
                .doesNotContain(":", ";", "#", "%", "&", "<", "`", "\\");
    }

    @Provide
    Arbitrary<StateDiagram> graphs() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(size -> edges(size).map(edges -> new StateDiagram("Random", nodes(size), edges)));
    }

    private static List<Node> nodes(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    Kind kind = i == 0 ? Kind.INITIAL : i % 4 == 3 ? Kind.TERMINAL : Kind.NORMAL;
                    Node node = Node.of("State" + i, kind);
                    return i % 3 == 1 ? node.withDetails(List.of("field_of_" + i + ": SomeType")) : node;
                })
                .toList();
    }

    private static Arbitrary<List<Edge>> edges(int size) {
        Arbitrary<String> states = Arbitraries.integers().between(0, size - 1).map(i -> "State" + i);
        Arbitrary<String> names = Arbitraries.of("go", "cancel_everything", "retry", "step_back", "finish");
        Arbitrary<String> triggers = Arbitraries.of("", "Go", "Retry when attempts_left > 0\nrequires permission");
        return Combinators.combine(states, states, names, triggers)
                .as(Edge::of)
                .list()
                .ofMaxSize(24);
    }
}
