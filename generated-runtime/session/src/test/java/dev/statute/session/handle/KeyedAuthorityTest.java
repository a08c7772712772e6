package dev.statute.session.handle;

import static dev.statute.session.handle.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What handles have in common that speak of many things: each has its own machine, and is forgotten when it has ended. */
class KeyedAuthorityTest {
    private static final String END = "end";

    private final CountingGate gate = new CountingGate();
    private final List<Reference<?>> references = new ArrayList<>();
    // A machine that counts inputs, refuses empty ones, ignores blank ones, and has ended with the first one that says
    // so.
    private final KeyedAuthority<Integer, String, String, String> counters = new KeyedAuthority<>(
            gate, KeyedAuthorityTest::decide, "", Comparator.reverseOrder(), END::equals, this::noted);
    private final List<String> ended = new ArrayList<>();
    private final EndObserver<Integer, String> observer = (key, end) -> ended.add(key + end);

    private static Decision<String, String> decide(String state, String input) {
        if (input.isEmpty() || state.endsWith(END)) {
            return SampleRefusal.refused();
        }
        if (input.isBlank()) {
            return Decision.ignored("It says nothing.");
        }
        return Decision.accepted(state + "+" + input, List.of(input));
    }

    @Test
    void eachKeyHasAnInstanceOfItsOwn() {
        assertThat(counters.apply(1, "a")).containsExactly("a");
        counters.apply(2, "b");
        counters.apply(1, "c");

        assertThat(counters.state(1)).contains("+a+c");
        assertThat(counters.state(2)).contains("+b");
        assertThat(counters.state(3)).isEmpty();
    }

    @Test
    void instancesAreListedInOrder() {
        counters.apply(2, "a");
        counters.apply(3, "a");
        counters.apply(1, "a");

        assertThat(counters.states()).containsOnlyKeys(3, 2, 1);
        assertThat(counters.states().keySet()).containsExactly(3, 2, 1);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        assertRefused(() -> counters.apply(1, ""), SampleRefusal.REASON);

        assertThat(counters.states()).isEmpty();
    }

    @Test
    void whatIsIgnoredLeavesNothingBehind() {
        assertThat(counters.apply(1, " ")).isEmpty();
        assertThat(counters.states()).isEmpty();

        counters.apply(1, "a");
        assertThat(counters.apply(1, " ")).isEmpty();
        assertThat(counters.state(1)).contains("+a");
    }

    @Test
    void whatHasEndedIsForgottenOnceItWasTold() {
        counters.observe(observer);
        counters.apply(1, "a");
        counters.apply(2, "a");

        assertThat(counters.apply(1, END)).containsExactly(END);

        assertThat(ended).containsExactly("1+a+end");
        assertThat(counters.states()).containsOnlyKeys(2);
    }

    @Test
    void whatHasEndedIsForgottenIfNobodyObserves() {
        counters.apply(1, END);

        assertThat(counters.states()).isEmpty();
    }

    @Test
    void nothingBeginsAnewUnderAKeyBeforeItsEndWasTold() {
        List<Optional<String>> seen = new ArrayList<>();
        EndObserver<Integer, String> early = (key, end) -> {
            seen.add(counters.state(key));
            assertRefused(() -> counters.apply(key, "a"), SampleRefusal.REASON);
            seen.add(counters.state(key));
        };
        counters.observe(early);

        counters.apply(1, END);
        counters.apply(1, "b");

        assertThat(seen).containsExactly(Optional.of("+end"), Optional.of("+end"));
        assertThat(counters.state(1)).contains("+b");
    }

    @Test
    void endsAreToldWhenNobodyIsAlone() {
        List<Integer> within = new ArrayList<>();
        EndObserver<Integer, String> nosy = (key, end) -> within.add(gate.within);
        counters.observe(nosy);

        gate.alone(() -> {
            counters.apply(1, END);
            return within.add(-1);
        });

        assertThat(within).containsExactly(-1, 0);
    }

    @Test
    void whoObservesAtTheEndIsTold() {
        EndObserver<Integer, String> later = (key, end) -> ended.add("later");
        counters.observe(observer);

        gate.alone(() -> {
            counters.apply(1, END);
            counters.observe(later);
            return END;
        });

        assertThat(ended).containsExactly("1+end");
    }

    @Test
    void anObserverThatBreaksHearsOfTheNextEnd() {
        EndObserver<Integer, String> broken = (key, end) -> {
            ended.add(key + end);
            throw new IllegalStateException("broken");
        };
        counters.observe(broken);

        gate.alone(() -> {
            counters.apply(1, END);
            return counters.apply(2, END);
        });

        assertThat(ended).containsExactly("1+end", "2+end");
        assertThat(counters.states()).isEmpty();
    }

    @Test
    void anObserverThatNobodyKeepsIsNotTold() {
        counters.observe(observer);
        references.forEach(Reference::clear);

        counters.apply(1, END);

        assertThat(ended).isEmpty();
        assertThat(counters.states()).isEmpty();
    }

    private <T> Reference<T> noted(T referent) {
        WeakReference<T> made = new WeakReference<>(referent);
        references.add(made);
        return made;
    }

    /** Knows how deep within it the test is. */
    private static final class CountingGate implements HandleGate {
        private final CommandGate gate = new CommandGate();
        private int within;

        @Override
        public <T> T alone(Supplier<T> work) {
            return gate.alone(() -> {
                within++;
                try {
                    return work.get();
                } finally {
                    within--;
                }
            });
        }

        @Override
        public void outside(Runnable call) {
            gate.outside(call);
        }
    }
}
