package dev.statute.generate.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.diagram.StateDiagram.Edge;
import dev.statute.generate.diagram.StateDiagram.Kind;
import dev.statute.generate.diagram.StateDiagram.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MermaidDiagramTest {

    @Test
    void writesStatesAndTransitions() {
        assertThat(MermaidDiagram.render(Samples.runSlot())).isEqualTo("""
                        stateDiagram-v2
                            accTitle: RunSlot
                            state "Idle" as Idle
                            state "Running" as Running
                            [*] --> Idle
                            Idle --> Running : begin (Begin)
                            Running --> Running : join (Join requires right_run, has_room)<br/>\
                        apply_input (ApplyInput requires just_joined)<br/>\
                        reach_boundary (ReachBoundary requires just_applied)
                            Running --> Idle : complete (Complete)<br/>fail (Fail)
                        """);
    }

    @Test
    void marksTerminalStates() {
        assertThat(MermaidDiagram.render(Samples.inputLifecycle()))
                .contains("    Consumed --> [*]\n", "    Abandoned --> [*]\n")
                .contains("Staged --> Queued : roll_back (RollbackStaged when attempts_left > 0 requires run_matches)");
    }

    @Test
    void replacesWhatMermaidOrHtmlWouldObey() {
        Node node = Node.of("A", Kind.NORMAL);
        Edge edge = Edge.of("A", "A", "a: b; %%c #quot; <b>d</b> \"e\" f & g\n[h] {i} `j` \\n", "");

        assertThat(MermaidDiagram.render(new StateDiagram("", List.of(node), List.of(edge))))
                .contains("A --> A : a： b； ％％c ＃quot； ＜b>d＜/b> ＂e＂ f ＆ g ［h］ ｛i｝ ｀j｀ ＼n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Queued, Queued",
        "State, S_State",
        "END, S_END",
        "constructor, S_constructor",
        "a b, S_a_b",
        "Über, S__ber",
        "'', S_",
    })
    void keepsIdsThatMermaidTakesForNothingElse(String id, String written) {
        StateDiagram diagram = new StateDiagram("Ids", List.of(Node.of(id, Kind.INITIAL)), List.of());

        assertThat(MermaidDiagram.render(diagram)).contains("    [*] --> " + written + "\n");
    }

    @Test
    void keepsStatesApartWhoseIdsWouldBecomeTheSame() {
        StateDiagram diagram =
                new StateDiagram("Ids", List.of(Node.of("a b", Kind.NORMAL), Node.of("a-b", Kind.NORMAL)), List.of());

        assertThat(MermaidDiagram.render(diagram)).contains("\"a b\" as S_a_b\n", "\"a-b\" as S_a_b_2\n");
    }
}
