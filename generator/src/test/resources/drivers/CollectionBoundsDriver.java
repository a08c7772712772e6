package driver;

import static org.junit.jupiter.api.Assertions.*;

import com.example.shelf.Shelf;
import com.example.shelf.Shelf.*;
import dev.statute.kernel.MachineFault;
import java.util.List;
import java.util.Map;

/** Uses a machine whose collections can become too large and, by some inputs, get elements that do not fit. */
public final class CollectionBoundsDriver {
    private CollectionBoundsDriver() {}

    public static void aSequenceThatGetsTooLongIsAFault() {
        State full = after(after(Shelf.initial(), new Input.Add(5)), new Input.Add(0));
        assertEquals(List.of(5L, 0L), full.low());
        assertTrue(fault(full, new Input.Add(1)).contains("Shelf/fields/low: the new value has 3 elements, at most 2 are allowed"));
    }

    public static void anElementOutsideOfItsRangeIsAFault() {
        assertTrue(fault(Shelf.initial(), new Input.AddAny(6)).contains("Shelf/fields/low: the new value holds an element that is 6"));
        assertEquals(List.of(5L), after(Shelf.initial(), new Input.AddAny(5)).low());
    }

    public static void aMapThatGetsTooLargeIsAFault() {
        State full = after(after(Shelf.initial(), new Input.Count(1)), new Input.Count(2));
        assertEquals(Map.of(1L, 1L, 2L, 1L), after(full, new Input.Count(2)).counts());
        assertTrue(fault(full, new Input.Count(3)).contains("Shelf/fields/counts: the new value has 3 elements"));
    }

    public static void aMappedValueOutsideOfItsRangeIsAFault() {
        assertTrue(fault(Shelf.initial(), new Input.CountAny(1, 6)).contains("Shelf/fields/counts: the new value holds a value that is 6"));
    }

    private static State after(State state, Input input) {
        return ((Result.Accepted) Shelf.apply(state, input)).after();
    }

    private static String fault(State state, Input input) {
        return assertThrows(MachineFault.class, () -> Shelf.apply(state, input)).getMessage();
    }
}
