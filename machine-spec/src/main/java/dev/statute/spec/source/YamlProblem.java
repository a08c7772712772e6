package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;
import org.apiguardian.api.API;

/** What can be wrong with a file before any key has a meaning: bytes, characters, YAML, and the traps of YAML. */
@API(status = API.Status.EXPERIMENTAL)
public enum YamlProblem implements ProblemKind {
    NOT_YAML(Code.Y000, "this is not YAML: {reason}", "", ""),
    TAB_INDENTATION(
            Code.Y000,
            "a tab stands where YAML wants spaces",
            "YAML allows tabs neither in the indentation nor between a key and its value.",
            "replace the tab by spaces"),
    UNCLOSED_BRACKET(
            Code.Y000,
            "`{open}` is never closed",
            "What stands in brackets has to be indented deeper than the key it belongs to.",
            "add `{close}` at the end of the entry"),
    STRAY_BRACKET(
            Code.Y000, "`{close}` closes nothing that is open here", "", "remove it, or add what it should close"),
    UNCLOSED_QUOTE(Code.Y000, "this quote is never closed", "", "add {quote} at the end of the text"),
    TEXT_AFTER_QUOTE(
            Code.Y000,
            "something stands after the closing quote",
            "A text is quoted as a whole or not at all.",
            "put the whole text in quotes"),
    INDENTATION(
            Code.Y000,
            "`{key}:` stands inside the text that begins above",
            "A line that is indented deeper than a key continues the text of that key.",
            "indent `{key}` like the other keys of its element, or move the text above it to a key of its own"),
    COMPLEX_KEY(Code.Y000, "a key is a name here, and this is none", "", "write the key as a plain word on one line"),

    CUT_AT_COMMA(
            Code.Y001,
            "YAML cuts this text at the comma: `{text}`",
            "Between brackets a comma starts the next entry, so one value became several.",
            "quote it: {fixed}"),
    STARTS_WITH_BANG(Code.Y002, "YAML reads the `!` as the start of a tag: `{text}`", "", "quote it: {fixed}"),
    CONDITIONAL(
            Code.Y003, "YAML takes the `?` or the `: ` of this text for its own: `{text}`", "", "quote it: {fixed}"),
    COLON(Code.Y003, "YAML takes the colon in this text for the end of a key: `{text}`", "", "quote it: {fixed}"),
    INDICATOR(
            Code.Y004,
            "a text cannot start with `{indicator}` in YAML: `{text}`",
            "`{indicator}` has a meaning of its own there.",
            "quote it: {fixed}"),
    CUT_AT_HASH(
            Code.Y005,
            "YAML cuts this text at ` #`: only `{rest}` is left, and that is not complete",
            "A `#` after a space starts a comment.",
            "quote the text if the `#` belongs to it: {fixed}"),
    COMMENT_INSIDE(
            Code.Y005,
            "the comment ends the text, but its next line still belongs to it",
            "A text without quotes cannot go on after a comment.",
            "move the comment above the entry"),
    BRACKET(Code.Y006, "YAML reads the bracket as a list or a mapping of its own: `{text}`", "", "quote it: {fixed}"),

    DUPLICATE_KEY(
            Code.Y010,
            "`{key}` is written twice in the same mapping",
            "Only one of the two could count.",
            "remove or rename one of them"),

    ANCHOR(Code.Y012, "`{text}` is a YAML anchor, and specs have none", "", "write the value out where it is needed"),
    ALIAS(Code.Y012, "`{text}` is a YAML alias, and specs have none", "", "write the value out here"),
    TAG(
            Code.Y012,
            "`{text}` is a YAML tag, and specs have none",
            "The types of values come from the spec.",
            "remove it"),
    MERGE_KEY(
            Code.Y012,
            "`<<` is a YAML merge key, and specs have none",
            "",
            "write the entries out; a `blocks:` entry shares parts of transitions"),
    DIRECTIVE(Code.Y012, "`{text}` is a YAML directive, and specs have none", "", "remove the line"),
    SECOND_DOCUMENT(
            Code.Y012,
            "a second document starts here, and a file holds one",
            "",
            "move what follows into a file of its own"),

    MISSING_FILE(Code.Y013, "there is no file {file}", "", ""),
    NOT_A_FILE(Code.Y013, "{file} is not a file that can be read", "", ""),
    UNREADABLE(Code.Y013, "{file} cannot be read: {reason}", "", "check the permissions of the file"),
    TOO_LARGE(
            Code.Y013,
            "{file} is larger than {limit} bytes",
            "",
            "split the spec: types, constants and phases can be imported"),
    NOT_UTF8(
            Code.Y013,
            "the byte {byte} at offset {offset} is not UTF-8",
            "Specs are UTF-8; a single byte such as this one is typical of Latin-1 and Windows code pages.",
            "save the file as UTF-8"),
    UTF_16(Code.Y013, "the file is {encoding}, and specs are UTF-8", "", "save the file as UTF-8"),
    CHARACTER(
            Code.Y013,
            "the character {character} is not allowed in a spec",
            "It is invisible, or a line break to some readers and not to others.",
            "remove it; inside a text in double quotes it can be written as {escape}"),
    HALF_CHARACTER(
            Code.Y013,
            "an escape in this text writes half of a character",
            "Characters above U+FFFF are written as one escape of eight digits, such as `\\U0001F600`.",
            "write the whole character"),
    TOO_DEEP(Code.Y013, "the nesting is deeper than {limit} levels here", "", "");

    private final Words words;

    YamlProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
