package dev.statute.session.access;

import java.lang.invoke.MethodHandles;
import java.util.Set;
import org.apiguardian.api.API;

/** Tells the classes of some packages of this library from everybody else. */
@API(status = API.Status.INTERNAL)
public final class CallerCheck {
    private CallerCheck() {}

    /**
     * Refuses whoever is not of these packages of this library.
     *
     * @param caller the lookup that a class of them has made itself, with full privileges
     * @param packages the names of the packages
     * @param rule who does what, as the beginning of the sentence that others are told
     * @throws IllegalCallerException if it is somebody else, or the lookup is not his own
     */
    public static void require(MethodHandles.Lookup caller, Set<String> packages, String rule) {
        Class<?> owner = caller.lookupClass();
        // Reflection gives everybody on the same class path a lookup with full privileges, but never an original one.
        if (!caller.hasFullPrivilegeAccess()
                || (caller.lookupModes() & MethodHandles.Lookup.ORIGINAL) == 0
                || !packages.contains(owner.getPackageName())
                || owner.getModule() != CallerCheck.class.getModule()) {
            throw new IllegalCallerException(rule + ", and not " + owner + ".");
        }
    }
}
