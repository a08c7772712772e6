package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import org.apiguardian.api.API;

/** An input with its payload. */
@API(status = API.Status.EXPERIMENTAL)
public record Input(String name, List<Component> payload, String doc, Span at) implements Element {
    public Input {
        payload = List.copyOf(payload);
    }

    /** By name alone: these are keys of many tables, and their contents are long. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
