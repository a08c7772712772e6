package dev.statute.kernel;

import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * How values of a class that a spec only names, with {@code java:}, are written as text and read back. Equal values have
 * equal texts, and reading a text that was written gives an equal value. Implementations are safe for concurrent use.
 *
 * @param <T> the class
 */
@API(status = API.Status.EXPERIMENTAL)
public interface TextForm<T> {
    /** The text of a value. */
    String write(T value);

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    T read(String text);

    /** A form made of two functions. */
    static <T> TextForm<T> of(Function<? super T, String> write, Function<String, ? extends T> read) {
        Objects.requireNonNull(write, "write");
        Objects.requireNonNull(read, "read");
        return new TextForm<>() {
            @Override
            public String write(T value) {
                return write.apply(value);
            }

            @Override
            public T read(String text) {
                return read.apply(text);
            }
        };
    }
}
