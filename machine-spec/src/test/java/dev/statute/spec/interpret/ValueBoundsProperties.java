package dev.statute.spec.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueBoundsProperties {
    private static final Type.Int SMALL = Type.Int.of(0, 3);
    private static final Type.Id ID =
            new Type.Id(new TypeName("p", "OrderId"), Type.Representation.STRING, Optional.empty());
    private static final Type.Enum COLOUR =
            new Type.Enum(new TypeName("p", "Colour"), List.of("Red", "Green"), Optional.empty());
    private static final Type.Record LINE = new Type.Record(
            new TypeName("p", "Line"), List.of(component("item", ID), component("count", SMALL)), Optional.empty());
    private static final Type.Variants PAYMENT = new Type.Variants(
            new TypeName("p", "Payment"),
            List.of(
                    new Type.Variant("Open", List.of(), ""),
                    new Type.Variant("Paid", List.of(component("amount", SMALL)), "")),
            Optional.empty());

    /** A type with a value of it. */
    record Typed(Type type, Value value) {}

    @Property
    void valueOfTheTypeIsInBounds(@ForAll("typed") Typed typed) {
        assertThat(ValueBounds.breach(typed.type(), typed.value())).isEmpty();
    }

    @Property
    void innermostBreachIsFoundAndNamed(@ForAll("typed") Typed typed) {
        Value tooLarge = new Value.Int(4);
        Type type = new Type.SeqOf(new Type.MapOf(Types.BOOL, pair(typed.type(), SMALL), 1), 2);
        Value value = new Value.SeqValue(List.of(
                new Value.MapValue(Map.of()),
                new Value.MapValue(Map.of(new Value.Bool(true), pair(typed.value(), tooLarge)))));

        assertThat(ValueBounds.breach(type, value))
                .contains(new ValueBounds.Breach("[1][true].second", tooLarge, SMALL));
    }

    @Example
    void rangesAreClosed() {
        assertThat(ValueBounds.contains(SMALL, new Value.Int(0))).isTrue();
        assertThat(ValueBounds.contains(SMALL, new Value.Int(3))).isTrue();
        assertThat(ValueBounds.contains(SMALL, new Value.Int(-1))).isFalse();
        assertThat(ValueBounds.contains(SMALL, new Value.Int(4))).isFalse();
    }

    @Example
    void collectionsHoldAtMostTheirMax() {
        Value two = new Value.SeqValue(List.of(new Value.Int(1), new Value.Int(1)));

        assertThat(ValueBounds.contains(new Type.SeqOf(SMALL, 2), two)).isTrue();
        assertThat(ValueBounds.breach(new Type.SeqOf(SMALL, 1), two))
                .contains(new ValueBounds.Breach("", two, new Type.SeqOf(SMALL, 1)));
    }

    @Example
    void namesOfTypesCount() {
        Value other = new Value.Token(new TypeName("p", "RunId"), 1);

        assertThat(ValueBounds.contains(ID, other)).isFalse();
        assertThat(ValueBounds.contains(COLOUR, new Value.Member(COLOUR.name(), "Blue")))
                .isFalse();
        assertThat(ValueBounds.contains(LINE, new Value.RecordValue(LINE.name(), Map.of("item", token(1)))))
                .isFalse();
        assertThat(ValueBounds.contains(PAYMENT, new Value.VariantValue(PAYMENT.name(), "Late", Map.of())))
                .isFalse();
    }

    @Example
    void caseIsOneVariantOnly() {
        Type.Case paid = new Type.Case(PAYMENT, PAYMENT.variants().get(1));

        assertThat(ValueBounds.contains(paid, paid(3))).isTrue();
        assertThat(ValueBounds.breach(paid, paid(4)))
                .contains(new ValueBounds.Breach(".amount", new Value.Int(4), SMALL));
        assertThat(ValueBounds.contains(paid, new Value.VariantValue(PAYMENT.name(), "Open", Map.of())))
                .isFalse();
    }

    @Provide
    Arbitrary<Typed> typed() {
        return Arbitraries.lazyOf(
                ValueBoundsProperties::simple,
                ValueBoundsProperties::simple,
                () -> nestable().map(t -> new Typed(new Type.Option(t.type()), new Value.Some(t.value()))),
                () -> typed().map(t -> new Typed(new Type.SetOf(t.type(), 1), new Value.SetValue(Set.of(t.value())))),
                () -> typed().map(t ->
                        new Typed(new Type.SeqOf(t.type(), 2), new Value.SeqValue(List.of(t.value(), t.value())))),
                () -> Combinators.combine(typed(), typed()).as(ValueBoundsProperties::map));
    }

    private static Arbitrary<Typed> nestable() {
        return simple().filter(t -> !(t.type() instanceof Type.Option));
    }

    private static Typed map(Typed key, Typed value) {
        return new Typed(
                new Type.MapOf(key.type(), value.type(), 1), new Value.MapValue(Map.of(key.value(), value.value())));
    }

    private static Arbitrary<Typed> simple() {
        return Arbitraries.of(
                new Typed(Types.BOOL, new Value.Bool(false)),
                new Typed(SMALL, new Value.Int(2)),
                new Typed(ID, token(7)),
                new Typed(COLOUR, new Value.Member(COLOUR.name(), "Green")),
                new Typed(new Type.Option(COLOUR), new Value.None()),
                new Typed(
                        LINE, new Value.RecordValue(LINE.name(), Map.of("item", token(1), "count", new Value.Int(3)))),
                new Typed(PAYMENT, paid(0)),
                new Typed(
                        new Type.PhaseOf(new TypeName("p", "Order"), List.of("New", "Sent")),
                        new Value.PhaseName(new TypeName("p", "Order"), "Sent")),
                new Typed(
                        new Type.Opaque(new TypeName("p", "Blob"), "java.net.URI"),
                        new Value.Token(new TypeName("p", "Blob"), 1)));
    }

    private static Type pair(Type first, Type second) {
        return new Type.Record(
                new TypeName("p", "Pair"),
                List.of(component("first", first), component("second", second)),
                Optional.empty());
    }

    private static Value pair(Value first, Value second) {
        return new Value.RecordValue(new TypeName("p", "Pair"), Map.of("first", first, "second", second));
    }

    private static Value paid(long amount) {
        return new Value.VariantValue(PAYMENT.name(), "Paid", Map.of("amount", new Value.Int(amount)));
    }

    private static Value token(long number) {
        return new Value.Token(ID.name(), number);
    }

    private static Component component(String name, Type type) {
        return new Component(name, type, "", new SourceText("test", "").start());
    }
}
