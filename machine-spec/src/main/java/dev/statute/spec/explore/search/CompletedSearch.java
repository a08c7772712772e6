package dev.statute.spec.explore.search;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The result of a search, with what its threads have counted and seen put together. */
final class CompletedSearch implements SearchResult {
    private final SearchRequest request;
    private final MachineProgram program;
    private final InitialStates initial;
    private final StoredSpace space;
    private final Limits limits;
    private final long[] counts;
    private final List<Optional<Sighting>> sightings;
    private final long generated;
    private final long filtered;
    private final long tooDeep;
    private final long bytes;
    private final Duration processorTime;
    private final Duration elapsed;

    CompletedSearch(
            SearchRequest request,
            MachineProgram program,
            InitialStates initial,
            LevelSearch search,
            List<MachineBehaviour> behaviours,
            Limits limits,
            Duration processorTime) {
        this.request = request;
        this.program = program;
        this.initial = initial;
        this.space = new StoredSpace(program, search.partitions());
        this.limits = limits;
        this.counts = new long[program.tally().size()];
        Spots spots = new Spots(program.subjects().size(), program.encoding().words());
        for (MachineBehaviour behaviour : behaviours) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += behaviour.counts()[i];
            }
            spots.merge(behaviour.spots());
        }
        Replay replay = new Replay(program, space);
        this.sightings = IntStream.range(0, program.subjects().size())
                .mapToObj(subject -> spots.nearest(subject).map(spot -> replay.sighting(subject, spot)))
                .toList();
        this.generated = initial.states().size()
                + behaviours.stream().mapToLong(Behaviour::generated).sum();
        this.filtered = search.workers().stream()
                .mapToLong(worker -> worker.intake().filtered())
                .sum();
        this.tooDeep = search.workers().stream()
                .mapToLong(worker -> worker.intake().tooDeep())
                .sum();
        this.bytes = search.partitions().stream()
                .mapToLong(partition -> partition.visited().bytes())
                .sum();
        this.processorTime = processorTime;
        this.elapsed = limits.elapsed();
    }

    @Override
    public StateSpace space() {
        return space;
    }

    @Override
    public Counts counts() {
        return new Counts(space.size(), generated, space.levels());
    }

    @Override
    public Optional<Budget.Limit> ranOut() {
        return limits.ranOut();
    }

    @Override
    public long filtered() {
        return filtered;
    }

    @Override
    public long tooDeep() {
        return tooDeep;
    }

    @Override
    public Set<Phase> phases() {
        return Phase.ordered(request.machine().phases().stream()
                .filter(phase -> count(program.tally().entered(phase)) > 0
                        || initial.states().stream()
                                .anyMatch(state -> state.phase().equals(phase)))
                .toList());
    }

    /** What no program counts has a counter that none of them knows. */
    private long count(int counter) {
        return counter < counts.length ? counts[counter] : 0;
    }

    @Override
    public long fired(Transition transition, Input input) {
        return count(program.tally().fired(transition, input));
    }

    @Override
    public long given(Rejection reason) {
        return count(program.tally().given(reason));
    }

    @Override
    public long passed(Transition transition, Guard guard) {
        return count(program.tally().asked(transition, guard, true));
    }

    @Override
    public long refused(Transition transition, Guard guard) {
        return count(program.tally().asked(transition, guard, false));
    }

    @Override
    public Optional<Sighting> seen(StateWatch watch) {
        return indexOf(request.stateWatches(), watch)
                .flatMap(index -> sighting(program.subjects().stateWatch(index)));
    }

    @Override
    public Optional<Sighting> seen(StepWatch watch) {
        return indexOf(request.stepWatches(), watch)
                .flatMap(index -> sighting(program.subjects().stepWatch(index)));
    }

    @Override
    public Optional<Sighting> seen(DecisionWatch watch) {
        return program.subjects().decision(watch).flatMap(this::sighting);
    }

    private static <W> Optional<Integer> indexOf(List<W> watches, W watch) {
        int index = watches.indexOf(watch);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    @Override
    public Optional<Sighting> deadlock() {
        return sighting(Subjects.DEADLOCK);
    }

    @Override
    public Map<FaultKey, Sighting> faults() {
        Map<FaultKey, Sighting> faults = new LinkedHashMap<>();
        program.subjects()
                .faults()
                .forEach((fault, subject) -> sighting(subject).ifPresent(sighting -> faults.put(fault, sighting)));
        return Collections.unmodifiableMap(faults);
    }

    private Optional<Sighting> sighting(int subject) {
        return sightings.get(subject);
    }

    @Override
    public Map<Map<String, Value>, String> badStarts() {
        return initial.bad();
    }

    @Override
    public List<MachineState> initial() {
        return initial.states();
    }

    @Override
    public Duration processorTime() {
        return processorTime;
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
