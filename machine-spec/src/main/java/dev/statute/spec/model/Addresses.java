package dev.statute.spec.model;

import org.apiguardian.api.API;

/**
 * The stable addresses of elements, such as {@code InputLifecycle/transitions/stage/require/run_matches}: what coverage,
 * metrics and links refer to.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Addresses {
    private Addresses() {}

    /** Of an element in a section of a machine or policy, such as {@code InputLifecycle/invariants/in_run_has_a_run}. */
    public static String of(Element owner, String section, Element element) {
        return owner.name() + "/" + section + "/" + element.name();
    }

    /** Of a transition. */
    public static String of(Machine machine, Transition transition) {
        return of(machine, "transitions", transition);
    }

    /** Of a guard of a transition. */
    public static String of(Machine machine, Transition transition, Guard guard) {
        return of(machine, transition) + "/require/" + guard.name();
    }
}
