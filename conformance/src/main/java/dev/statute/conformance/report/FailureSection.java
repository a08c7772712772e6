package dev.statute.conformance.report;

import static dev.statute.conformance.report.Html.NOTHING;
import static dev.statute.conformance.report.Html.styled;
import static dev.statute.conformance.report.Html.tag;
import static dev.statute.conformance.report.Html.text;

import dev.statute.conformance.Failure;
import dev.statute.conformance.Observation;
import dev.statute.conformance.Seen;
import dev.statute.conformance.oracle.AnswerText;
import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of a page about a failure: what differs, the run step by step beside what the system did, and what to paste. */
final class FailureSection {
    private final Failure failure;
    private final Matrix matrix;

    private FailureSection(Failure failure) {
        this.failure = failure;
        this.matrix = Matrix.of(failure.machine());
    }

    static Html of(Failure failure) {
        return new FailureSection(failure).content();
    }

    private Html content() {
        return Page.section(
                "Failure",
                difference(),
                tag("h3", text(failure.heading())),
                parameters(),
                steps(),
                tag("h3", text("A scenario to paste under scenarios")),
                tag("pre", text(failure.scenario())),
                tag("h3", text("A test to paste into the class that found it")),
                tag("pre", text(RegressionText.of(failure))));
    }

    private Html difference() {
        Difference difference = failure.difference();
        return Html.table(
                List.of("What differs", "The spec says", "The system says"),
                List.of(tag(
                        "tr",
                        tag("td", text(difference.aspect())),
                        code(unquoted(difference.expected())),
                        code(unquoted(difference.got())))));
    }

    /** The quotes of a sentence are not needed in a table. */
    private static String unquoted(String words) {
        boolean whole = words.length() > 1 && words.indexOf('`') == 0 && words.indexOf('`', 1) == words.length() - 1;
        return whole ? words.substring(1, words.length() - 1) : words;
    }

    private Html parameters() {
        Map<String, Value> parameters = failure.expected().start().parameters();
        return parameters.isEmpty() ? NOTHING : tag("p", text("with "), tag("code", text(fields(parameters))));
    }

    private Html steps() {
        List<Trace.Step> expected = failure.expected().steps();
        List<Html> rows = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Optional<Seen> seen =
                    i < failure.seen().size() ? Optional.of(failure.seen().get(i)) : Optional.empty();
            rows.add(step(i + 1, expected.get(i), seen));
        }
        return Html.table(
                List.of("", "Input", "The spec says", "and is then in", "The system answered", "and was then in"),
                rows);
    }

    private Html step(int number, Trace.Step step, Optional<Seen> seen) {
        List<Html> cells = List.of(
                styled("td", "count", text(Integer.toString(number))),
                code(step.input().toString()),
                tag("td", text(AnswerText.of(step.outcome())), place(step)),
                code(state(step.after())),
                tag("td", text(seen.flatMap(Seen::answer).map(AnswerText::of).orElse(nothing(number)))),
                code(seen.flatMap(Seen::after).map(Observation::toString).orElse("")));
        return number == failure.difference().step()
                ? styled("tr", "failing", Html.all(cells))
                : tag("tr", Html.all(cells));
    }

    /** In the place of an answer: what happened instead, if that is the difference. */
    private String nothing(int number) {
        return number == failure.difference().step() ? failure.difference().got() : "";
    }

    /** Where the spec says it, and the line that stands there. */
    private Html place(Trace.Step step) {
        return decision(step)
                .map(at -> styled(
                        "div",
                        "source",
                        text(at.source().name() + ":" + at.line() + " "),
                        tag("code", text(at.source().line(at.line()).strip()))))
                .orElse(NOTHING);
    }

    private Optional<Span> decision(Trace.Step step) {
        if (step.outcome() instanceof Outcome.Accepted accepted) {
            return Optional.of(accepted.transition().at());
        } else if (step.outcome() instanceof Outcome.Rejected rejected
                && rejected.guard().isPresent()) {
            return rejected.guard().map(guard -> guard.at());
        }
        return matrix.cell(step.before().phase(), step.input().input()).flatMap(FailureSection::entry);
    }

    private static Optional<Span> entry(Cell cell) {
        if (cell instanceof Cell.Rejected rejected) {
            return Optional.of(rejected.entry().at());
        }
        return cell instanceof Cell.Ignored ignored
                ? Optional.of(ignored.entry().at())
                : Optional.empty();
    }

    private static String state(MachineState state) {
        return new Observation(Optional.of(state.phase().name()), state.fields()).toString();
    }

    private static String fields(Map<String, Value> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Html code(String text) {
        return tag("td", tag("code", text(text)));
    }
}
