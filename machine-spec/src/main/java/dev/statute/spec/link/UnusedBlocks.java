package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.MachineSyntax.BlockSyntax;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds blocks that no transition uses. They are looked for here, because blocks are gone once they are expanded. */
final class UnusedBlocks {
    private UnusedBlocks() {}

    static void check(FileSyntax file, ProblemSink sink) {
        if (file instanceof MachineSyntax machine) {
            Set<String> used = machine.transitions().stream()
                    .flatMap(transition -> transition.use().stream())
                    .map(UnusedBlocks::called)
                    .collect(Collectors.toSet());
            for (BlockSyntax block : machine.blocks()) {
                if (!used.contains(block.name().text())) {
                    sink.report(
                            Problem.of(LinkProblem.BLOCK_UNUSED, block.name().textSpan())
                                    .with("name", block.name().text()));
                }
            }
        }
    }

    /** The name in a call such as {@code finish(id)}. */
    private static String called(Scalar call) {
        int arguments = call.text().indexOf('(');
        return (arguments < 0 ? call.text() : call.text().substring(0, arguments)).strip();
    }
}
