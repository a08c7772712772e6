package dev.statute.generate.markdown;

import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The whole matrix of phases and inputs. */
final class MatrixSection {
    private final Machine machine;
    private final ExprCode code;

    private MatrixSection(Machine machine) {
        this.machine = machine;
        this.code = new ExprCode(machine.typeName());
    }

    static void append(Page page, Machine machine) {
        new MatrixSection(machine).append(page);
    }

    private void append(Page page) {
        Matrix matrix = Matrix.of(machine);
        int cells = machine.phases().size() * machine.inputs().size();
        page.heading(2, "Matrix")
                .paragraph("%d cells: %d handled, %d rejected, %d ignored."
                        .formatted(
                                cells,
                                matrix.count(Cell.Handled.class),
                                matrix.count(Cell.Rejected.class),
                                matrix.count(Cell.Ignored.class)))
                .paragraph("A cell in bold is handled: it names the transition and the phase it leads to. A cell with"
                        + " ✗ refuses the input with a reason, one in italics ignores it and says why.");
        List<String> headers = new ArrayList<>(List.of("Input"));
        machine.phases().forEach(phase -> headers.add(Page.link("phase", phase)));
        page.table(
                headers,
                machine.inputs().stream().map(input -> row(matrix, input)).toList());
    }

    private List<String> row(Matrix matrix, Input input) {
        List<String> row = new ArrayList<>(List.of(Page.link("input", input)));
        for (Phase phase : machine.phases()) {
            row.add(matrix.cell(phase, input).map(cell -> text(phase, cell)).orElse("undecided"));
        }
        return row;
    }

    private String text(Phase phase, Cell cell) {
        if (cell instanceof Cell.Handled handled) {
            return handled.transitions().stream()
                    .map(transition -> text(phase, transition))
                    .collect(Collectors.joining("<br>"));
        } else if (cell instanceof Cell.Rejected rejected) {
            return "✗ " + code.of(rejected.refusal());
        }
        return "*" + Escape.text(((Cell.Ignored) cell).why()) + "*";
    }

    private String text(Phase phase, Transition transition) {
        Phase target = transition.target(phase);
        String where = target.equals(phase) ? "stays" : "→ " + Escape.text(target.name());
        return "**" + Page.link("transition", transition) + "** " + where + condition(transition.when());
    }

    private String condition(Selector selector) {
        if (selector instanceof Selector.When when) {
            return " when " + code.of(when.condition());
        }
        return selector instanceof Selector.Otherwise ? " otherwise" : "";
    }
}
