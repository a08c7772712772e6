package dev.statute.generate.tla;

import java.util.List;
import java.util.stream.Stream;

/** The operators that the language has and TLA+ lacks, in an order in which each uses earlier ones only. */
enum Helper {
    SOME("Some", "Some(value) == [some |-> value]"),
    OPTION_OF("OptionOf", "OptionOf(S) == {None} \\cup {Some(value) : value \\in S}"),
    VALUES_OF("ValuesOf", "ValuesOf(option) == IF option = None THEN {} ELSE {option.some}"),
    OR_ELSE("OrElse", "OrElse(option, default) == IF option = None THEN default ELSE option.some"),
    OPTION_MAP("OptionMap", "OptionMap(option, F(_)) == IF option = None THEN None ELSE Some(F(option.some))"),

    MIN("Min", "Min(a, b) == IF a < b THEN a ELSE b"),
    MAX("Max", "Max(a, b) == IF a > b THEN a ELSE b"),

    SETS_OF("SetsOf", "SetsOf(S, most) == {set \\in SUBSET S : Cardinality(set) <= most}"),

    SEQS_OF("SeqsOf", "SeqsOf(S, most) == UNION {[1..length -> S] : length \\in 0..most}"),
    SEQ_ELEMENTS("SeqElements", "SeqElements(seq) == {seq[i] : i \\in DOMAIN seq}"),
    SEQ_FIRST("SeqFirst", "SeqFirst(seq) == IF seq = <<>> THEN None ELSE Some(Head(seq))"),
    SEQ_LAST("SeqLast", "SeqLast(seq) == IF seq = <<>> THEN None ELSE Some(seq[Len(seq)])"),
    SEQ_TAKE("SeqTake", "SeqTake(seq, n) == SubSeq(seq, 1, Min(n, Len(seq)))"),
    SEQ_DROP("SeqDrop", "SeqDrop(seq, n) == SubSeq(seq, Max(n, 0) + 1, Len(seq))"),
    SEQ_MAP("SeqMap", "SeqMap(seq, F(_)) == [i \\in DOMAIN seq |-> F(seq[i])]"),
    SEQ_TAKE_WHILE(
            "SeqTakeWhile",
            "SeqTakeWhile(seq, P(_)) ==\n"
                    + "    SubSeq(seq, 1, Cardinality({i \\in DOMAIN seq : \\A j \\in 1..i : P(seq[j])}))"),
    SEQ_STARTS_WITH(
            "SeqStartsWith",
            "SeqStartsWith(seq, start) == IF Len(start) > Len(seq) THEN FALSE ELSE SubSeq(seq, 1, Len(start)) = start"),

    EMPTY_MAP("EmptyMap", "EmptyMap == [key \\in {} |-> key]"),
    MAPS_OF("MapsOf", "MapsOf(K, V, most) == UNION {[keys -> V] : keys \\in SetsOf(K, most)}"),
    MAP_GET("MapGet", "MapGet(map, key) == IF key \\in DOMAIN map THEN Some(map[key]) ELSE None"),
    MAP_PUT_ALL(
            "MapPutAll",
            "MapPutAll(map, keys, value) ==\n"
                    + "    [key \\in DOMAIN map \\cup keys |-> IF key \\in keys THEN value ELSE map[key]]"),
    MAP_PUT("MapPut", "MapPut(map, key, value) == MapPutAll(map, {key}, value)"),
    MAP_PUT_MAP(
            "MapPutMap",
            "MapPutMap(map, more) ==\n"
                    + "    [key \\in DOMAIN map \\cup DOMAIN more |-> IF key \\in DOMAIN more THEN more[key] ELSE map[key]]"),
    MAP_REMOVE_ALL("MapRemoveAll", "MapRemoveAll(map, keys) == [key \\in DOMAIN map \\ keys |-> map[key]]"),
    MAP_REMOVE("MapRemove", "MapRemove(map, key) == MapRemoveAll(map, {key})"),

    IS_CASE("IsCase", "IsCase(variant, case) == case \\in DOMAIN variant"),
    AS_CASE("AsCase", "AsCase(variant, case) == IF case \\in DOMAIN variant THEN Some(variant[case]) ELSE None"),

    UNLESS("Unless", "Unless(holds, what) == IF holds THEN {} ELSE {what}"),
    COUNT_TRUE("CountTrue", "CountTrue(conditions) == Cardinality({i \\in DOMAIN conditions : conditions[i]})");

    private final String operator;
    private final String definition;

    Helper(String operator, String definition) {
        this.operator = operator;
        this.definition = definition;
    }

    /** The name of the operator. */
    String operator() {
        return operator;
    }

    /** The definition in TLA+. */
    String definition() {
        return definition;
    }

    /** The helpers that the definition needs. */
    List<Helper> uses() {
        return Stream.of(values())
                .filter(other -> other != this && definition.contains(other.operator + "("))
                .toList();
    }

    /** Whether it gives or takes the absent option. */
    boolean mentionsNone() {
        return definition.contains("None");
    }

    /** Every name that modules may define for themselves, whether they do or not, so that names stay where they are. */
    static List<String> names() {
        return Stream.concat(Stream.of("None", "Absent"), Stream.of(values()).map(Helper::operator))
                .toList();
    }
}
