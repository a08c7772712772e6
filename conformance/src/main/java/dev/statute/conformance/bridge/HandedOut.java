package dev.statute.conformance.bridge;

import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongFunction;
import org.apiguardian.api.API;

/**
 * The objects that stand for the values of an id or opaque type whose class tells nothing about its content, so that they
 * can be recognised when they come back. Safe for use by several threads.
 *
 * @param <T> the class, with an {@code equals} that compares content
 */
@API(status = API.Status.EXPERIMENTAL)
public final class HandedOut<T> {
    private final TypeName type;
    private final ConcurrentMap<Long, T> objects = new ConcurrentHashMap<>();
    private final ConcurrentMap<T, Long> numbers = new ConcurrentHashMap<>();

    /** Nothing handed out yet. */
    public HandedOut(TypeName type) {
        this.type = type;
    }

    /**
     * The object for a value.
     *
     * @param make makes the object of a number, which differs from that of every other number
     * @throws IllegalArgumentException if two numbers give equal objects
     */
    public T object(Value value, LongFunction<T> make) {
        return objects.computeIfAbsent(JavaValues.token(value), number -> made(number, make));
    }

    private T made(long number, LongFunction<T> make) {
        T object = make.apply(number);
        if (object == null) {
            throw new IllegalArgumentException("the object for number " + number + " of " + type + " is null");
        }
        Long other = numbers.putIfAbsent(object, number);
        if (other != null && other != number) {
            throw new IllegalArgumentException("the objects for the numbers " + other + " and " + number + " of " + type
                    + " are equal, although the values differ");
        }
        return object;
    }

    /**
     * The value for which an object stands.
     *
     * @throws IllegalArgumentException if it was not handed out
     */
    public Value value(T object) {
        Long number = numbers.get(object);
        if (number == null) {
            throw new IllegalArgumentException(object + " stands for no value of " + type + " that was ever given");
        }
        return new Value.Token(type, number);
    }
}
