package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;

/** The problems of linking, with their wording. */
enum LinkProblem implements ProblemKind {
    UNKNOWN_NAME(Code.M201, "there is no {what} `{name}` here", "", "{hint}"),
    UNKNOWN_IN_FILE(Code.M201, "`{file}` declares no type, constant or phases `{name}`", "", "{hint}"),

    IMPORT_NOT_FOUND(
            Code.M113,
            "there is no spec file `{file}`",
            "An import names a file by its path relative to this one, or a file that a dependency packs under "
                    + "META-INF/statute/.",
            "{hint}"),
    IMPORT_CYCLE(Code.M113, "this import closes a cycle: {cycle}", "", "move what they share into a types file"),
    IMPORT_TAKEN(Code.M202, "`{name}` is imported twice", "", "take it from one file only"),
    IMPORT_OF_COMPOSITION(
            Code.M113, "`{file}` is a composition, from which nothing can be imported", "", "import the file it uses"),
    IMPORT_UNUSED(Code.M112, "the import `{name}` is never used", "", "remove it"),
    BLOCK_UNUSED(Code.M112, "the block `{name}` is never used", "", "use it in a transition, or remove it"),

    UNUSED_IN_TABLE(Code.M112, "{role} `{name}` is never used", "", "use it or remove it"),

    RECURSIVE_TYPE(Code.M114, "the type `{name}` contains itself", "Values of the language are finite.", ""),
    TYPE_TOO_LARGE(
            Code.E300,
            "with the types it is made of, the type `{name}` is nested more than {depth} levels deep or has more than"
                    + " {parts} parts",
            "",
            "let types build on fewer others"),
    RECURSIVE_DEFINITION(Code.M114, "the definition `{name}` uses itself: {cycle}", "", ""),
    GROUP_TOO_DEEP(Code.E300, "groups are nested more than {limit} levels deep here", "", "list the phases themselves"),
    RECURSIVE_CONSTANT(Code.M114, "the constant `{name}` uses itself", "", ""),
    RECURSIVE_GROUP(Code.M114, "the group `{name}` contains itself", "", ""),

    NO_INITIAL_PHASE(
            Code.M115,
            "`{machine}` has no initial phase",
            "",
            "mark one phase with `initial: true`, for example `{first}`"),
    SEVERAL_INITIAL_PHASES(Code.M115, "`{name}` is a second initial phase", "", "keep `initial: true` on one phase"),

    TYPE_DOES_NOT_PARSE(
            Code.E300,
            "`{text}` is not a type: expected {expected}",
            "",
            "write for example `bool`, `int 0..9`, `option of T`, `set of T max 3` or `map of K to V max 3`"),
    BARE_INT(Code.E300, "an `int` needs its range", "", "write for example `int 0..9`"),
    EMPTY_RANGE(Code.E300, "the range {min}..{max} holds no number", "", "write the smaller bound first"),
    BAD_BOUND(Code.E300, "`{text}` is not a whole number within 64 bits", "", ""),
    BAD_SIZE(Code.E300, "a collection holds at most 0 to {max} elements, not {size}", "", ""),
    MISPLACED_OPTION(
            Code.E301,
            "an option cannot be {place}",
            "",
            "leave the element out instead, or wrap the option in a record"),
    CONSTANT_NOT_INT(Code.E301, "the constant `{name}` is no number", "", ""),

    DATA_MISMATCH(Code.E301, "expected {expected}, found {found}", "", "{hint}"),
    DATA_QUALIFIED(Code.E301, "the type is known here, so the member stands bare", "", "write `{member}`"),
    DATA_WRAPPED(Code.E301, "the type is known here, so the value of an option stands bare", "", "write `{value}`"),
    DATA_OUT_OF_RANGE(Code.M401, "{value} is outside of {type}", "", "{hint}"),
    DATA_DUPLICATE(Code.E301, "`{value}` stands here twice", "", "remove one"),
    MISSING_DATA(Code.E304, "`{owner}` needs a value for {names}", "", "add {example}"),
    MISSING_ARGUMENT(Code.E304, "`{owner}` needs {names}", "", "add {example}"),
    UNKNOWN_COMPONENT(Code.E304, "`{owner}` has no `{name}`", "", "{hint}"),
    DUPLICATE_SET(Code.M202, "`{name}` is set twice by `{transition}`", "", "keep one of the two"),
    DUPLICATE_GUARD(Code.M202, "`{transition}` has two guards called `{name}`", "", "rename one of them"),

    NAME_OF_MODULE_REPORT(
            Code.M202,
            "`{name}` is the name of a report of the whole module",
            "Reports and pages are called by the bare name, and some file systems do not tell case apart.",
            "choose another name"),
    NAME_TAKEN_IN_CATALOG(
            Code.M202,
            "`{name}` is declared by two files of this module",
            "Reports and pages are called by the bare name, whatever the package.",
            "rename one of them"),

    NOT_A_NUMBER(Code.E301, "expected a whole number from {min} to {max}, found `{text}`", "", ""),
    NOT_A_WORD(Code.E301, "expected {expected}, found `{text}`", "", "{hint}"),
    NO_CHOICE(Code.E301, "this chooses nothing", "", "name at least one {what}"),
    LEAVES_NOTHING(Code.E301, "this leaves out everything", "", "name at least one {what} fewer"),
    EACH_NEEDS_ORDER(
            Code.E301,
            "`each` needs a sequence or an option, not {found}",
            "A set has no order, so what it emits would have none.",
            "keep the elements in a `seq`"),
    NOT_AN_OPTION(Code.E301, "`some` needs an option, not {found}", "", "write `that` for a condition"),
    SIZE_OF_NO_COLLECTION(Code.E301, "`{name}` is no collection", "", "`sizes` bounds payload collections"),
    DOMAIN_NEEDS_VALUES(
            Code.E301, "a count is only for ids and opaque types", "", "list the values, for example `[{example}]`"),
    DOMAIN_TOO_LARGE(
            Code.M510,
            "the domain of `{name}` has more than {limit} values",
            "Checking goes through every value of a domain.",
            "choose the few values at which behaviour changes, for example `[0, 1, 9]`"),
    EMPTY_DOMAIN(Code.M510, "the domain of `{name}` is empty", "", "list at least one value"),

    TARGET_IS_GROUP(
            Code.M201,
            "there is no phase `{name}` here",
            "`{name}` is a group, and a transition leads to one phase.",
            "name one of its phases"),

    PATTERN_MISMATCH(Code.E301, "{found} is no pattern for {expected}", "", "{hint}"),
    INPUT_TYPE_NOT_DECIDABLE(
            Code.E301,
            "an input of a policy cannot be {found}",
            "Inputs are bool, enum, int, option or variants, so that the table can be read cell by cell.",
            ""),
    TAKEN_BY_OUTPUT(
            Code.M202,
            "`{name}` is an input and a component of the output",
            "Laws could not tell them apart.",
            "rename one"),

    RESERVED_COMPOSITION(Code.R001, "compositions are reserved for later, so this file is skipped", "", ""),
    RESERVED_EVOLUTION(Code.R001, "`evolution` is reserved for later, so this part is skipped", "", "");

    private final Words words;

    LinkProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
