package dev.statute.session.composition;

import dev.statute.session.policy.RouteCheckRule;
import dev.statute.session.types.RouteFinding;
import dev.statute.session.types.RouteKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** The routes of a composition: those for inputs and those for signals, which are never taken for each other. Immutable. */
@API(status = API.Status.EXPERIMENTAL)
public final class RouteTable {
    private final String composition;
    private final Map<RouteKind, Map<Origin, Route>> routes = new EnumMap<>(RouteKind.class);

    private record Origin(String instance, String effect) {}

    /**
     * @param composition the composition
     * @param given its routes
     * @throws RouteTableException if two routes of a kind begin at one effect, or one names what is not of its kind
     */
    public RouteTable(String composition, List<Route> given) {
        this.composition = Objects.requireNonNull(composition, "composition");
        for (RouteKind kind : RouteKind.values()) {
            routes.put(kind, new LinkedHashMap<>());
        }
        given.forEach(this::add);
    }

    private void add(Route route) {
        Origin origin = new Origin(route.fromInstance(), route.effect());
        Optional<Route> taken = Optional.ofNullable(of(route.kind()).get(origin));
        RouteFinding finding =
                RouteCheckRule.decide(route.kind(), route.target().kind(), taken.isPresent());
        if (finding != RouteFinding.FITS) {
            throw new RouteTableException(
                    finding,
                    route,
                    taken.map(other -> ", besides " + other.id()).orElse(""));
        }
        of(route.kind()).put(origin, route);
    }

    /** The composition. */
    public String composition() {
        return composition;
    }

    /** The route of a kind that leads on from an effect. */
    public Optional<Route> find(RouteKind kind, String instance, String effect) {
        return Optional.ofNullable(of(kind).get(new Origin(instance, effect)));
    }

    /** All routes of a kind, in the order in which they were given. */
    public List<Route> routes(RouteKind kind) {
        return List.copyOf(of(kind).values());
    }

    private Map<Origin, Route> of(RouteKind kind) {
        return Objects.requireNonNull(routes.get(kind));
    }
}
