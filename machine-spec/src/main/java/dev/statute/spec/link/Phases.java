package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.model.Group;
import dev.statute.spec.model.Phase;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.MachineSyntax.GroupSyntax;
import dev.statute.spec.syntax.MachineSyntax.PhaseSyntax;
import dev.statute.spec.syntax.MachineSyntax.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The phases and groups of a machine. */
final class Phases {
    /** Groups of groups are followed no further: recursion over what was written is bounded. */
    private static final int DEEPEST = 100;

    private final ProblemSink sink;
    private final Table<Phase> phases = new Table<>("phase");
    private final Map<String, GroupSyntax> written = new LinkedHashMap<>();
    private final Map<String, Optional<Set<Phase>>> groups = new LinkedHashMap<>();
    private final List<Group> declared = new ArrayList<>();

    Phases(MachineSyntax machine, ProblemSink sink) {
        this.sink = sink;
        for (PhaseSyntax phase : machine.phases()) {
            boolean initial = truth(phase.initial());
            boolean terminal = truth(phase.terminal());
            phases.declare(
                    phase.name().text(),
                    Optional.of(new Phase(
                            phase.name().text(),
                            phases.names().size(),
                            initial,
                            terminal,
                            Scalars.text(phase.doc()),
                            phase.name().textSpan())));
        }
        checkInitial(machine);
        List<Phase> all = all();
        groups.put("any", Optional.of(Phase.ordered(all)));
        groups.put(
                "live",
                Optional.of(
                        Phase.ordered(all.stream().filter(p -> !p.terminal()).toList())));
        groups.put(
                "done",
                Optional.of(Phase.ordered(all.stream().filter(Phase::terminal).toList())));
        machine.groups().forEach(group -> written.putIfAbsent(group.name().text(), group));
        for (GroupSyntax group : written.values()) {
            group(group.name().text(), group.name(), new LinkedHashSet<>())
                    .ifPresent(members -> declared.add(new Group(
                            group.name().text(),
                            members,
                            Scalars.text(group.doc()),
                            group.name().textSpan())));
        }
    }

    List<Phase> all() {
        return phases.all();
    }

    /** The declared groups, without the built-in ones. */
    List<Group> groups() {
        return declared;
    }

    /** What the name of every group means to expressions, the built-in ones included. */
    Map<String, Meaning> groupMeanings() {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        groups.forEach((name, members) ->
                meanings.put(name, Declarations.meaning(members.map(m -> new Meaning.OfGroup(group(name, m))))));
        return meanings;
    }

    /** The group of that name; a built-in one has the place of the phases, for want of a better. */
    private Group group(String name, Set<Phase> members) {
        return declared.stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Group(name, members, "", all().get(0).at()));
    }

    Optional<Phase> phase(Scalar reference) {
        return phases.find(reference, sink);
    }

    /** The target of a transition: a phase or {@code same}. */
    Optional<Phase> target(Scalar reference) {
        if (groups.containsKey(reference.text()) && !phases.declares(reference.text())) {
            sink.report(Problem.of(LinkProblem.TARGET_IS_GROUP, reference.textSpan())
                    .with("name", reference.text()));
            return Optional.empty();
        }
        return phases.find(reference, List.of("same"), sink);
    }

    /** The phases that a selection takes; empty if a name has an error or nothing is taken. */
    Optional<Set<Phase>> resolve(Selection selection) {
        return resolve(selection, new LinkedHashSet<>());
    }

    private Optional<Set<Phase>> resolve(Selection selection, Set<String> underWay) {
        Set<Phase> named = new LinkedHashSet<>();
        boolean sound = true;
        for (Scalar name : selection.names()) {
            if (written.containsKey(name.text()) || groups.containsKey(name.text())) {
                Optional<Set<Phase>> group = group(name.text(), name, underWay);
                group.ifPresent(named::addAll);
                sound &= group.isPresent();
            } else {
                Optional<Phase> phase = phases.find(name, groupNames(), sink);
                phase.ifPresent(named::add);
                sound &= phase.isPresent();
            }
        }
        if (!sound) {
            return Optional.empty();
        }
        Set<Phase> taken = selection.except()
                ? new LinkedHashSet<>(
                        all().stream().filter(p -> !named.contains(p)).toList())
                : named;
        if (taken.isEmpty()) {
            sink.report(Problem.of(
                            selection.except() ? LinkProblem.LEAVES_NOTHING : LinkProblem.NO_CHOICE, selection.span())
                    .with("what", "phase"));
            return Optional.empty();
        }
        return Optional.of(Phase.ordered(taken));
    }

    private Optional<Set<Phase>> group(String name, Scalar reference, Set<String> underWay) {
        Optional<Set<Phase>> done = groups.get(name);
        if (done != null) {
            return done;
        }
        if (underWay.size() == DEEPEST) {
            sink.report(
                    Problem.of(LinkProblem.GROUP_TOO_DEEP, reference.textSpan()).with("limit", DEEPEST));
            return Optional.empty();
        }
        if (!underWay.add(name)) {
            sink.report(Problem.of(LinkProblem.RECURSIVE_GROUP, reference.textSpan())
                    .with("name", name));
            return Optional.empty();
        }
        Optional<Set<Phase>> members =
                resolve(Objects.requireNonNull(written.get(name)).members(), underWay);
        underWay.remove(name);
        groups.put(name, members);
        return members;
    }

    private List<String> groupNames() {
        List<String> names = new ArrayList<>(groups.keySet());
        names.addAll(written.keySet());
        return names;
    }

    private boolean truth(Optional<Scalar> written) {
        return written.flatMap(w -> Words.TRUTH.read(w, sink)).orElse(false);
    }

    private void checkInitial(MachineSyntax machine) {
        List<Phase> initial = all().stream().filter(Phase::initial).toList();
        if (initial.isEmpty()) {
            machine.header()
                    .name()
                    .ifPresent(name -> sink.report(Problem.of(LinkProblem.NO_INITIAL_PHASE, name.textSpan())
                            .with("machine", name.text())
                            .with("first", all().isEmpty() ? "A" : all().get(0).name())));
        }
        for (Phase second : initial.stream().skip(1).toList()) {
            sink.report(Problem.of(LinkProblem.SEVERAL_INITIAL_PHASES, second.at())
                    .with("name", second.name())
                    .related("the first initial phase", initial.get(0).at()));
        }
    }
}
