package dev.statute.generate.java;

import dev.statute.generate.testing.Specs;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;

/**
 * A machine at the size that generated code has to stand: 20 phases, 400 inputs, 2,000 transitions and guards, 300 fields,
 * of which 40 exist in one phase each and 60 in two.
 */
final class LargeMachine {
    static final int PHASES = 20;
    static final int INPUTS = 400;
    static final int HANDLED = 5;
    private static final int COMMON = 200;

    private final StringBuilder out = new StringBuilder();

    private LargeMachine() {}

    static Catalog catalog() {
        LargeMachine large = new LargeMachine();
        return Specs.compile(
                new SourceText(
                        "big.types.yaml", "spec: types/1\npackage: com.example.big\ntypes:\n  Key: { id: string }\n"),
                new SourceText("big.machine.yaml", large.write()));
    }

    private String write() {
        line("spec: machine/1");
        line("name: Big");
        line("package: com.example.big");
        line("version: 1");
        line("imports: { big.types.yaml: [Key] }");
        line("phases:");
        for (int p = 0; p < PHASES; p++) {
            line("  P" + p + ": { initial: " + (p == 0) + " }");
        }
        fields();
        line("inputs:");
        for (int i = 0; i < INPUTS; i++) {
            line("  I" + i + ": { payload: { amount: int 0..9, key: Key } }");
        }
        line("effects:");
        line("  Moved: { payload: { amount: int 0..99 }, delivery: notify }");
        line("rejections:");
        line("  Low: {}");
        line("  Wrong: {}");
        transitions();
        line("check:");
        line("  domains: { Key: 1 }");
        return out.toString();
    }

    private void fields() {
        line("fields:");
        for (int f = 0; f < COMMON; f++) {
            line("  f" + f
                    + switch (f % 4) {
                        case 0 -> ": { type: int 0..99, init: 0 }";
                        case 1 -> ": { type: bool, init: false }";
                        case 2 -> ": { type: option of Key, init: none }";
                        default -> ": { type: set of Key max 2, init: [] }";
                    });
        }
        for (int f = 0; f < 40; f++) {
            line("  own" + f + ": { type: int 0..9, in: P" + f % PHASES + ", init: 1 }");
        }
        for (int f = 0; f < 60; f++) {
            line("  two" + f + ": { type: int 0..9, in: [P" + f % PHASES + ", P" + (f + 1) % PHASES + "], init: 2 }");
        }
    }

    private void transitions() {
        line("transitions:");
        for (int i = 0; i < INPUTS; i++) {
            for (int h = 0; h < HANDLED; h++) {
                int from = (i + h) % PHASES;
                line("  t" + i + "_" + h + ":");
                line("    input: I" + i);
                line("    from: P" + from);
                line("    require:");
                line("      enough: { that: amount > 0 || f1, else: Low }");
                line("    to: P" + (from + 1) % PHASES);
                line("    set:");
                line("      f" + 4 * (i % 50) + ": amount");
                line("      f" + (4 * (i % 50) + 2) + ": some(key)");
                line("      f" + (4 * (i % 50) + 3) + ": f" + (4 * (i % 50) + 3) + ".with(key)");
                line("      own" + (from + 1) % PHASES + ": amount");
                line("    emit:");
                line("      - Moved: { amount: next.f" + 4 * (i % 50) + " }");
            }
        }
        line("unhandled:");
        for (int i = 0; i < INPUTS; i++) {
            StringBuilder handled = new StringBuilder();
            for (int h = 0; h < HANDLED; h++) {
                handled.append(h == 0 ? "P" : ", P").append((i + h) % PHASES);
            }
            line("  - { from: { any_except: [" + handled + "] }, input: I" + i + ", reject: Wrong }");
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
