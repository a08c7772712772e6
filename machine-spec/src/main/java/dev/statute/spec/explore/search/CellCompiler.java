package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.PayloadDomain;
import dev.statute.spec.explore.lower.Lowering;
import dev.statute.spec.explore.lower.Truth;
import dev.statute.spec.explore.lower.ValueCheck;
import dev.statute.spec.interpret.Outcome.FaultKind;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compiles what one input does in one phase. */
final class CellCompiler {
    private final MachineProgram program;
    private final Encoding encoding;
    private final Phase phase;
    private final Input input;
    private final List<PayloadDomain> domains;
    private final SearchRequest request;

    CellCompiler(MachineProgram program, Phase phase, Input input, List<PayloadDomain> domains, SearchRequest request) {
        this.program = program;
        this.encoding = program.encoding();
        this.phase = phase;
        this.input = input;
        this.domains = domains;
        this.request = request;
    }

    /** A cell that refuses every such input. */
    CellProgram rejected(Refusal refusal) {
        PayloadLoops payload = new PayloadLoops(input, domains, PayloadMentions.of(refusal.payload()));
        return refusal(refusal, payload, Lowering.inState(encoding, phase), Optional.empty());
    }

    /** A cell that transitions decide. */
    CellProgram handled(List<Transition> transitions) {
        PayloadLoops payload = new PayloadLoops(input, domains, asked(transitions));
        if (transitions.size() == 1 && transitions.get(0).when() instanceof Selector.Always) {
            return transition(transitions.get(0), payload);
        }
        int none = fault(FaultKind.NONE_SELECTED, Optional.empty(), "");
        int several = fault(FaultKind.SEVERAL_SELECTED, Optional.empty(), "");
        SelectionProgram selection = selection(transitions, payload);
        TransitionProgram[] programs = transitions.stream()
                .map(transition -> transition(transition, payload))
                .toArray(TransitionProgram[]::new);
        return new HandledCell(payload, selection, programs, none, several);
    }

    /** The components that selectors and guards read, those of the parts that read least first. */
    private static Set<String> asked(List<Transition> transitions) {
        List<Set<String>> selecting = new ArrayList<>();
        for (Transition transition : transitions) {
            condition(transition).forEach(part -> selecting.add(PayloadMentions.of(part)));
        }
        selecting.sort((a, b) -> Integer.compare(a.size(), b.size()));
        Set<String> asked = new LinkedHashSet<>();
        selecting.forEach(asked::addAll);
        for (Transition transition : transitions) {
            for (Guard guard : transition.guards()) {
                List<Set<String>> guarding = new ArrayList<>();
                parts(guard).forEach(part -> guarding.add(PayloadMentions.of(part)));
                guarding.sort((a, b) -> Integer.compare(a.size(), b.size()));
                guarding.forEach(asked::addAll);
            }
        }
        return asked;
    }

    private static List<Expr> condition(Transition transition) {
        return transition.when() instanceof Selector.When when ? Conjuncts.of(when.condition()) : List.of();
    }

    private static List<Expr> parts(Guard guard) {
        return guard instanceof Guard.That that
                ? Conjuncts.of(that.condition())
                : List.of(((Guard.Some) guard).option());
    }

    private SelectionProgram selection(List<Transition> transitions, PayloadLoops payload) {
        Lowering lowering = Lowering.inState(encoding, phase);
        Truth[][][] conditions = new Truth[transitions.size()][][];
        int otherwise = SelectionProgram.NONE;
        for (int i = 0; i < conditions.length; i++) {
            Transition transition = transitions.get(i);
            List<List<Truth>> levels = new ArrayList<>();
            for (int level = 0; level <= payload.depth(); level++) {
                levels.add(new ArrayList<>());
            }
            for (Expr part : condition(transition)) {
                levels.get(payload.level(PayloadMentions.of(part))).add(lowering.truth(part));
            }
            conditions[i] = levels.stream().map(CellCompiler::truths).toArray(Truth[][]::new);
            if (transition.when() instanceof Selector.Otherwise) {
                otherwise = i;
            }
        }
        return new SelectionProgram(conditions, otherwise);
    }

    private TransitionProgram transition(Transition transition, PayloadLoops payload) {
        Phase target = transition.target(phase);
        Lowering lowering = Lowering.inStep(encoding, phase, target);
        // In this order: guards bind what is read after them.
        TransitionProgram.Check[] checks = checks(transition, payload, lowering);
        StepCompiler step = new StepCompiler(transition, phase, lowering);
        step.update(encoding.machine().fields());
        step.emit();
        TransitionProgram.Watch[] watches = watches(transition, step);
        TransitionProgram.Firing firing = new TransitionProgram.Firing(
                payload.level(step.mentioned()),
                step.kept(),
                demands(FaultKind.FIELD_OUT_OF_BOUNDS, Optional.of(transition), step.updates()),
                demands(FaultKind.EFFECT_OUT_OF_BOUNDS, Optional.of(transition), step.emissions()),
                program.tally().fired(transition, input),
                program.tally().entered(target));
        return new TransitionProgram(transition, payload, target, checks, firing, watches);
    }

    private TransitionProgram.Check[] checks(Transition transition, PayloadLoops payload, Lowering lowering) {
        List<TransitionProgram.Check> checks = new ArrayList<>();
        for (Guard guard : transition.guards()) {
            List<Part> parts = new ArrayList<>();
            if (guard instanceof Guard.That that) {
                for (Expr part : Conjuncts.of(that.condition())) {
                    parts.add(new Part(lowering.truth(part), payload.level(PayloadMentions.of(part))));
                }
                parts.sort((a, b) -> Integer.compare(a.level(), b.level()));
            } else {
                int level = payload.level(PayloadMentions.of(((Guard.Some) guard).option()));
                parts.add(new Part(lowering.guard(guard), level));
            }
            GuardProgram answers = new GuardProgram(
                    answering(transition, guard, true),
                    answering(transition, guard, false),
                    refusal(guard.orElse(), payload, lowering, Optional.of(transition)));
            for (int i = 0; i < parts.size(); i++) {
                boolean last = i == parts.size() - 1;
                checks.add(new TransitionProgram.Check(
                        parts.get(i).truth(), parts.get(i).level(), answers, last));
            }
        }
        return checks.toArray(TransitionProgram.Check[]::new);
    }

    private GuardProgram.Answering answering(Transition transition, Guard guard, boolean passes) {
        int[] watches = Stream.of(
                        new DecisionWatch.Answers(transition, guard, passes),
                        new DecisionWatch.AnswersIn(transition, phase, input, guard, passes))
                .flatMap(watch -> program.subjects().decision(watch).stream())
                .mapToInt(Integer::intValue)
                .toArray();
        return new GuardProgram.Answering(program.tally().asked(transition, guard, passes), watches);
    }

    private record Part(Truth truth, int level) {}

    private TransitionProgram.Watch[] watches(Transition transition, StepCompiler step) {
        List<TransitionProgram.Watch> watches = new ArrayList<>();
        for (int i = 0; i < request.stepWatches().size(); i++) {
            StepWatch watch = request.stepWatches().get(i);
            if (watch.inputs().contains(input)) {
                int subject = program.subjects().stepWatch(i);
                watches.add(new TransitionProgram.Watch(subject, step.watch(watch.condition())));
            }
        }
        program.subjects()
                .decision(new DecisionWatch.Fires(transition, phase, input))
                .ifPresent(subject -> watches.add(new TransitionProgram.Watch(subject, frame -> false)));
        for (Effect effect : encoding.machine().effects()) {
            program.subjects()
                    .decision(new DecisionWatch.Emits(effect))
                    .ifPresent(subject -> step.silences(effect)
                            .forEach(silence -> watches.add(new TransitionProgram.Watch(subject, silence))));
        }
        return watches.toArray(TransitionProgram.Watch[]::new);
    }

    private RefusalProgram refusal(
            Refusal refusal, PayloadLoops payload, Lowering lowering, Optional<Transition> transition) {
        List<ValueCheck> checks = lowering.gives(refusal);
        int given = program.tally().given(refusal.reason());
        int level = checks.isEmpty() ? 0 : payload.level(PayloadMentions.of(refusal.payload()));
        return new RefusalProgram(payload, given, demands(FaultKind.REASON_OUT_OF_BOUNDS, transition, checks), level);
    }

    private Demand[] demands(FaultKind kind, Optional<Transition> transition, List<ValueCheck> checks) {
        return checks.stream()
                .map(check -> new Demand(check.inBounds(), fault(kind, transition, check.subject())))
                .toArray(Demand[]::new);
    }

    private int fault(FaultKind kind, Optional<Transition> transition, String subject) {
        return program.subjects().fault(new FaultKey(kind, phase, input, transition, subject));
    }

    private static Truth[] truths(List<Truth> truths) {
        return truths.toArray(Truth[]::new);
    }
}
