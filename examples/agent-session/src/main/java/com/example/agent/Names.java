package com.example.agent;

import dev.statute.session.ledger.InputState;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Short names for what has long ones, in the order in which they are first heard of: i1, i2 and r1. Safe for use by several threads. */
final class Names {
    private final Map<UUID, String> inputs = new HashMap<>();
    private final Map<UUID, String> runs = new HashMap<>();

    /** Names inputs of which nobody has heard yet. */
    void learn(List<InputState> inputs) {
        inputs.forEach(input -> of(input.inputId()));
    }

    synchronized String of(InputId id) {
        return inputs.computeIfAbsent(id.value(), unknown -> "i" + (inputs.size() + 1));
    }

    /** A text with the short names of inputs in the place of their long ones. */
    synchronized String in(String text) {
        String shorter = text;
        for (Map.Entry<UUID, String> name : inputs.entrySet()) {
            shorter = shorter.replace(name.getKey().toString(), name.getValue());
        }
        return shorter;
    }

    synchronized String of(RunId id) {
        return runs.computeIfAbsent(id.value(), unknown -> "r" + (runs.size() + 1));
    }
}
