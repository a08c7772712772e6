package dev.statute.crosscheck.random;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of one machine, and the types that can be made of them. */
final class Vocabulary {
    static final String PACKAGE = "com.example.random";
    private static final Span NOWHERE = new SourceText("random", "").start();

    private final Dice dice;
    private final Type.PhaseOf phase;
    private final Type.Id key = new Type.Id(name("Key"), Type.Representation.STRING, Optional.empty());
    private final Type.Opaque blob = new Type.Opaque(name("Blob"), "java.net.URI");
    private final Type.Enum colour;
    private final Type.Int level;
    private final Type.Record pair;
    private final Type.Variants shape;

    Vocabulary(Dice dice, List<String> phases) {
        this.dice = dice;
        this.phase = new Type.PhaseOf(name("Toy"), phases);
        this.colour = new Type.Enum(
                name("Colour"), List.of("Red", "Green", "Blue").subList(0, dice.between(2, 3)), Optional.empty());
        this.level = new Type.Int(Optional.of(name("Level")), dice.between(-1, 0), dice.between(2, 3));
        this.pair = new Type.Record(
                name("Pair"),
                List.of(
                        component("hue", colour),
                        component("size", dice.oneOf(level, Types.BOOL, new Type.Option(key)))),
                Optional.empty());
        this.shape = new Type.Variants(name("Shape"), cases(), Optional.empty());
    }

    /** Cases that share the name of a component, of different types: values of different cases must not be mixed up. */
    private List<Type.Variant> cases() {
        List<Type.Variant> cases = new ArrayList<>();
        cases.add(new Type.Variant("Dot", List.of(), ""));
        cases.add(new Type.Variant("Line", List.of(component("part", level)), ""));
        if (dice.chance(50)) {
            cases.add(
                    new Type.Variant("Label", List.of(component("part", colour), component("on_it", Types.BOOL)), ""));
        }
        if (dice.chance(30)) {
            cases.add(new Type.Variant("Crate", List.of(component("part", pair)), ""));
        }
        return cases;
    }

    Type.Id key() {
        return key;
    }

    Type.Enum colour() {
        return colour;
    }

    Type.Int level() {
        return level;
    }

    Type.PhaseOf phase() {
        return phase;
    }

    /** A type that sets, sequences, maps and options hold. */
    Type element() {
        return dice.oneOf(key, key, colour, level, level, Types.BOOL, pair, shape, blob, Type.Int.of(0, 2));
    }

    /** A type for a field. */
    Type ofField() {
        return switch (dice.between(0, 14)) {
            case 0 -> Types.BOOL;
            case 1, 2 -> Type.Int.of(dice.between(-2, 0), dice.between(1, 4));
            case 3 -> level;
            case 4 -> colour;
            case 5 -> phase;
            case 6 -> pair;
            case 7 -> shape;
            case 8, 9 -> new Type.Option(dice.chance(20) ? phase : element());
            case 10, 11 -> new Type.SetOf(dice.oneOf(key, colour, level, pair, shape), dice.between(1, 3));
            case 12, 13 -> new Type.SeqOf(dice.oneOf(key, colour, level, pair, shape), dice.between(1, 3));
            default -> new Type.MapOf(dice.oneOf(key, colour, level), element(), dice.between(1, 3));
        };
    }

    /** A type for a component of a payload: of few values. */
    Type ofPayload() {
        return switch (dice.between(0, 13)) {
            case 0, 1, 2 -> key;
            case 3, 4 -> level;
            case 5 -> colour;
            case 6 -> Types.BOOL;
            case 7 -> Type.Int.of(0, dice.between(1, 2));
            case 8 -> new Type.Option(dice.oneOf(key, colour, level, blob));
            case 9 -> pair;
            case 10 -> shape;
            case 11 -> new Type.SetOf(dice.oneOf(key, colour), 2);
            case 12 -> new Type.SeqOf(dice.oneOf(key, Types.BOOL), 2);
            default -> dice.chance(50) ? phase : new Type.MapOf(key, Types.BOOL, 2);
        };
    }

    /** The file that declares the types, with every name that a machine of these types can import. */
    String text() {
        return "spec: types/1\npackage: " + PACKAGE + "\n\ntypes:\n  Key: { id: string }\n"
                + "  Blob: { opaque: any, java: java.net.URI }\n"
                + "  Colour: { enum: [" + String.join(", ", colour.members()) + "] }\n"
                + "  Level: { int: " + level.min() + ".." + level.max() + " }\n"
                + "  Pair:\n    record: { " + components(pair.components()) + " }\n"
                + "  Shape:\n    variants:\n"
                + shape.variants().stream()
                        .map(v -> "      " + v.name() + ": { " + components(v.components()) + " }\n")
                        .collect(Collectors.joining());
    }

    static String components(List<Component> components) {
        return components.stream()
                .map(c -> c.name() + ": '" + text(c.type()) + "'")
                .collect(Collectors.joining(", "));
    }

    /** A type as it is written in the machine. */
    static String text(Type type) {
        String text = Types.text(type);
        return text.replace("Toy.Phase", "Phase");
    }

    private static TypeName name(String simpleName) {
        return new TypeName(PACKAGE, simpleName);
    }

    static Component component(String name, Type type) {
        return new Component(name, type, "", NOWHERE);
    }
}
