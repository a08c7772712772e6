package dev.statute.spec.link;

import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other files can import from a file; a name whose declaration has an error has no content. */
record Exports(Map<String, Optional<Type>> types, Map<String, Optional<Constant>> constants) {
    static final Exports NONE = new Exports(Map.of(), Map.of());

    Collection<String> names() {
        List<String> names = new ArrayList<>(types.keySet());
        names.addAll(constants.keySet());
        return names;
    }
}
