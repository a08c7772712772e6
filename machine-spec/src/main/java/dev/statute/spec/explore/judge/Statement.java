package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.PropertyResult.Kind;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.util.Optional;

/** A statement about a machine, which makes the results that can become of it. */
record Statement(String name, Kind kind, Span at) {
    /** What an author states by name. */
    static Statement of(Element element, Kind kind) {
        return new Statement(element.name(), kind, element.at());
    }

    /** What is said of every machine; it goes by the name of its kind. */
    static Statement of(Machine machine, Kind kind) {
        return new Statement(kind.text(), kind, machine.at());
    }

    /** Nothing that was explored breaks it; if nothing was, that says nothing. */
    PropertyResult unbroken(Gaps gaps) {
        return gaps.leaveNothing() ? undecided(gaps) : result(Verdict.HOLDS, "", Optional.empty());
    }

    /** It holds as far as it could be asked. */
    PropertyResult holdsWithin(Gaps gaps) {
        String note = gaps.any() ? "Bounded: " + gaps.words() + "." : "";
        return result(Verdict.HOLDS, note, Optional.empty());
    }

    /** It holds, as a run shows. */
    PropertyResult holdsBy(Trace trace) {
        return result(Verdict.HOLDS, "", Optional.of(trace));
    }

    PropertyResult broken(String note, Optional<Trace> trace) {
        return result(Verdict.BROKEN, note, trace);
    }

    PropertyResult notChecked(String note) {
        return result(Verdict.NOT_CHECKED, note, Optional.empty());
    }

    /** What was explored does not decide it. */
    PropertyResult undecided(Gaps gaps) {
        return notChecked("Not decided: " + gaps.words() + ".");
    }

    private PropertyResult result(Verdict verdict, String note, Optional<Trace> trace) {
        return new PropertyResult(name, kind, verdict, note, trace, at);
    }
}
