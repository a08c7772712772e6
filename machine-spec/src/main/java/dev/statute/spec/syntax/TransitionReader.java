package dev.statute.spec.syntax;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.BlockSyntax;
import dev.statute.spec.syntax.MachineSyntax.EmissionSyntax;
import dev.statute.spec.syntax.MachineSyntax.EmissionSyntax.One;
import dev.statute.spec.syntax.MachineSyntax.GuardSyntax;
import dev.statute.spec.syntax.MachineSyntax.ReasonSyntax;
import dev.statute.spec.syntax.MachineSyntax.TransitionSyntax;
import dev.statute.spec.syntax.MachineSyntax.UnhandledSyntax;
import java.util.List;

/** Reads transitions, their parts, and entries of {@code unhandled}. */
final class TransitionReader {
    private TransitionReader() {}

    static BlockSyntax block(Scalar name, Checked block) {
        return new BlockSyntax(
                name,
                Parts.components(block.entries("params")),
                guards(block),
                Parts.assignments(block.entries("set")),
                emissions(block),
                block.text("doc"));
    }

    static TransitionSyntax transition(Scalar name, Checked transition) {
        return new TransitionSyntax(
                name,
                Parts.selection(transition.requiredNode("input")),
                Parts.selection(transition.requiredNode("from")),
                transition.text("when"),
                guards(transition),
                transition.texts("use"),
                transition.required("to"),
                Parts.assignments(transition.entries("set")),
                emissions(transition),
                transition.text("doc"));
    }

    static UnhandledSyntax unhandled(SourceNode node) {
        Checked entry = Checked.of(node);
        return new UnhandledSyntax(
                Parts.selection(entry.requiredNode("from")),
                Parts.selection(entry.requiredNode("input")),
                entry.node("reject").map(Parts::reason),
                entry.text("ignore"),
                node.span());
    }

    private static List<GuardSyntax> guards(Checked owner) {
        return owner.entries("require").stream().map(TransitionReader::guard).toList();
    }

    private static GuardSyntax guard(Entry entry) {
        Checked guard = Checked.of(entry.value());
        ReasonSyntax orElse = Parts.reason(guard.requiredNode("else"));
        if (guard.node("some").isPresent()) {
            return new GuardSyntax.Some(
                    entry.key(), guard.required("some"), guard.required("as"), orElse, guard.text("doc"));
        }
        return new GuardSyntax.That(entry.key(), guard.required("that"), orElse, guard.text("doc"));
    }

    private static List<EmissionSyntax> emissions(Checked owner) {
        return owner.items("emit").stream().map(TransitionReader::emission).toList();
    }

    private static EmissionSyntax emission(SourceNode node) {
        Checked item = Checked.of(node);
        if (item.node("each").isEmpty()) {
            return one(node);
        }
        Entry loop = Checked.of(item.requiredNode("each")).named();
        return new EmissionSyntax.Each(
                loop.key(),
                (Scalar) loop.value(),
                item.text("index"),
                item.text("if"),
                item.items("emit").stream().map(TransitionReader::one).toList());
    }

    private static One one(SourceNode node) {
        Checked item = Checked.of(node);
        Entry effect = item.named("if");
        return new One(effect.key(), Parts.assignments(((Mapping) effect.value()).entries()), item.text("if"));
    }
}
