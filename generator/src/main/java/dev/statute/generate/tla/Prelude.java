package dev.statute.generate.tla;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a module has to define or declare before it begins: collected while the rest is written. */
final class Prelude {
    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    private boolean none;
    private boolean absent;

    /** An application of a helper. */
    Tla call(Helper helper, Object... arguments) {
        need(helper);
        return Tla.call(helper.operator(), arguments);
    }

    /** The option without a value. */
    Tla none() {
        none = true;
        return Tla.atom("None");
    }

    /** What a field is in the phases that lack it. */
    Tla absent() {
        absent = true;
        return Tla.atom("Absent");
    }

    /** The constants that the model has to give, each as a model value of its own name. */
    List<String> constants() {
        if (absent) {
            return none ? List.of("Absent", "None") : List.of("Absent");
        }
        return none ? List.of("None") : List.of();
    }

    /** The definitions of all helpers that are used. */
    List<String> definitions() {
        return helpers.stream().map(Helper::definition).toList();
    }

    private void need(Helper helper) {
        helpers.add(helper);
        none |= helper.mentionsNone();
        helper.uses().forEach(this::need);
    }
}
