package driver;

import static org.junit.jupiter.api.Assertions.*;

import com.example.shed.Box;
import com.example.shed.Shed;
import com.example.shed.Shed.*;
import com.example.shed.Tool;
import java.util.*;

/** Hands collections of collections in, and changes them afterwards. */
public final class CopiesDriver {
    private static final Tool HAMMER = Tool.of("hammer");
    private static final Tool SAW = Tool.of("saw");

    private CopiesDriver() {}

    public static void aMapOfSetsIsCopied() {
        Set<Tool> inner = new HashSet<>(Set.of(HAMMER));
        Input.Store input = new Input.Store(new HashMap<>(Map.of(SAW, inner)), Optional.empty(), new Box(Map.of()));
        inner.add(SAW);
        assertEquals(Map.of(SAW, Set.of(HAMMER)), input.tools());
        assertThrows(UnsupportedOperationException.class, () -> input.tools().get(SAW).clear());
    }

    public static void anOptionOfASequenceIsCopied() {
        Set<Tool> inner = new HashSet<>(Set.of(HAMMER));
        List<Set<Tool>> outer = new ArrayList<>(List.of(inner));
        Input.Store input = new Input.Store(Map.of(), Optional.of(outer), new Box(Map.of()));
        inner.add(SAW);
        outer.clear();
        assertEquals(Optional.of(List.of(Set.of(HAMMER))), input.more());
    }

    public static void aRecordOfATypesFileCopiesKeysAndValues() {
        Set<Tool> key = new HashSet<>(Set.of(HAMMER));
        Set<Tool> inner = new HashSet<>(Set.of(SAW));
        Box box = new Box(Map.of(key, List.of(inner)));
        key.clear();
        inner.clear();
        assertEquals(Map.of(Set.of(HAMMER), List.of(Set.of(SAW))), box.content());
    }

    public static void aRestoredStateIsCopied() {
        Set<Tool> shelf = new HashSet<>(Set.of(HAMMER));
        Set<Tool> kept = new HashSet<>(Set.of(HAMMER));
        Snapshot snapshot = new Snapshot.Only(
                new HashMap<>(Map.of(SAW, shelf)), Optional.of(new ArrayList<>(List.of(kept))), Optional.empty());
        State state = Shed.restore(snapshot).orElseThrow();
        shelf.clear();
        kept.clear();
        assertEquals(Map.of(SAW, Set.of(HAMMER)), state.shelves());
        assertEquals(Optional.of(List.of(Set.of(HAMMER))), state.reserve());
    }

    public static void nullInsideIsRefused() {
        Map<Tool, Set<Tool>> tools = new HashMap<>();
        tools.put(SAW, null);
        assertThrows(NullPointerException.class, () -> new Input.Store(tools, Optional.empty(), new Box(Map.of())));
        assertInstanceOf(
                Restoration.Refused.class,
                Shed.restore(new Snapshot.Only(tools, Optional.empty(), Optional.empty())));
    }
}
