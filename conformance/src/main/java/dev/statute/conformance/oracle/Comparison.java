package dev.statute.conformance.oracle;

import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Optional;

/** Keeps the first difference of a step. */
final class Comparison {
    private final Machine machine;
    private final int step;
    private Optional<Difference> difference = Optional.empty();

    Comparison(Machine machine, int step) {
        this.machine = machine;
        this.step = step;
    }

    /** Compares with what the subject tells; nothing is no difference. */
    void compare(String aspect, Object expected, Optional<?> got) {
        if (got.isPresent() && !got.get().equals(expected)) {
            differ(aspect, "`" + expected + "`", "`" + got.get() + "`");
        }
    }

    /** Compares values; two that look alike are told apart by their types. */
    void values(String aspect, Value expected, Value got) {
        if (!got.equals(expected)) {
            boolean alike = got.toString().equals(expected.toString());
            differ(
                    aspect,
                    "`" + expected + "`" + (alike ? " " + ValueKind.of(expected) : ""),
                    "`" + got + "`" + (alike ? " " + ValueKind.of(got) : ""));
        }
    }

    /** Compares a name with what the subject tells; one that the machine does not have is told from one that is wrong. */
    void names(String aspect, String kind, String expected, Optional<String> got, List<? extends Element> known) {
        if (got.isEmpty() || got.get().equals(expected)) {
            return;
        }
        List<String> names = known.stream().map(Element::name).toList();
        String name = got.get();
        differ(
                aspect,
                "`" + expected + "`",
                "`" + name + "`" + (names.contains(name) || name.isEmpty() ? "" : unknown(kind, name, names)));
    }

    private String unknown(String kind, String name, List<String> names) {
        String hint = Nearest.hint(name, names);
        return ", which is no " + kind + " of " + machine.name() + (hint.isEmpty() ? "" : "; " + hint);
    }

    void differ(String aspect, String expected, String got) {
        if (difference.isEmpty()) {
            difference = Optional.of(new Difference(step, aspect, expected, got));
        }
    }

    Optional<Difference> difference() {
        return difference;
    }
}
