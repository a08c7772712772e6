package driver;

import static org.junit.jupiter.api.Assertions.*;

import com.example.gate.Gate;
import com.example.gate.Gate.*;
import dev.statute.kernel.MachineFault;

/** Uses a machine whose selectors are exact in one cell and only within the declared domains in another. */
public final class SelectorDriver {
    private SelectorDriver() {}

    public static void withinTheDomainsOneTransitionIsTaken() {
        assertEquals(Transition.ZERO, taken(new Input.Domain(0)));
        assertEquals(Transition.ONE, taken(new Input.Domain(1)));
        assertEquals(Transition.SMALL, taken(new Input.Always(4)));
        assertEquals(Transition.LARGE, taken(new Input.Always(5)));
        assertEquals(Transition.LARGE, taken(new Input.Always(1_000_000)));
    }

    public static void outsideOfThemTheMachineIsAtFault() {
        State state = Gate.initial();
        MachineFault fault = assertThrows(MachineFault.class, () -> Gate.apply(state, new Input.Domain(7)));
        assertEquals("Gate/cells/Only/Domain", fault.address());
        assertTrue(fault.getMessage().contains("0 of the transitions zero, one apply"), fault.getMessage());
        assertTrue(fault.getMessage().contains("Domain[level=7]"), fault.getMessage());
        assertThrows(MachineFault.class, () -> Gate.explain(state, new Input.Domain(7)));
        Authority authority = new Authority(state);
        assertThrows(MachineFault.class, () -> authority.domain(7));
        assertEquals(state, authority.state());
    }

    public static void aValueThatLeavesItsFieldIsAFault() {
        State state = Gate.initial();
        MachineFault fault = assertThrows(MachineFault.class, () -> Gate.apply(state, new Input.Add(9)));
        assertEquals("Gate/fields/total: the new value is 9, outside of 0..5", fault.getMessage());
        assertEquals(5, ((Result.Accepted) Gate.apply(state, new Input.Add(5))).after().total());
    }

    private static Transition taken(Input input) {
        return ((Result.Accepted) Gate.apply(Gate.initial(), input)).transition();
    }
}
