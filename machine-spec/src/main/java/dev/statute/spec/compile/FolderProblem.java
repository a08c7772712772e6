package dev.statute.spec.compile;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;
import org.apiguardian.api.API;

/** What can be wrong with the folder that specs are read from. */
@API(status = API.Status.EXPERIMENTAL)
public enum FolderProblem implements ProblemKind {
    MISSING_FOLDER(Code.Y013, "there is no folder {folder}", "", "create it, or name the folder that holds the specs"),
    NOT_A_FOLDER(Code.Y013, "{folder} is a file, and specs are read from a folder", "", "name the folder it lies in"),
    UNREADABLE_FOLDER(Code.Y013, "the folder {folder} cannot be read: {reason}", "", "check its permissions"),
    NO_SPECS(
            Code.Y013,
            "there is no spec file in {folder}",
            "A spec file is named *.types.yaml, *.machine.yaml, *.policy.yaml or *.composition.yaml.",
            "");

    private final Words words;

    FolderProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
