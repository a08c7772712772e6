package dev.statute.generate.diagram;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.generate.diagram.StateDiagram.Edge;
import dev.statute.generate.diagram.StateDiagram.Kind;
import dev.statute.generate.diagram.StateDiagram.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateDiagramTest {

    @Test
    void refusesTwoNodesWithOneId() {
        List<Node> nodes = List.of(Node.of("A", Kind.NORMAL), Node.of("A", Kind.TERMINAL));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateDiagram("Twice", nodes, List.of()))
                .withMessageContaining("A");
    }

    @Test
    void refusesEdgesToNowhere() {
        List<Edge> edges = List.of(Edge.of("A", "B", "go", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateDiagram("Open", List.of(Node.of("A", Kind.NORMAL)), edges))
                .withMessageContaining("B");
    }

    @Test
    void refusesStyleClassesThatAreNoNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Node.of("A", Kind.NORMAL).withStyleClasses(List.of("a b")));
    }
}
