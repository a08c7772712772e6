package dev.statute.session.composition;

import dev.statute.session.types.RouteFinding;
import java.util.Objects;
import org.apiguardian.api.API;

/** A table of routes contradicts itself. */
@API(status = API.Status.EXPERIMENTAL)
public final class RouteTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RouteFinding finding;

    RouteTableException(RouteFinding finding, Route route, String others) {
        super("The route " + route.id() + " from " + route.effect() + " of " + route.fromInstance() + " to "
                + route.target().variant() + " is wrong: " + finding.specName() + others);
        this.finding = finding;
    }

    /** What is wrong. */
    public RouteFinding finding() {
        return Objects.requireNonNull(finding);
    }
}
