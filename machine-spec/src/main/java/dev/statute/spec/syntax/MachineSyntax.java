package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.TypesSyntax.Component;
import dev.statute.spec.syntax.TypesSyntax.ConstantSyntax;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A machine file as written. Elements keep the order of the file.
 *
 * @param evolution the place of the reserved key, if it was written
 */
@API(status = API.Status.INTERNAL)
public record MachineSyntax(
        SourceText source,
        Header header,
        List<ConstantSyntax> constants,
        List<ParameterSyntax> parameters,
        List<PhaseSyntax> phases,
        List<GroupSyntax> groups,
        List<FieldSyntax> fields,
        List<DefinitionSyntax> definitions,
        List<InputSyntax> inputs,
        List<EffectSyntax> effects,
        List<RejectionSyntax> rejections,
        List<BlockSyntax> blocks,
        List<TransitionSyntax> transitions,
        List<UnhandledSyntax> unhandled,
        List<InvariantSyntax> invariants,
        List<PropertySyntax> properties,
        List<ScenarioSyntax> scenarios,
        CheckSyntax check,
        Optional<Span> evolution)
        implements FileSyntax {

    public record ParameterSyntax(Scalar name, Scalar type, SourceNode defaultValue, Optional<Scalar> doc) {}

    public record PhaseSyntax(Scalar name, Optional<Scalar> initial, Optional<Scalar> terminal, Optional<Scalar> doc) {}

    public record GroupSyntax(Scalar name, Selection members, Optional<Scalar> doc) {}

    /**
     * A choice of names: {@code A}, {@code [A, b]}, {@code any} or {@code { any_except: [A] }}.
     *
     * @param except whether the names are those left out
     * @param names the names as written; {@code any} is a name like the others
     */
    public record Selection(boolean except, List<Scalar> names, Span span) {
        public Selection {
            names = List.copyOf(names);
        }
    }

    /**
     * @param init the initial value: an expression, or {@code []} or {@code {}}
     */
    public record FieldSyntax(
            Scalar name,
            Scalar type,
            Optional<SourceNode> init,
            Optional<Selection> in,
            Optional<Scalar> carried,
            Optional<Scalar> doc) {}

    public record DefinitionSyntax(
            Scalar name, List<Component> params, Optional<Scalar> type, SourceNode is, Optional<Scalar> doc) {}

    public record InputSyntax(Scalar name, List<Component> payload, Optional<Scalar> doc) {}

    public record EffectSyntax(
            Scalar name,
            List<Component> payload,
            Optional<Scalar> delivery,
            List<Scalar> answeredBy,
            Optional<Scalar> doc) {}

    public record RejectionSyntax(
            Scalar name, List<Component> payload, Optional<Scalar> caller, Optional<Scalar> doc) {}

    public record BlockSyntax(
            Scalar name,
            List<Component> params,
            List<GuardSyntax> require,
            List<AssignmentSyntax> set,
            List<EmissionSyntax> emit,
            Optional<Scalar> doc) {}

    /**
     * @param when the selector; absent for {@code true}; the text {@code otherwise} takes what the others leave
     * @param to a phase or {@code same}
     * @param use block calls such as {@code finish(id)}
     */
    public record TransitionSyntax(
            Scalar name,
            Selection input,
            Selection from,
            Optional<Scalar> when,
            List<GuardSyntax> require,
            List<Scalar> use,
            Scalar to,
            List<AssignmentSyntax> set,
            List<EmissionSyntax> emit,
            Optional<Scalar> doc) {}

    /** An entry of {@code require}: a condition, or an option that must be present and is bound to a name. */
    public sealed interface GuardSyntax {
        Scalar name();

        ReasonSyntax orElse();

        Optional<Scalar> doc();

        record That(Scalar name, Scalar that, ReasonSyntax orElse, Optional<Scalar> doc) implements GuardSyntax {}

        record Some(Scalar name, Scalar option, Scalar as, ReasonSyntax orElse, Optional<Scalar> doc)
                implements GuardSyntax {}
    }

    /** A reason with the expressions of its payload. */
    public record ReasonSyntax(Scalar name, List<AssignmentSyntax> payload) {
        public ReasonSyntax {
            payload = List.copyOf(payload);
        }
    }

    /** A name and the value it gets: an expression, {@code []} or {@code {}}. */
    public record AssignmentSyntax(Scalar name, SourceNode value) {}

    /** An item of {@code emit}. */
    public sealed interface EmissionSyntax {
        /** {@code Effect: { f: e }} with an optional {@code if}. */
        record One(Scalar effect, List<AssignmentSyntax> payload, Optional<Scalar> condition)
                implements EmissionSyntax {}

        /** {@code each: { x: xs }} with optional {@code index} and {@code if}. */
        record Each(Scalar variable, Scalar over, Optional<Scalar> index, Optional<Scalar> condition, List<One> emit)
                implements EmissionSyntax {}
    }

    /** An entry of {@code unhandled}: exactly one of {@code reject} and {@code ignore}. */
    public record UnhandledSyntax(
            Selection from, Selection input, Optional<ReasonSyntax> reject, Optional<Scalar> ignore, Span span) {}

    public record InvariantSyntax(Scalar name, Scalar that, Optional<Selection> in, Optional<Scalar> doc) {}

    /** An entry of {@code properties}. */
    public sealed interface PropertySyntax {
        Scalar name();

        Optional<Scalar> doc();

        record Step(Scalar name, Scalar step, Optional<Selection> inputs, Optional<Scalar> doc)
                implements PropertySyntax {}

        record Reachable(Scalar name, Scalar that, Optional<Scalar> doc) implements PropertySyntax {}

        record Unreachable(Scalar name, Scalar that, Optional<Scalar> doc) implements PropertySyntax {}

        record AlwaysPossible(Scalar name, Scalar that, Optional<Scalar> from, Optional<Scalar> doc)
                implements PropertySyntax {}

        /** {@code progress}: the inputs that {@code assuming} lists, or {@code any}. */
        record LeadsTo(Scalar name, Scalar from, Scalar to, Optional<Selection> progress, Optional<Scalar> doc)
                implements PropertySyntax {}
    }

    /**
     * A scenario. Parameters may be given by a first entry {@code parameters} beside the steps: {@code { parameters:
     * {..}, steps: [..] }}; the plain list form has the defaults.
     */
    public record ScenarioSyntax(
            Scalar name, List<DataEntry> parameters, List<StepSyntax> steps, Optional<Scalar> doc) {}

    /** One input of a scenario and what is expected of it. */
    public record StepSyntax(Scalar input, List<DataEntry> payload, Optional<ExpectSyntax> expect, Span span) {}

    /** A name and data, such as {@code run_id: r1}. */
    public record DataEntry(Scalar name, SourceNode value) {}

    /**
     * What a step is expected to give.
     *
     * @param ignored {@code true} or the why, as written
     */
    public record ExpectSyntax(
            Optional<Scalar> phase,
            List<DataEntry> fields,
            Optional<List<ExpectedEffect>> effects,
            Optional<Scalar> rejected,
            Optional<Scalar> guard,
            Optional<Scalar> ignored,
            Span span) {}

    /** An effect by name, or with its payload. */
    public record ExpectedEffect(Scalar name, Optional<List<DataEntry>> payload) {}

    /** The {@code check} section. */
    public record CheckSyntax(CheckPart base, List<ProfileSyntax> profiles) {
        public CheckSyntax {
            profiles = List.copyOf(profiles);
        }
    }

    /** A named profile, which overrides keys of the section. */
    public record ProfileSyntax(Scalar name, CheckPart part) {}

    /**
     * The keys of {@code check} or of a profile.
     *
     * @param budget entries such as {@code states: 1000000}
     */
    public record CheckPart(
            List<DataEntry> domains,
            List<DataEntry> sizes,
            Optional<Scalar> where,
            Optional<Scalar> depth,
            List<DataEntry> budget) {}
}
