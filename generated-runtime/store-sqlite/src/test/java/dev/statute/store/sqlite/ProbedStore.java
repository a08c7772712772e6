package dev.statute.store.sqlite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Stores that tell where they stand while they write, for tests in other packages. */
public final class ProbedStore {
    /** What was committed has been noted beside the file, and nobody was told of it yet. */
    public static final String BEFORE_ACKNOWLEDGEMENT = "before-acknowledgement";

    /** Those who wait for a commit have been told. */
    public static final String AFTER_ACKNOWLEDGEMENT = "after-acknowledgement";

    /** All of a transaction was said to SQLite, and nothing of it is stored yet. */
    public static final String BEFORE_COMMIT = before(Sql.COMMIT);

    private ProbedStore() {}

    /** All points that a store can pass. They come from the statements themselves, so that none is forgotten. */
    public static List<String> points() {
        return Stream.concat(
                        Arrays.stream(Sql.values())
                                .filter(Sql::writes)
                                .flatMap(sql -> Stream.of(before(sql), after(sql))),
                        Stream.of(BEFORE_ACKNOWLEDGEMENT, AFTER_ACKNOWLEDGEMENT))
                .toList();
    }

    private static String before(Sql sql) {
        return "before-" + sql.name();
    }

    private static String after(Sql sql) {
        return "after-" + sql.name();
    }

    /**
     * Opens a file.
     *
     * @param passed is told of each point as it is passed, by the thread that writes
     */
    public static SqliteRuntimeStore open(Path file, Consumer<String> passed) {
        return SqliteRuntimeStore.builder(file).open(new WriteProbe() {
            @Override
            public void before(Sql sql) {
                passed.accept(ProbedStore.before(sql));
            }

            @Override
            public void after(Sql sql) {
                passed.accept(ProbedStore.after(sql));
            }

            @Override
            public void beforeAcknowledgement() {
                passed.accept(BEFORE_ACKNOWLEDGEMENT);
            }

            @Override
            public void afterAcknowledgement() {
                passed.accept(AFTER_ACKNOWLEDGEMENT);
            }
        });
    }
}
