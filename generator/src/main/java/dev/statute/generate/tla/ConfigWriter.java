package dev.statute.generate.tla;

import java.util.List;

/** The model: what TLC checks of a module. */
final class ConfigWriter {
    private ConfigWriter() {}

    static String write(Writers writers, Statements statements) {
        StringBuilder out = new StringBuilder();
        out.append("\\* The model of ").append(writers.names().module()).append(".tla for TLC, with one worker.\n");
        out.append("SPECIFICATION ")
                .append(writers.names().of(Names.Fixed.SPEC))
                .append('\n');
        section(
                out,
                "CONSTANTS",
                writers.prelude().constants().stream().map(c -> c + " = " + c).toList());
        section(out, "CONSTRAINTS", statements.constraints);
        section(out, "INVARIANTS", statements.invariants);
        section(out, "PROPERTIES", statements.properties);
        out.append("CHECK_DEADLOCK FALSE\n");
        statements.notes.forEach(note -> out.append("\n\\* ").append(note).append('\n'));
        if (!statements.witnesses.isEmpty()) {
            out.append(
                    "\n\\* To see how a state is reached, make one of these an invariant; its counterexample is the way.\n");
            statements.witnesses.forEach(
                    witness -> out.append("\\*     ").append(witness).append('\n'));
        }
        return out.toString();
    }

    private static void section(StringBuilder out, String keyword, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append(keyword).append('\n');
            lines.forEach(line -> out.append("    ").append(line).append('\n'));
        }
    }
}
