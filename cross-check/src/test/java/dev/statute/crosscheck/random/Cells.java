package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which cells are handled together, and how the others are answered. */
final class Cells {
    /**
     * Cells that the same transitions take.
     *
     * @param inputs usually one
     * @param target the phase that one of the transitions has to lead to
     */
    record Handled(List<Outline.Input> inputs, List<String> from, Optional<String> target) {
        /** What all inputs carry. */
        List<Component> payload() {
            List<Component> common = new ArrayList<>(inputs.get(0).payload());
            inputs.forEach(input -> common.retainAll(input.payload()));
            return common;
        }
    }

    private final Dice dice;
    private final Outline outline;
    private final List<Handled> handled = new ArrayList<>();
    private final Map<Outline.Input, Set<String>> open = new LinkedHashMap<>();

    Cells(Dice dice, Outline outline) {
        this.dice = dice;
        this.outline = outline;
        outline.inputs().forEach(input -> open.put(input, new LinkedHashSet<>(outline.phases())));
        connect();
        outline.inputs().forEach(this::handle);
    }

    List<Handled> handled() {
        return handled;
    }

    /** The phases in which each input is not handled. */
    Map<Outline.Input, Set<String>> open() {
        return open;
    }

    /** A way into every phase. */
    private void connect() {
        List<String> phases = outline.phases();
        for (int i = 1; i < phases.size(); i++) {
            // No phase before the last is terminal, and the first input carries an id.
            String source = phases.get(i == 1 ? 0 : dice.between(0, i - 1));
            Outline.Input input = outline.inputs().get(0);
            if (!open.get(input).contains(source)) {
                source = phases.get(i - 1);
            }
            take(new Handled(List.of(input), List.of(source), Optional.of(phases.get(i))));
        }
    }

    private void handle(Outline.Input input) {
        List<String> free = new ArrayList<>(open.get(input));
        free.removeIf(phase -> dice.chance(outline.isTerminal(phase) ? 85 : 35));
        int middle = dice.between(0, free.size());
        List.of(free.subList(0, middle), free.subList(middle, free.size())).forEach(from -> {
            if (!from.isEmpty()) {
                take(new Handled(inputs(input, from), List.copyOf(from), Optional.empty()));
            }
        });
    }

    /** Sometimes another input is treated alike. */
    private List<Outline.Input> inputs(Outline.Input input, List<String> from) {
        List<Outline.Input> others = outline.inputs().stream()
                .filter(other -> !other.equals(input) && open.get(other).containsAll(from))
                .toList();
        return others.isEmpty() || !dice.chance(15) ? List.of(input) : List.of(input, dice.oneOf(others));
    }

    private void take(Handled cells) {
        cells.inputs().forEach(input -> open.get(input).removeAll(cells.from()));
        handled.add(cells);
    }
}
