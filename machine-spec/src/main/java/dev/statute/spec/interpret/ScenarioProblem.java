package dev.statute.spec.interpret;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;
import org.apiguardian.api.API;

/** The ways in which a scenario fails. */
@API(status = API.Status.EXPERIMENTAL)
public enum ScenarioProblem implements ProblemKind {
    REJECTED("{place} is rejected with `{reason}`{by}", "write `expect: {expectation}` if this is right"),
    IGNORED("{place} is ignored: {why}", "write `expect: { ignored: true }` if this is right"),
    FAULT("{place} breaks the machine: {fault}", ""),
    NOT_REJECTED("{place} is {got}, not rejected with `{reason}`", ""),
    NOT_REFUSED("{place} is {got}, not rejected by guard `{guard}`", ""),
    NOT_IGNORED("{place} is {got}, not ignored", ""),
    OTHER_WHY("{place} is ignored for another reason: {got}", ""),
    OTHER_PHASE("{place} leads to phase `{got}`, not to `{expected}`", ""),
    OTHER_VALUE("{place} leaves `{name}` at `{got}`, not at `{expected}`", ""),
    NO_VALUE("{place} leads to phase `{phase}`, which has no `{name}`", ""),
    OTHER_EFFECTS("{place} emits {got}, not {expected}", ""),
    CANNOT_START("scenario `{scenario}` cannot start: {defect}", "", "");

    private final Words words;

    ScenarioProblem(String sentence, String help) {
        this(sentence, "The state before this step is {before}.", help);
    }

    ScenarioProblem(String sentence, String note, String help) {
        this.words = new Words(
                Code.M506, sentence.replace("{place}", "step {step} of scenario `{scenario}`, `{input}`,"), note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
