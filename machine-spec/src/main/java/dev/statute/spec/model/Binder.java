package dev.statute.spec.model;

import org.apiguardian.api.API;

/** The operations that bind variables and evaluate a body for each element. */
@API(status = API.Status.EXPERIMENTAL)
public enum Binder {
    OPTION_MAP("map"),
    OPTION_EXISTS("exists"),
    OPTION_ALL("all"),
    SET_FILTER("filter"),
    SET_ALL("all"),
    SET_EXISTS("exists"),
    SEQ_MAP("map"),
    SEQ_FILTER("filter"),
    SEQ_TAKE_WHILE("take_while"),
    SEQ_ALL("all"),
    SEQ_EXISTS("exists"),
    /** Binds key and value. */
    MAP_ALL("all"),
    /** Binds key and value. */
    MAP_EXISTS("exists");

    private final String text;

    Binder(String text) {
        this.text = text;
    }

    /** As an author writes it. */
    public String text() {
        return text;
    }
}
