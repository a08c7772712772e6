package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.LocalNumbers;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.MachineSyntax.EffectSyntax;
import dev.statute.spec.syntax.MachineSyntax.FieldSyntax;
import dev.statute.spec.syntax.MachineSyntax.ParameterSyntax;
import dev.statute.spec.syntax.MachineSyntax.RejectionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything a machine declares by name before behaviour is written with it. */
final class Declarations {
    final TypeName machine;
    final FileNames names;
    final LocalNumbers numbers = new LocalNumbers();
    final Phases phases;
    final Inputs inputs;
    final List<Constant> constants = new ArrayList<>();
    final Table<Parameter> parameters = new Table<>("parameter");
    final Table<Field> fields = new Table<>("field");
    final Table<Effect> effects = new Table<>("effect");
    final Table<Rejection> rejections = new Table<>("rejection");
    final Definitions definitions;

    private final ProblemSink sink;
    private final DataReader data;
    private final Scope state;

    Declarations(MachineSyntax machine, FileNames names, ProblemSink sink) {
        this.names = names;
        this.sink = sink;
        this.data = new DataReader(names, sink);
        this.machine = new TypeName(
                Scalars.text(machine.header().packageName()),
                Scalars.text(machine.header().name()));
        phases = new Phases(machine, sink);
        names.declareType("Phase", reference -> Optional.of(phaseType()));
        ConstantLinker constantLinker = new ConstantLinker(names, this.machine, sink);
        constants.addAll(constantLinker.linkPlain(machine.constants()));
        constants.addAll(constantLinker.linkTyped(machine.constants()));
        machine.parameters().forEach(this::parameter);
        inputs = new Inputs(machine.inputs(), names, sink);
        machine.effects().forEach(this::effect);
        machine.rejections().forEach(this::rejection);
        Scope fixed = fixedScope().build();
        machine.fields().forEach(field -> field(field, fixed));
        definitions = new Definitions(machine.definitions(), this, stateScope().build(), sink);
        state = definitions.addTo(stateScope()).build().allowPhase(phaseType());
    }

    /** The type of the phases of this machine. */
    Type.PhaseOf phaseType() {
        return new Type.PhaseOf(machine, phases.all().stream().map(Phase::name).toList());
    }

    /** What expressions over a state see: constants, parameters, phases, groups, types, fields, definitions. */
    Scope state() {
        return state;
    }

    DataReader data() {
        return data;
    }

    private ScopeBuilder fixedScope() {
        ScopeBuilder scope = new ScopeBuilder(numbers).types(names).constants(names);
        for (String name : parameters.names()) {
            scope.put(name, meaning(parameters.get(name).map(Meaning.OfParameter::new)));
        }
        for (Phase phase : phases.all()) {
            scope.put(phase.name(), new Meaning.OfPhase(phase, phaseType()));
        }
        return scope;
    }

    private ScopeBuilder stateScope() {
        ScopeBuilder scope = fixedScope();
        phases.groupMeanings().forEach(scope::put);
        for (String name : fields.names()) {
            scope.put(name, meaning(fields.get(name).map(Meaning.OfField::new)));
        }
        return scope;
    }

    static Meaning meaning(Optional<? extends Meaning> meaning) {
        return meaning.isPresent() ? meaning.get() : new Meaning.Unknowable();
    }

    private void parameter(ParameterSyntax written) {
        Optional<Type> type = TypeParser.parse(written.type(), names, sink);
        Optional<Value> value = type.flatMap(t -> data.read(written.defaultValue(), t));
        parameters.declare(
                written.name().text(),
                value.map(v -> new Parameter(
                        written.name().text(),
                        type.orElseThrow(),
                        v,
                        Scalars.text(written.doc()),
                        written.name().textSpan())));
    }

    private void effect(EffectSyntax written) {
        Components.Linked payload = Components.link(written.payload(), names, sink);
        Effect.Delivery delivery =
                written.delivery().flatMap(d -> Words.DELIVERY.read(d, sink)).orElse(Effect.Delivery.NOTIFY);
        List<Input> answers = new ArrayList<>();
        for (Scalar name : written.answeredBy()) {
            inputs.input(name).ifPresent(answers::add);
        }
        effects.declare(
                written.name().text(),
                payload.broken().isEmpty()
                        ? Optional.of(new Effect(
                                written.name().text(),
                                payload.sound(),
                                delivery,
                                answers,
                                Scalars.text(written.doc()),
                                written.name().textSpan()))
                        : Optional.empty());
    }

    private void rejection(RejectionSyntax written) {
        Components.Linked payload = Components.link(written.payload(), names, sink);
        Rejection.Caller caller =
                written.caller().flatMap(c -> Words.CALLER.read(c, sink)).orElse(Rejection.Caller.ERROR);
        rejections.declare(
                written.name().text(),
                payload.broken().isEmpty()
                        ? Optional.of(new Rejection(
                                written.name().text(),
                                payload.sound(),
                                caller,
                                Scalars.text(written.doc()),
                                written.name().textSpan()))
                        : Optional.empty());
    }

    private void field(FieldSyntax written, Scope scope) {
        Optional<Type> type = TypeParser.parse(written.type(), names, sink);
        Optional<Expr> init =
                type.flatMap(t -> written.init().flatMap(node -> Expressions.typed(node, scope, t, sink)));
        Optional<Set<Phase>> in = written.in().isPresent()
                ? phases.resolve(written.in().get())
                : Optional.of(Phase.ordered(phases.all()));
        boolean carried =
                written.carried().flatMap(c -> Words.TRUTH.read(c, sink)).orElse(false);
        boolean sound = type.isPresent()
                && in.isPresent()
                && init.isPresent() == written.init().isPresent();
        fields.declare(
                written.name().text(),
                sound
                        ? Optional.of(new Field(
                                written.name().text(),
                                type.get(),
                                init,
                                in.get(),
                                written.in().isPresent(),
                                carried,
                                Scalars.text(written.doc()),
                                written.name().textSpan()))
                        : Optional.empty());
    }
}
