package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemKind;
import org.apiguardian.api.API;

/** What can be wrong with an expression. */
@API(status = API.Status.EXPERIMENTAL)
public enum ExpressionProblem implements ProblemKind {
    UNEXPECTED(Code.E300, "`{found}` stands where {expected} is expected"),
    ENDS_EARLY(Code.E300, "the expression ends where {expected} is expected"),
    MISSING(Code.E300, "an expression is missing"),
    NOT_TEXT(
            Code.E300,
            "a {shape} stands where an expression is expected",
            "",
            "write the expression as one scalar, in quotes where YAML would read something else"),
    NOT_AN_OPERATOR(Code.E300, "`{found}` is not an operator of expressions", "", "write `{instead}`"),
    RESERVED_WORD(Code.E300, "`{word}` is a reserved word", "", "{help}"),
    INNER_CONDITIONAL(
            Code.E300, "a `?:` stands unprotected inside another", "", "put parentheses around the inner `c ? a : b`"),
    TOO_LONG(
            Code.E300,
            "the expression has {length} characters, more than the {limit} that are read",
            "",
            "give its parts names under `define`"),
    TOO_DEEP(
            Code.E300,
            "the expression is nested more than {limit} levels deep",
            "",
            "give its parts names under `define`"),
    TOO_LARGE(
            Code.E300,
            "with its definitions written out, the expression is nested more than {depth} levels deep or has more than"
                    + " {size} parts",
            "",
            "let definitions build on fewer others"),

    MISMATCH(Code.E301, "`{text}` is of type {actual}, but {expected} is wanted here", "", "{hint}"),
    OPERANDS_DIFFER(
            Code.E301,
            "`{operator}` compares values of one type, but `{left}` is of type {leftType} and `{right}` of type"
                    + " {rightType}",
            "",
            "{hint}"),
    BRANCHES_DIFFER(
            Code.E301,
            "the branches of `?:` have one type, but `{left}` is of type {leftType} and `{right}` of type {rightType}",
            "",
            "{hint}"),
    ELEMENT_DIFFERS(Code.E301, "`{text}` is of type {actual} and cannot be in {collection}"),
    LITERAL_MISMATCH(Code.E301, "`{text}` is {shape}, but {expected} is wanted here"),
    NO_TYPE(
            Code.E301,
            "nothing here says which type `{text}` has",
            "`none`, lists and the empty map take their type from what stands around them.",
            "compare it, pass it or assign it where one type is expected"),
    NOT_A_COLLECTION(
            Code.E301,
            "`{text}` is of type {actual}, and `in` looks into sets, sequences, maps, lists and groups of phases"),
    TYPE_AS_VALUE(Code.E301, "`{name}` is {what}", "", "{help}"),
    GROUP_AS_VALUE(
            Code.E301, "`{name}` is a group of phases, not a value", "", "ask for membership: `phase in {name}`"),
    PHASE_AS_GROUP(Code.E301, "`{name}` is one phase, and `in` wants several", "", "write `== {name}`"),
    NESTED_OPTION(
            Code.E301, "`{text}` is an option already", "Options are neither nested nor elements of collections.", ""),

    FIELD_MAY_NOT_EXIST(
            Code.E302,
            "{name} does not exist in {missing}",
            "It exists in {phases}.",
            "read it only where the phase is known, for example after `{test} &&`"),
    DEFINITION_MAY_NOT_EXIST(
            Code.E302,
            "{name} reads fields that do not exist in {missing}",
            "All it reads exists in {phases}.",
            "use it only where the phase is known, for example after `{test} &&`"),
    NEVER_DEFINED(Code.E302, "{name} reads fields of which no phase has all"),

    STRINGS(
            Code.E303,
            "strings are not in the language",
            "Expressions decide by numbers, enums, ids and structure; text is only carried.",
            "declare an enum for a closed list of words"),
    DOUBLES(
            Code.E303,
            "`{text}` is a floating-point number, and arithmetic here is exact",
            "",
            "count in a smaller unit: whole cents, whole milliseconds"),
    ODD_NUMBER(
            Code.E303, "`{text}` is not written as a decimal whole number", "", "write the number in decimal digits"),
    NULL(Code.E303, "there is no null", "", "write `none` for the absent value of an option"),
    DIVISION(
            Code.E303,
            "`{operator}` is not in the language, because division has no answer for zero",
            "",
            "compare products: `a * n >= b` instead of `a >= b / n`"),
    INDEXING(
            Code.E303,
            "there is no indexing, because an index may lie outside",
            "",
            "use `get(k)` of a map, or `first()`, `last()`, `take(n)` and `drop(n)` of a sequence"),
    MAP_LITERAL(Code.E303, "a map is not written out", "", "start from the empty map and `put(k, v)`"),
    ELVIS(Code.E303, "`?:` without a middle part is not in the language", "", "write `x.or_else(d)`"),
    CHAINED_COMPARISON(Code.E303, "comparisons are not chained", "", "write `{instead}`"),
    REFUSED_FUNCTION(Code.E303, "`{name}` is not in the language", "{why}", "{help}"),
    UNKNOWN_OPERATION(
            Code.E303, "{type} has no operation `{name}`", "{owner}", "{hint}\noperations of {type}: {operations}"),
    NO_OPERATIONS(Code.E303, "a value of type {type} has no operations, so no `{name}`", "{owner}", ""),

    ARGUMENT_COUNT(Code.E304, "`{signature}` takes {wanted}, not {given}"),
    ARGUMENT_TYPE(Code.E304, "`{text}` is of type {actual}, but `{signature}` takes {expected} here"),
    ARGUMENTS_MISSING(Code.E304, "`{name}` takes arguments", "", "call it as `{signature}`"),
    PARENTHESES_MISSING(
            Code.E304, "`{name}` is an operation of {type} and has to be called", "", "write `{signature}`"),
    PARENTHESES_TOO_MANY(Code.E304, "`{name}` takes no arguments and is not called", "", "write `{name}`"),
    NOT_CALLABLE(Code.E304, "`{name}` is {what} and takes no arguments"),
    VARIABLE_WANTED(Code.E304, "`{text}` stands where `{signature}` names a variable", "", "write a new name"),
    VARIANT_WANTED(Code.E304, "`{text}` is not a variant of {type}", "", "name one of {variants}"),
    COMPONENT_MISSING(Code.E304, "`{type}` is built without {missing}", "", "{help}"),
    COMPONENT_TWICE(Code.E304, "`{name}` is given twice"),
    BASE_NOT_HERE(Code.E304, "a variant has no `base`", "", "give every component of `{type}`"),
    NOT_BUILDABLE(Code.E304, "`{type}` is not a record or a variant and is not built with braces", "", "{help}"),

    LEAVES_64_BITS(
            Code.E305,
            "`{operator}` can give {result}, more than 64 bits hold",
            "{operands}",
            "narrow the ranges of the operands, or bound them with `min` and `max`"),
    LITERAL_LEAVES_64_BITS(Code.E305, "`{text}` does not fit into 64 bits"),
    DEFINITION_LEAVES_TYPE(
            Code.E305,
            "`{name}` can be {actual}, which leaves its type {declared}",
            "",
            "widen the type, or bound the value with `min` and `max`"),
    ARGUMENT_LEAVES_TYPE(
            Code.E305,
            "`{text}` can be {actual}, which leaves the type {declared} of parameter `{parameter}`",
            "",
            "widen the parameter, or bound the argument with `min` and `max`"),

    UNKNOWN_NAME(Code.M201, "there is no `{name}` here", "", "{hint}"),
    BARE_MEMBER(
            Code.M201,
            "there is no `{name}` here",
            "Members of an enum are written with its name.",
            "write `{instead}`"),
    UNKNOWN_MEMBER(Code.M201, "{type} has no member `{name}`", "", "{hint}\nmembers of {type}: {members}"),
    NO_MEMBERS(Code.M201, "{type} has no member `{name}`"),
    UNKNOWN_COMPONENT(Code.M201, "{type} has no component `{name}`", "", "{hint}"),
    NOTHING_AFTER(
            Code.M201,
            "there is no `{name}` in the state after",
            "`next` holds the phase, the fields and the definitions.",
            "{hint}"),
    NO_NEXT_HERE(
            Code.M201, "there is no `next` here", "The state after a step is known in `emit` and in `step` only.", ""),
    NO_PHASE_HERE(Code.M201, "there is no `phase` here", "Only the state of a machine has a phase.", ""),

    NAME_TAKEN(
            Code.M202,
            "`{name}` means something else here already",
            "All names that are visible together are distinct.",
            "choose another name for the variable"),
    NAME_REFUSED(
            Code.M202, "`{name}` cannot name a variable", "The language uses the word itself.", "choose another name");

    private final Words words;

    ExpressionProblem(Code code, String sentence) {
        this(code, sentence, "", "");
    }

    ExpressionProblem(Code code, String sentence, String note, String help) {
        this.words = new Words(code, sentence, note, help);
    }

    @Override
    public Words words() {
        return words;
    }
}
