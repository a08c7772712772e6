package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.search.Counts;
import dev.statute.spec.explore.search.ProcessorTime;
import dev.statute.spec.explore.search.SearchRequest;
import dev.statute.spec.explore.search.SearchResult;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Property;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** From what a search saw to what is known about the machine. Stateless. */
@API(status = API.Status.INTERNAL)
public final class Judgement {
    /** Statements are judged first, in the order in which reports list them. */
    private static final List<Judge> ALL = List.of(
            new InvariantJudge(),
            new PropertyJudge(),
            new DeadlockJudge(),
            new FaultJudge(),
            new StartJudge(),
            new DeadTransitionJudge(),
            new VacuityJudge(),
            new SilentReasonJudge(),
            new IdleGuardJudge(),
            new ConstantFieldJudge(),
            new BudgetJudge(),
            new NothingToCheckJudge(),
            new SingleValueJudge(),
            new CutJudge());

    private Judgement() {}

    /**
     * Judges a search.
     *
     * @param watches what the request asked to look out for
     * @throws IllegalStateException if the reference interpreter contradicts the search, a defect of ours
     */
    public static Exploration of(SearchRequest request, Watches watches, SearchResult search) {
        long processor = ProcessorTime.ofThisThread();
        long clock = System.nanoTime();
        Evidence evidence = new Evidence(request, watches, search);
        Findings findings = new Findings();
        ALL.forEach(judge -> judge.judge(evidence, findings));
        Machine machine = request.machine();
        Map<String, Long> transitions = new LinkedHashMap<>();
        machine.transitions().forEach(t -> transitions.put(t.name(), evidence.fired(t)));
        Map<String, Long> reasons = new LinkedHashMap<>();
        machine.rejections().forEach(r -> reasons.put(r.name(), search.given(r)));
        Map<String, Long> phases = phases(machine, search.space());
        return new Exploration(
                machine,
                search.counts(),
                request.symmetry(),
                AssuranceText.of(request, search),
                findings.results(),
                phases,
                transitions,
                reasons,
                findings.found(),
                search.processorTime().plusNanos(ProcessorTime.ofThisThread() - processor),
                search.elapsed().plusNanos(System.nanoTime() - clock),
                search.bytes());
    }

    /** What is known about a machine that could not be explored because of some problems. */
    public static Exploration notExplored(SearchRequest request, List<Problem> problems) {
        Machine machine = request.machine();
        Map<String, Long> transitions = new LinkedHashMap<>();
        machine.transitions().forEach(t -> transitions.put(t.name(), 0L));
        Map<String, Long> reasons = new LinkedHashMap<>();
        machine.rejections().forEach(r -> reasons.put(r.name(), 0L));
        Map<String, Long> phases = new LinkedHashMap<>();
        machine.phases().forEach(p -> phases.put(p.name(), 0L));
        return new Exploration(
                machine,
                new Counts(0, 0, 0),
                request.symmetry(),
                new Assurance(Assurance.Level.NOT_CHECKED, "not checked"),
                statements(machine).stream()
                        .map(statement -> statement.notChecked("The machine could not be explored."))
                        .toList(),
                phases,
                transitions,
                reasons,
                problems.stream()
                        .map(problem -> new Finding(problem, Optional.empty()))
                        .toList(),
                Duration.ZERO,
                Duration.ZERO,
                0);
    }

    private static List<Statement> statements(Machine machine) {
        List<Statement> statements = new ArrayList<>();
        machine.invariants().forEach(i -> statements.add(Statement.of(i, PropertyResult.Kind.INVARIANT)));
        machine.properties().forEach(p -> statements.add(Statement.of(p, kind(p))));
        statements.add(Statement.of(machine, PropertyResult.Kind.NO_DEADLOCK));
        statements.add(Statement.of(machine, PropertyResult.Kind.NO_FAULT));
        return statements;
    }

    private static PropertyResult.Kind kind(Property property) {
        if (property instanceof Property.Step) {
            return PropertyResult.Kind.STEP;
        } else if (property instanceof Property.Reachable) {
            return PropertyResult.Kind.REACHABLE;
        } else if (property instanceof Property.Unreachable) {
            return PropertyResult.Kind.UNREACHABLE;
        }
        return property instanceof Property.AlwaysPossible
                ? PropertyResult.Kind.ALWAYS_POSSIBLE
                : PropertyResult.Kind.LEADS_TO;
    }

    private static Map<String, Long> phases(Machine machine, StateSpace space) {
        long[] counts = new long[machine.phases().size()];
        long[] frame = space.encoding().newFrame();
        for (int state = 0; state < space.size(); state++) {
            counts[space.load(state, frame).ordinal()]++;
        }
        Map<String, Long> phases = new LinkedHashMap<>();
        for (Phase phase : machine.phases()) {
            phases.put(phase.name(), counts[phase.ordinal()]);
        }
        return phases;
    }
}
