package dev.statute.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes machines of any size as YAML. A machine of {@code n} transitions has {@code n / 5} inputs, {@code 3 n / 20} fields
 * and 20 phases, so that 2,000 transitions come with 400 inputs and 300 fields. Every input is handled in five phases, with a
 * guard, up to four assignments and an effect each, and refused in the others.
 */
final class SyntheticSpec {
    private static final int PHASES = 20;
    private static final int HANDLED_PHASES = 5;

    private final int transitions;
    private final StringBuilder out = new StringBuilder();

    private SyntheticSpec(int transitions) {
        this.transitions = transitions;
    }

    /**
     * The text of a machine file called {@code large.machine.yaml}.
     *
     * @param transitions a multiple of 5, at least 100
     */
    static String machine(int transitions) {
        if (transitions < 100 || transitions % HANDLED_PHASES != 0) {
            throw new IllegalArgumentException("not a multiple of 5 from 100 on: " + transitions);
        }
        return new SyntheticSpec(transitions).write();
    }

    /** The text of the types file {@code large.types.yaml} that such a machine imports. */
    static String types() {
        return """
                spec: types/1
                package: com.example.large
                types:
                  Key:   { id: string }
                  Grade: { enum: [Low, Middle, High] }
                """;
    }

    private String write() {
        out.append("""
                spec: machine/1
                name: Large
                package: com.example.large
                version: 1
                doc: A machine of a size that nobody writes by hand.
                imports:
                  large.types.yaml: [Key, Grade]
                """);
        phases();
        fields();
        inputs();
        transitions();
        unhandled();
        out.append("check:\n  domains: { Key: 2 }\n");
        return out.toString();
    }

    private void phases() {
        out.append("phases:\n");
        for (int p = 0; p < PHASES; p++) {
            out.append("  P").append(p).append(p == 0 ? ": { initial: true }\n" : ": {}\n");
        }
    }

    private int fieldCount() {
        return transitions * 3 / 20;
    }

    private int inputCount() {
        return transitions / 5;
    }

    private void fields() {
        out.append("fields:\n");
        for (int f = 0; f < fieldCount(); f++) {
            out.append("  f")
                    .append(f)
                    .append(": { type: ")
                    .append(fieldType(f))
                    .append(", init: ")
                    .append(fieldInit(f));
            out.append(" }\n");
        }
    }

    private static String fieldType(int field) {
        return switch (field % 4) {
            case 0 -> "int 0..1000000";
            case 1 -> "bool";
            case 2 -> "option of Key";
            default -> "Grade";
        };
    }

    private static String fieldInit(int field) {
        return switch (field % 4) {
            case 0 -> "0";
            case 1 -> "false";
            case 2 -> "none";
            default -> "Grade.Low";
        };
    }

    private void inputs() {
        out.append("inputs:\n");
        for (int i = 0; i < inputCount(); i++) {
            out.append("  I").append(i).append(": { payload: { key: Key, amount: 'int 0..1000' } }\n");
        }
        out.append("effects:\n  Moved: { payload: { key: Key, amount: 'int 0..1000' }, delivery: notify }\n");
        out.append("rejections:\n  TooMuch: { doc: The amount is too high. }\n  WrongPhase: { doc: Not now. }\n");
    }

    private static List<Integer> handledPhases(int input) {
        List<Integer> phases = new ArrayList<>();
        for (int k = 0; k < HANDLED_PHASES; k++) {
            phases.add((input * 3 + k * 4) % PHASES);
        }
        return phases;
    }

    /** One transition per handled cell. */
    private void transitions() {
        out.append("transitions:\n");
        int number = 0;
        for (int i = 0; i < inputCount(); i++) {
            for (int phase : handledPhases(i)) {
                transition(number++, i, phase);
            }
        }
    }

    private void transition(int number, int input, int phase) {
        int counter = number * 4 % fieldCount() / 4 * 4;
        out.append("  t").append(number).append(":\n    input: I").append(input);
        out.append("\n    from: P").append(phase);
        out.append("\n    require:\n      enough: { that: f").append(counter).append(" < 900000, else: TooMuch }");
        out.append("\n    to: P").append((phase + 1) % PHASES);
        out.append("\n    set:\n      f")
                .append(counter)
                .append(": f")
                .append(counter)
                .append(" + amount\n");
        assign(counter + 1, "'!f" + (counter + 1) + "'");
        assign(counter + 2, "some(key)");
        assign(counter + 3, "Grade.High");
        out.append("    emit:\n      - Moved: { key: key, amount: amount }\n");
    }

    private void assign(int field, String value) {
        if (field < fieldCount()) {
            out.append("      f").append(field).append(": ").append(value).append('\n');
        }
    }

    private void unhandled() {
        out.append("unhandled:\n");
        for (int i = 0; i < inputCount(); i++) {
            out.append("  - { from: { any_except: [");
            List<Integer> handled = handledPhases(i);
            for (int k = 0; k < handled.size(); k++) {
                out.append(k == 0 ? "P" : ", P").append(handled.get(k));
            }
            out.append("] }, input: I").append(i).append(", reject: WrongPhase }\n");
        }
    }
}
