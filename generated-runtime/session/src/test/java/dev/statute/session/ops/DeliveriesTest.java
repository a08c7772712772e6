package dev.statute.session.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final Deliveries deliveries = new Deliveries();
    private final List<String> told = new ArrayList<>();

    @Test
    void all_is_told_in_order() {
        deliveries.add(() -> told.add("first"));
        deliveries.add(() -> told.add("second"));
        assertThat(told).isEmpty();

        deliveries.run();
        deliveries.run();

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void who_is_told_tells_what_he_causes_before_he_goes_on() {
        deliveries.add(() -> {
            deliveries.add(() -> told.add("caused"));
            deliveries.run();
            told.add("gone on");
        });
        deliveries.add(() -> told.add("already waiting"));

        deliveries.run();

        assertThat(told).containsExactly("already waiting", "caused", "gone on");
    }

    @Test
    void one_who_fails_keeps_nobody_from_being_told() {
        deliveries.add(() -> {
            throw new IllegalStateException("on purpose");
        });
        deliveries.add(() -> told.add("next"));

        deliveries.run();

        assertThat(told).containsExactly("next");
    }

    /** One who has found nothing left, but has not gone yet, is the one who tells what comes just then. */
    @Test
    void nothing_is_left_behind_when_another_thread_is_about_to_leave() {
        LastMoment waiting = new LastMoment();
        Deliveries shared = new Deliveries(waiting);
        waiting.atLast = () -> CompletableFuture.runAsync(() -> {
                    shared.add(() -> told.add("late"));
                    shared.run();
                })
                .join();
        shared.add(() -> told.add("early"));

        shared.run();

        assertThat(told).containsExactly("early", "late");
    }

    /** Does something once at the moment at which it says that it is empty. */
    private static final class LastMoment extends ConcurrentLinkedQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        private transient Runnable atLast = () -> {};

        @Override
        public Runnable poll() {
            Runnable next = super.poll();
            if (next == null) {
                Runnable now = atLast;
                atLast = () -> {};
                now.run();
            }
            return next;
        }
    }
}
