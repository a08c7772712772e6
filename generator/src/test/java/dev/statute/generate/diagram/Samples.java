package dev.statute.generate.diagram;

import dev.statute.generate.diagram.StateDiagram.Edge;
import dev.statute.generate.diagram.StateDiagram.Kind;
import dev.statute.generate.diagram.StateDiagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Diagrams of machines as they occur. */
final class Samples {

    /** Text that tries to leave its place: markup, the syntax of Mermaid, and characters that XML cannot carry. */
    static final String HOSTILE = "<script>alert(1)</script> \"'&]]> --> :;%%{init}%% `x` #quot; \\n\n"
            + "end note\u0000\u202E\uD800 <br/> :::c \uFFFF";

    private Samples() {}

    /** Nine phases, four of them terminal; several transitions lead from many phases to one. */
    static StateDiagram inputLifecycle() {
        List<Node> nodes = List.of(
                Node.of("Accepted", Kind.INITIAL).withTooltip("Durable. Nothing has been decided about it."),
                Node.of("Queued", Kind.NORMAL).withTooltip("Waiting for a run."),
                Node.of("Staged", Kind.NORMAL).withTooltip("Reserved for exactly one run."),
                Node.of("Applied", Kind.NORMAL).withTooltip("Its content is in the conversation."),
                Node.of("AppliedPendingConsumption", Kind.NORMAL),
                Node.of("Consumed", Kind.TERMINAL),
                Node.of("Superseded", Kind.TERMINAL).withDetails(List.of("superseded_by: InputId")),
                Node.of("Coalesced", Kind.TERMINAL).withDetails(List.of("coalesced_into: InputId")),
                Node.of("Abandoned", Kind.TERMINAL).withDetails(List.of("abandon_reason: AbandonReason")));
        List<Edge> edges = new ArrayList<>();
        edges.add(Edge.of("Accepted", "Queued", "queue", "QueueAccepted"));
        edges.add(Edge.of("Accepted", "Consumed", "consume_on_accept", "ConsumeOnAccept"));
        edges.add(Edge.of("Queued", "Staged", "stage", "StageForRun"));
        edges.add(Edge.of(
                "Staged", "Queued", "roll_back", "RollbackStaged\nwhen attempts_left > 0\nrequires run_matches"));
        edges.add(Edge.of(
                "Staged", "Abandoned", "give_up", "RollbackStaged\nwhen attempts_left == 0\nrequires run_matches"));
        edges.add(Edge.of("Staged", "Applied", "apply", "MarkApplied\nrequires run_matches"));
        edges.add(Edge.of(
                "Applied", "AppliedPendingConsumption", "confirm_boundary", "ConfirmBoundary\nrequires run_matches"));
        for (String from : List.of("Applied", "AppliedPendingConsumption")) {
            edges.add(Edge.of(from, "Consumed", "consume", "Consume\nrequires run_matches"));
        }
        for (String from : List.of("Accepted", "Queued")) {
            edges.add(Edge.of(from, "Superseded", "supersede", "Supersede"));
        }
        for (String from : List.of("Accepted", "Queued")) {
            edges.add(Edge.of(from, "Coalesced", "coalesce", "Coalesce"));
        }
        for (String from : List.of("Accepted", "Queued", "Staged", "Applied", "AppliedPendingConsumption")) {
            edges.add(Edge.of(from, "Abandoned", "abandon", "Abandon\nrequires reason_is_callers"));
        }
        return new StateDiagram("InputLifecycle", nodes, edges);
    }

    /** Two phases and three transitions that stay in one of them. */
    static StateDiagram runSlot() {
        List<Node> nodes = List.of(
                Node.of("Idle", Kind.INITIAL),
                Node.of("Running", Kind.NORMAL).withDetails(List.of("current: RunId", "stage: RunStage")));
        List<Edge> edges = List.of(
                Edge.of("Idle", "Running", "begin", "Begin"),
                Edge.of("Running", "Running", "join", "Join\nrequires right_run, has_room"),
                Edge.of("Running", "Running", "apply_input", "ApplyInput\nrequires just_joined"),
                Edge.of("Running", "Running", "reach_boundary", "ReachBoundary\nrequires just_applied"),
                Edge.of("Running", "Idle", "complete", "Complete"),
                Edge.of("Running", "Idle", "fail", "Fail"));
        return new StateDiagram("RunSlot", nodes, edges);
    }

    /** Thirty phases: a main way, short cuts, ways back, self-loops and two common ends. */
    static StateDiagram thirtyPhases() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            Node node = Node.of("Phase" + i, i == 0 ? Kind.INITIAL : Kind.NORMAL);
            nodes.add(i % 3 == 1 ? node.withDetails(List.of("field_" + i + ": Type")) : node);
        }
        nodes.add(Node.of("Done", Kind.TERMINAL));
        nodes.add(Node.of("Failed", Kind.TERMINAL).withDetails(List.of("cause: Cause")));
        for (int i = 0; i < 28; i++) {
            String from = "Phase" + i;
            edges.add(Edge.of(from, i < 27 ? "Phase" + (i + 1) : "Done", "advance_" + i, "Advance when ready"));
            if (i % 5 == 2) {
                edges.add(Edge.of(from, "Phase" + Math.min(27, i + 3), "skip_" + i, "Skip\nrequires permission"));
            }
            if (i % 6 == 4) {
                edges.add(Edge.of(from, "Phase" + (i - 3), "retry_" + i, "Retry when attempts_left > 0"));
            }
            if (i % 7 == 3) {
                edges.add(Edge.of(from, from, "note_" + i, "Note"));
            }
            if (i > 20) {
                edges.add(Edge.of(from, "Failed", "fail", "Fail"));
            }
        }
        return new StateDiagram("ThirtyPhases", nodes, edges);
    }

    /** Hostile text in every place that takes text. */
    static StateDiagram hostile() {
        Node start = new Node(
                HOSTILE,
                HOSTILE,
                Kind.INITIAL,
                List.of(HOSTILE, "x".repeat(3_000)),
                Optional.of(HOSTILE),
                List.of("hot"));
        Node end = Node.of("w".repeat(5_000), Kind.TERMINAL);
        Edge edge = new Edge(
                HOSTILE,
                end.id(),
                HOSTILE,
                HOSTILE,
                Optional.of(HOSTILE),
                Optional.of("javascript:alert(1)"),
                List.of());
        Edge loop = Edge.of(HOSTILE, HOSTILE, "many words ".repeat(1_000), "W".repeat(5_000));
        return new StateDiagram(HOSTILE, List.of(start, end), List.of(edge, loop));
    }

    static String draw(StateDiagram diagram) {
        if (SvgDiagram.render(diagram) instanceof SvgDiagram.Drawn drawn) {
            return drawn.svg();
        }
        throw new AssertionError("too large: " + diagram.title());
    }
}
