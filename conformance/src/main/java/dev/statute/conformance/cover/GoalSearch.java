package dev.statute.conformance.cover;

import dev.statute.conformance.cover.Goal.Cell;
import dev.statute.conformance.cover.Goal.Emitted;
import dev.statute.conformance.cover.Goal.Guarded;
import dev.statute.conformance.cover.Goal.GuardedIn;
import dev.statute.conformance.cover.Goal.Taken;
import dev.statute.conformance.input.Narrowing;
import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.explore.search.Budget;
import dev.statute.spec.explore.search.DecisionWatch;
import dev.statute.spec.explore.search.Path;
import dev.statute.spec.explore.search.Progress;
import dev.statute.spec.explore.search.Search;
import dev.statute.spec.explore.search.SearchRequest;
import dev.statute.spec.explore.search.SearchResult;
import dev.statute.spec.explore.search.StateWatch;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One search through the states of a machine for steps that reach goals. */
final class GoalSearch {
    /** However small a machine is, more states than this are not stored. */
    private static final long MOST_STATES = 300_000;

    /** However many payloads a machine has, so many states are looked at. */
    private static final long LEAST_STATES = 1_000;

    private final Machine machine;
    private final Narrowing narrowing;
    private final Set<Goal> open;
    private final Map<Phase, StateWatch> arrivals = new LinkedHashMap<>();
    private final Map<DecisionWatch, Goal> decisions = new LinkedHashMap<>();
    private final Set<DecisionWatch> wanted = new LinkedHashSet<>();
    private final SearchResult result;

    /**
     * Searches.
     *
     * @param narrowing the payloads to try
     * @param open the goals to reach
     * @param steps about how many steps to try
     */
    GoalSearch(Machine machine, Narrowing narrowing, Set<Goal> open, long steps) {
        this.machine = machine;
        this.narrowing = narrowing;
        this.open = open;
        for (Phase phase : machine.phases()) {
            if (machine.inputs().stream().anyMatch(input -> open.contains(new Cell(phase.name(), input.name())))) {
                arrivals.put(phase, new StateWatch(Set.of(phase), anything(), true));
            }
        }
        machine.transitions().forEach(this::lookOutFor);
        for (Effect effect : machine.effects()) {
            lookOutFor(new DecisionWatch.Emits(effect), new Emitted(effect.name()));
        }
        this.result = Search.run(new SearchRequest(
                machine,
                narrowing.check(),
                List.copyOf(arrivals.values()),
                List.of(),
                List.copyOf(decisions.keySet()),
                Optional.of(wanted),
                1,
                false,
                budget(steps),
                Progress.NONE));
    }

    /** A limit of time would make the sequences depend on the computer. */
    private Budget budget(long steps) {
        long states = steps / Math.max(1, narrowing.payloads(machine));
        return new Budget(
                Math.min(Math.max(states, Math.min(LEAST_STATES, steps)), MOST_STATES),
                Duration.ofDays(1),
                Long.MAX_VALUE);
    }

    private void lookOutFor(Transition transition) {
        for (Guard guard : transition.guards()) {
            for (boolean passes : new boolean[] {true, false}) {
                lookOutFor(
                        new DecisionWatch.Answers(transition, guard, passes),
                        new Guarded(transition.name(), guard.name(), passes));
            }
        }
        for (Phase phase : transition.from()) {
            for (Input input : transition.inputs()) {
                lookOutFor(
                        new DecisionWatch.Fires(transition, phase, input),
                        new Taken(transition.name(), phase.name(), input.name()));
                transition.guards().forEach(guard -> lookOutFor(transition, phase, input, guard));
            }
        }
    }

    private void lookOutFor(Transition transition, Phase phase, Input input, Guard guard) {
        for (boolean passes : new boolean[] {true, false}) {
            decisions.put(
                    new DecisionWatch.AnswersIn(transition, phase, input, guard, passes),
                    new GuardedIn(transition.name(), phase.name(), input.name(), guard.name(), passes));
        }
    }

    private void lookOutFor(DecisionWatch watch, Goal goal) {
        if (open.contains(goal)) {
            decisions.put(watch, goal);
            wanted.add(watch);
        }
    }

    private Expr anything() {
        return new Expr.Literal(new Value.Bool(true), Types.BOOL, machine.at());
    }

    /** What was seen, the nearest first. */
    List<Sighted> sighted() {
        List<Sighted> all = new ArrayList<>();
        arrivals.forEach((phase, watch) -> result.seen(watch).ifPresent(there -> cells(phase, there.path(), all)));
        decisions.forEach((watch, goal) -> result.seen(watch)
                .ifPresent(there ->
                        all.add(new Sighted(goal, there.path(), there.input().orElseThrow()))));
        all.sort(Comparator.comparingInt(sighted -> sighted.path().inputs().size()));
        return all;
    }

    private void cells(Phase phase, Path path, List<Sighted> sink) {
        for (Input input : machine.inputs()) {
            Goal cell = new Cell(phase.name(), input.name());
            if (open.contains(cell)) {
                first(input).ifPresent(value -> sink.add(new Sighted(cell, path, value)));
            }
        }
    }

    /** The input with the first values of its domains; empty if a domain has none. */
    private Optional<InputValue> first(Input input) {
        Domains domains = Domains.of(narrowing.check());
        Map<String, Value> payload = new LinkedHashMap<>();
        for (Component component : input.payload()) {
            DomainSet domain = domains.of(input, component);
            if (domain.size() == 0) {
                return Optional.empty();
            }
            payload.put(component.name(), domain.at(0));
        }
        return Optional.of(new InputValue(input, payload));
    }

    /** Whether a step was seen that should reach a goal. */
    boolean saw(Goal goal) {
        return decisions.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(goal)
                        && result.seen(entry.getKey()).isPresent());
    }

    /** How many states were looked at. */
    long states() {
        return result.counts().distinct();
    }

    /** Whether the budget ran out. */
    boolean ranOut() {
        return result.ranOut().isPresent();
    }

    /** Whether the filter or the depth of the {@code check} section kept states out. */
    boolean leftOut() {
        return result.filtered() > 0 || result.tooDeep() > 0;
    }
}
