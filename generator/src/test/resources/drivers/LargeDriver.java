package driver;

import static org.junit.jupiter.api.Assertions.*;

import com.example.big.Big;
import com.example.big.Big.*;
import com.example.big.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Uses a machine of 2,000 transitions as an application would. Each public method is a test of its own. */
public final class LargeDriver {
    private static final Key KEY = Key.of("k");

    private LargeDriver() {}

    private static List<State> walk() {
        List<State> states = new ArrayList<State>();
        Authority authority = new Authority(Big.initial());
        states.add(authority.state());
        assertInstanceOf(Result.Accepted.class, authority.i0(1, KEY));
        states.add(authority.state());
        assertInstanceOf(Result.Accepted.class, authority.i1(2, KEY));
        states.add(authority.state());
        assertInstanceOf(Result.Accepted.class, authority.i2(3, KEY));
        states.add(authority.state());
        return states;
    }

    public static void stepsSetFieldsAndKeepTheOthers() {
        State.P3 state = (State.P3) walk().get(3);
        assertEquals(1, state.f0());
        assertEquals(Optional.of(KEY), state.f2());
        assertEquals(Set.of(KEY), state.f3());
        assertEquals(2, state.f4());
        assertEquals(3, state.f8());
        assertEquals(0, state.f12());
        assertEquals(Optional.empty(), state.f14());
        assertFalse(state.f1());
    }

    public static void fieldsOfAPhaseStartAnewWhenItIsEntered() {
        State.P3 state = (State.P3) walk().get(3);
        assertEquals(3, state.own3());
        assertEquals(1, state.own23());
        assertEquals(2, state.two3());
        assertEquals(2, state.two2());
    }

    public static void snapshotsComeBack() {
        for (State state : walk()) {
            assertEquals(state, Big.restore(Big.snapshot(state)).orElseThrow());
            assertEquals(state.hashCode(), Big.restore(Big.snapshot(state)).orElseThrow().hashCode());
        }
        assertNotEquals(walk().get(0), walk().get(1));
        assertNotEquals(
                walk().get(1),
                ((Result.Accepted) Big.apply(Big.initial(), new Input.I0(2, KEY))).after());
    }

    public static void brokenSnapshotsAreRefused() {
        Snapshot.P0 good = (Snapshot.P0) Big.snapshot(Big.initial());
        Snapshot.P0 bad = new Snapshot.P0(null, good.common_2(), good.common_3(), good.part_1());
        assertEquals("common_1", ((Restoration.Refused) Big.restore(bad)).name());
    }

    public static void constantsAnswerFromTheirTables() {
        assertEquals(2_000, Transition.values().length);
        assertEquals("Big/transitions/t399_4", Transition.T399_4.address());
        assertEquals("Big/transitions/t0_1/require/enough", Guard.T0_1__ENOUGH.address());
        assertEquals(Transition.T0_1, Guard.T0_1__ENOUGH.transition());
        assertTrue(Guard.T0_1__ENOUGH.line() > Transition.T0_1.line());
        assertEquals("", Guard.T0_1__ENOUGH.doc());
    }

    public static void refusalsNameTheirGuard() {
        Result.Rejected low = (Result.Rejected) Big.apply(Big.initial(), new Input.I0(0, KEY));
        assertEquals(Optional.of(Guard.T0_0__ENOUGH), low.guard());
        Result.Rejected wrong = (Result.Rejected) Big.apply(Big.initial(), new Input.I5(1, KEY));
        assertEquals(Rejection.WRONG, wrong.reason());
        assertEquals(InputName.I5, wrong.input());
    }
}
