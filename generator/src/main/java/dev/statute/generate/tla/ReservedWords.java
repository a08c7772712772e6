package dev.statute.generate.tla;

import java.util.Set;

/** Names that mean something in every TLA+ module, or in the standard modules that ours extend. */
final class ReservedWords {
    private static final Set<String> KEYWORDS = Set.of(
            "ACTION",
            "ASSUME",
            "ASSUMPTION",
            "AXIOM",
            "BOOLEAN",
            "BY",
            "CASE",
            "CHOOSE",
            "CONSTANT",
            "CONSTANTS",
            "COROLLARY",
            "DEF",
            "DEFINE",
            "DEFS",
            "DOMAIN",
            "ELSE",
            "ENABLED",
            "EXCEPT",
            "EXTENDS",
            "FALSE",
            "HAVE",
            "HIDE",
            "IF",
            "IN",
            "INSTANCE",
            "LAMBDA",
            "LEMMA",
            "LET",
            "LOCAL",
            "MODULE",
            "NEW",
            "OBVIOUS",
            "OMITTED",
            "ONLY",
            "OTHER",
            "PICK",
            "PROOF",
            "PROPOSITION",
            "PROVE",
            "QED",
            "RECURSIVE",
            "STATE",
            "STRING",
            "SUBSET",
            "SUFFICES",
            "TAKE",
            "TEMPORAL",
            "THEN",
            "THEOREM",
            "TRUE",
            "UNCHANGED",
            "UNION",
            "USE",
            "VARIABLE",
            "VARIABLES",
            "WITH",
            "WITNESS");

    private static final Set<String> STANDARD_OPERATORS = Set.of(
            "Any",
            "Append",
            "Assert",
            "Cardinality",
            "Head",
            "Int",
            "IsFiniteSet",
            "JavaTime",
            "Len",
            "Nat",
            "Permutations",
            "Print",
            "PrintT",
            "RandomElement",
            "SelectSeq",
            "Seq",
            "SortSeq",
            "SubSeq",
            "TLCEval",
            "TLCGet",
            "TLCSet",
            "Tail",
            "ToString");

    private static final Set<String> STANDARD_MODULES = Set.of(
            "Bags",
            "FiniteSets",
            "Integers",
            "Json",
            "Naturals",
            "Randomization",
            "Reals",
            "RealTime",
            "Sequences",
            "TLC",
            "TLCExt",
            "Toolbox");

    private ReservedWords() {}

    /** Whether no definition, variable or component may have the name. */
    static boolean contains(String name) {
        return KEYWORDS.contains(name)
                || STANDARD_OPERATORS.contains(name)
                || name.startsWith("WF_")
                || name.startsWith("SF_");
    }

    /** Whether a module of that name would hide one of those that come with TLC. */
    static boolean isModule(String name) {
        return KEYWORDS.contains(name) || STANDARD_MODULES.contains(name);
    }
}
