package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.syntax.TypesSyntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Links the named and typed parts of payloads, records, variants and parameter lists. */
final class Components {
    private Components() {}

    /**
     * Components as linked.
     *
     * @param sound those whose types have no error
     * @param broken the names of the others
     */
    record Linked(List<Component> sound, Set<String> broken) {}

    static Linked link(List<TypesSyntax.Component> written, KnownTypes names, ProblemSink sink) {
        List<Component> sound = new ArrayList<>();
        Set<String> broken = new LinkedHashSet<>();
        for (TypesSyntax.Component component : written) {
            Optional<Type> type = TypeParser.parse(component.type(), names, sink);
            if (type.isPresent()) {
                sound.add(new Component(
                        component.name().text(),
                        type.get(),
                        Scalars.text(component.doc()),
                        component.name().textSpan()));
            } else {
                broken.add(component.name().text());
            }
        }
        return new Linked(sound, broken);
    }
}
