package dev.statute.crosscheck.random;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One machine at random, of any size. */
final class Sketch {
    private final Dice dice;
    private final Outline outline;
    private final String transitions;
    private final String unhandled;
    private final boolean ticks;
    private final Claims claims;
    private final String check;
    private final int kept;
    private final long fewestStates;

    Sketch(long seed) {
        this.dice = new Dice(seed);
        this.outline = new Outline(dice);
        Cells cells = new Cells(dice, outline);
        Transitions written = new Transitions(dice, outline, new Effects(dice, outline));
        cells.handled().forEach(written::write);
        this.ticks = dice.chance(80);
        if (ticks) {
            written.writeTick();
        }
        this.transitions = written.toString();
        this.unhandled = written.unhandled(cells);
        this.claims = new Claims(dice, outline);
        this.check = check();
        this.kept = dice.oneOf(0, 0, 0, 0, 0, 0, 1, 1, 1, 2);
        this.fewestStates = dice.oneOf(20, 20, 50, 100);
    }

    /** How many states are enough. Small machines are quick, large ones see more. */
    long fewestStates() {
        return fewestStates;
    }

    /**
     * What to leave out of what is broken. Mostly everything, so that all states count; else all but what takes longest to
     * find, or nothing.
     *
     * @param broken names with the states of the shortest run
     */
    Set<String> leftOut(Map<String, Integer> broken) {
        int deepest = broken.values().stream().mapToInt(length -> length).max().orElse(0);
        return broken.keySet().stream()
                .filter(name -> kept == 0 || kept == 1 && broken.get(name) < deepest)
                .collect(Collectors.toSet());
    }

    /** The types that the machine imports. */
    String types() {
        return outline.types().text();
    }

    /** The machine, without some of its invariants and properties. */
    String machine(Set<String> without) {
        String declared = new Declarations(outline, ticks).toString();
        String body = declared + "transitions:\n" + transitions + unhandled() + claims.yaml(without) + check;
        return "spec: machine/1\nname: Toy\npackage: " + Vocabulary.PACKAGE + "\n\n" + imports(body) + body;
    }

    private String unhandled() {
        boolean done = outline.phases().stream().anyMatch(outline::isTerminal);
        String rows = unhandled + (ticks && done ? "  - { from: done, input: Tick, ignore: It is over. }\n" : "");
        return rows.isEmpty() ? "" : "unhandled:\n" + rows;
    }

    private static String imports(String body) {
        List<String> names = List.of("Key", "Blob", "Colour", "Level", "Pair", "Shape").stream()
                .filter(name -> body.matches("(?s).*\\b" + name + "\\b.*"))
                .toList();
        return "imports:\n  toy.types.yaml: [" + String.join(", ", names) + "]\n";
    }

    private String check() {
        StringBuilder out =
                new StringBuilder("check:\n  domains: { Key: " + dice.between(1, 2) + ", Level: [0, 1], Blob: 2 }\n");
        if (dice.chance(25)) {
            String where = new Expressions(dice, outline.everywhere(), false, 2).condition();
            out.append("  where: " + Transitions.quoted(where) + "\n");
        }
        if (dice.chance(25)) {
            out.append("  depth: " + dice.between(1, 6) + "\n");
        }
        return out.toString();
    }
}
