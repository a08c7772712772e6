package dev.statute.generate.diagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/** Writes a state diagram as Mermaid text, which many Markdown viewers draw by themselves. */
@API(status = API.Status.EXPERIMENTAL)
public final class MermaidDiagram {

    private static final String INDENT = "    ";
    private static final String LINE_BREAK = "<br/>";

    private MermaidDiagram() {}

    private record Ends(String from, String to) {}

    /**
     * The diagram as a {@code stateDiagram-v2}, without a code fence, ending in a line break. Tooltips, links, details and
     * style classes are left out: not every viewer knows them.
     *
     * <p>Equal diagrams give equal text.
     */
    public static String render(StateDiagram diagram) {
        Objects.requireNonNull(diagram, "diagram");
        Map<String, String> ids = MermaidIds.of(diagram);
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        line(text, "accTitle: " + MermaidText.nonEmpty(diagram.title()));
        for (StateDiagram.Node node : diagram.nodes()) {
            line(text, "state \"" + MermaidText.nonEmpty(node.label()) + "\" as " + ids.get(node.id()));
        }
        for (StateDiagram.Node node : diagram.nodes()) {
            if (node.kind().isInitial()) {
                line(text, "[*] --> " + ids.get(node.id()));
            }
        }
        labels(diagram)
                .forEach((ends, label) ->
                        line(text, ids.get(ends.from()) + " --> " + ids.get(ends.to()) + " : " + label));
        for (StateDiagram.Node node : diagram.nodes()) {
            if (node.kind().isTerminal()) {
                line(text, ids.get(node.id()) + " --> [*]");
            }
        }
        return text.toString();
    }

    /** One label for each pair of states, because Mermaid draws several loops of one state on top of each other. */
    private static Map<Ends, String> labels(StateDiagram diagram) {
        Map<Ends, String> labels = new LinkedHashMap<>();
        for (StateDiagram.Edge edge : diagram.edges()) {
            labels.merge(new Ends(edge.from(), edge.to()), label(edge), (above, below) -> above + LINE_BREAK + below);
        }
        return labels;
    }

    private static String label(StateDiagram.Edge edge) {
        String name = MermaidText.nonEmpty(edge.label());
        String sublabel = MermaidText.of(edge.sublabel());
        return sublabel.isEmpty() ? name : name + " (" + sublabel + ")";
    }

    private static void line(StringBuilder text, String line) {
        text.append(INDENT).append(line).append('\n');
    }
}
