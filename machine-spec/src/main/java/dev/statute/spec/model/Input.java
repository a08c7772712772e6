package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;

/** An input with its payload. */
public record Input(String name, List<Component> payload, String doc, Span at) implements Element {
    public Input {
        payload = List.copyOf(payload);
    }

    @Override
    public String toString() {
        return name;
    }
}
