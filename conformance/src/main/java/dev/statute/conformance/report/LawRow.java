package dev.statute.conformance.report;

import dev.statute.conformance.law.Law;
import dev.statute.conformance.law.LawFailure;
import dev.statute.conformance.law.LawResult;
import java.util.ArrayList;
import java.util.List;

/** What became of a law, as every form of the report shows it. */
record LawRow(LawResult result) {
    static List<LawRow> of(List<LawResult> laws) {
        return laws.stream().map(LawRow::new).toList();
    }

    /** The law in words, of a scenario with its name. */
    String law() {
        return result.law() == Law.SCENARIO
                ? "scenario `" + result.along().get(0) + "` of the spec passes"
                : result.law().words();
    }

    /** Along how much it was asked. */
    String extent() {
        int count = result.along().size();
        return switch (result.law()) {
            case SCENARIO -> "its steps";
            case SERIALISING -> count == 1 ? "1 pair of histories" : count + " pairs of histories";
            case DECIDING, EXPLAINING, STORING, REFUSING, PREPARING -> count == 1 ? "1 sequence" : count + " sequences";
        };
    }

    String verdict() {
        return result.failure().map(failure -> "broken " + failure.place()).orElse("kept");
    }

    /** How a law is broken: what was seen, the sequence as the spec has it, and what was thrown. */
    static String text(LawFailure failure) {
        List<String> lines = new ArrayList<>(List.of(failure.place() + ": " + failure.seen()));
        lines.addAll(failure.lines());
        lines.addAll(failure.thrown());
        return String.join("\n", lines);
    }

    /** How many laws and scenarios are kept, in a line; nothing if none was asked. */
    static String count(List<LawResult> laws) {
        List<LawResult> scenarios =
                laws.stream().filter(law -> law.law() == Law.SCENARIO).toList();
        List<LawResult> others =
                laws.stream().filter(law -> law.law() != Law.SCENARIO).toList();
        return kept(others) + " of " + others.size() + " laws kept"
                + (scenarios.isEmpty() ? "" : ", " + kept(scenarios) + " of " + scenarios.size() + " scenarios passed");
    }

    private static long kept(List<LawResult> laws) {
        return laws.stream().filter(LawResult::isKept).count();
    }
}
