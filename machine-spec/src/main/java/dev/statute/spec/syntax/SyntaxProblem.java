package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;
import org.apiguardian.api.API;

/** What can be wrong with the keys of a file and the form of their values. */
@API(status = API.Status.EXPERIMENTAL)
public enum SyntaxProblem implements ProblemKind {
    UNKNOWN_KEY(Code.Y011, "{subject} has no key `{key}`", "", "{hint}"),
    KEY_OF_ANOTHER_KIND(Code.Y011, "`{key}` goes with {kinds}, and this {element} has `{discriminator}`", "", "{hint}"),

    AMBIGUOUS_NAME(
            Code.Y014,
            "the name `{name}` is {meaning} to a reader of YAML 1.1",
            "Other tools that read this file would not see a name here.",
            "choose another name, such as `{suggestion}`"),

    MISSING_KEY(Code.Y015, "{subject} has no `{key}`", "{doc}", "write `{key}: {example}`"),
    WRONG_SHAPE(Code.Y015, "{subject} wants {wanted}, and this is {found}", "", "write for example `{example}`"),
    EMPTY_VALUE(
            Code.Y015,
            "nothing is written after `{key}:`",
            "It wants {wanted}.",
            "write for example `{key}: {example}`"),
    EMPTY_ITEM(Code.Y015, "an item of the list is empty", "It wants {wanted}.", "write for example `{example}`"),
    NO_KIND(
            Code.Y015,
            "{subject} does not say which kind it is",
            "",
            "it needs one of {discriminators}, for example `{example}`"),
    SEVERAL_KINDS(
            Code.Y015,
            "{subject} has both `{first}` and `{second}`",
            "Exactly one of {discriminators} says what it is.",
            "make two entries of it, or remove one of the keys"),
    NO_NAMED_ENTRY(Code.Y015, "{subject} names no {what}", "", "write for example `{example}`"),
    SEVERAL_NAMED_ENTRIES(
            Code.Y015,
            "`{key}` is a second {what} in one entry",
            "Each entry of this list has one {what}.",
            "start a new entry with `-`"),

    FILE_NAME(
            Code.Y015,
            "the name of the file does not say what it holds",
            "",
            "let it end in `.types.yaml`, `.machine.yaml`, `.policy.yaml` or `.composition.yaml`"),
    EMPTY_FILE(Code.Y015, "the file is empty", "", "start it with `spec: {line}`"),
    SPEC_LINE_MISSING(Code.Y015, "the file does not start with `spec: {line}`", "", "add the line at the top"),
    SPEC_LINE_WRONG(
            Code.Y015,
            "a file of this name starts with `spec: {line}`, not `spec: {found}`",
            "",
            "change the line or the name of the file");

    private final Words words;

    SyntaxProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
