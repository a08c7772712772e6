package dev.statute.spec.model;

import org.apiguardian.api.API;

/**
 * The operations on options, collections and variants that bind no variable. The receiver is the first operand. The list
 * is closed: an operation exists only when type rule, interpreter and generated code exist.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Operation {
    OPTION_OR_ELSE("or_else"),

    /** {@code x in s}: the operands are the collection, then the element. */
    SET_CONTAINS("in"),
    SET_SIZE("size"),
    SET_WITH("with"),
    SET_WITHOUT("without"),
    SET_UNION("union"),
    SET_MINUS("minus"),
    SET_INTERSECT("intersect"),
    SET_SUBSET_OF("subset_of"),

    /** {@code x in xs}: the operands are the collection, then the element. */
    SEQ_CONTAINS("in"),
    SEQ_SIZE("size"),
    SEQ_APPEND("append"),
    SEQ_PREPEND("prepend"),
    SEQ_CONCAT("concat"),
    /** Removes every occurrence. */
    SEQ_WITHOUT("without"),
    /** The argument is a set or a sequence. */
    SEQ_WITHOUT_ALL("without_all"),
    SEQ_FIRST("first"),
    SEQ_LAST("last"),
    SEQ_TAKE("take"),
    SEQ_DROP("drop"),
    SEQ_STARTS_WITH("starts_with"),
    SEQ_TO_SET("to_set"),

    /** {@code k in m}: the operands are the map, then the key. */
    MAP_CONTAINS("in"),
    MAP_SIZE("size"),
    MAP_GET("get"),
    MAP_PUT("put"),
    /** The keys are a set or a sequence. */
    MAP_PUT_ALL("put_all"),
    MAP_REMOVE("remove"),
    /** The keys are a set or a sequence. */
    MAP_REMOVE_ALL("remove_all"),
    MAP_PUT_MAP("put_map"),
    MAP_KEYS("keys");

    private final String text;

    Operation(String text) {
        this.text = text;
    }

    /** As an author writes it. */
    public String text() {
        return text;
    }
}
