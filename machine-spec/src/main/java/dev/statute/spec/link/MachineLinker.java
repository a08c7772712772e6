package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.MachineSyntax.GuardSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Links one machine: names first, then behaviour, then what is said about it. */
final class MachineLinker {
    private final MachineSyntax written;
    private final FileNames names;
    private final ProblemSink sink;

    MachineLinker(MachineSyntax written, FileNames names, ProblemSink sink) {
        this.written = written;
        this.names = names;
        this.sink = sink;
    }

    /** The machine with everything that has no error. */
    Machine link() {
        Declarations declarations = new Declarations(written, names, sink);
        Blocks blocks = new Blocks(written.blocks(), declarations, sink);
        TransitionLinker behaviour = new TransitionLinker(declarations, blocks, sink);
        List<Transition> transitions = behaviour.linkAll(written.transitions());
        List<Unhandled> unhandled = behaviour.linkUnhandled(written.unhandled());
        StatementLinker statements = new StatementLinker(declarations, sink);
        List<Invariant> invariants = written.invariants().stream()
                .flatMap(i -> statements.link(i).stream())
                .toList();
        List<Property> properties = written.properties().stream()
                .flatMap(p -> statements.link(p).stream())
                .toList();
        ScenarioLinker examples = new ScenarioLinker(declarations, guardNames(), sink);
        List<Scenario> scenarios = written.scenarios().stream()
                .flatMap(s -> examples.link(s).stream())
                .toList();
        CheckLinker checks = new CheckLinker(declarations, sink);
        Check check = checks.link(written.check());
        written.evolution().ifPresent(at -> sink.report(Problem.of(LinkProblem.RESERVED_EVOLUTION, at)));
        Scalar name = written.header().name().orElseThrow();
        return new Machine(
                written.source(),
                name.text(),
                declarations.machine.packageName(),
                written.header()
                        .version()
                        .map(v -> Numbers.read(v, 0, Integer.MAX_VALUE, sink).orElse(0))
                        .orElse(0L),
                declarations.constants,
                names.imported(),
                declarations.parameters.all(),
                declarations.phases.all(),
                declarations.phases.groups(),
                declarations.fields.all(),
                declarations.definitions.all(),
                declarations.inputs.all(),
                declarations.effects.all(),
                declarations.rejections.all(),
                transitions,
                unhandled,
                invariants,
                properties,
                scenarios,
                check,
                checks.profiles(check, written.check()),
                Scalars.text(written.header().doc()),
                name.textSpan());
    }

    private Set<String> guardNames() {
        List<List<GuardSyntax>> requires = new ArrayList<>();
        written.transitions().forEach(t -> requires.add(t.require()));
        written.blocks().forEach(b -> requires.add(b.require()));
        return ScenarioLinker.guardNames(requires);
    }
}
