package dev.statute.session.metrics;

import static dev.statute.session.Samples.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.RejectReason;
import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventId;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.Lane;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionMetricsTest {
    private static final SessionId SESSION = new SessionId(Samples.uuid(77));
    private static final SessionId OTHER = new SessionId(Samples.uuid(78));

    private final MockClock time = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, time);
    private final SessionCounters counters = new SessionCounters(meters);
    private final SessionRuntime runtime = SessionRuntime.ephemeral()
            .clock(Samples.clock())
            .ids(Samples.ids())
            .loopExecutor(Runnable::run)
            .eventListener(counters)
            .build();

    private double counted(String name) {
        return meters.get(name).counter().count();
    }

    private double counted(String name, String tag, String value) {
        return meters.get(name).tag(tag, value).counter().count();
    }

    private double shown(String name, String tag, String value) {
        return meters.get(name).tag(tag, value).gauge().value();
    }

    @Test
    void everything_is_there_from_the_beginning() {
        assertThat(meters.getMeters())
                .allSatisfy(meter -> assertThat(meter.measure())
                        .allSatisfy(measured -> assertThat(measured.getValue()).isZero()));
        assertThat(meters.find(SessionCounters.ABANDONED).meters()).hasSize(6);
        assertThat(meters.find(SessionCounters.RUNS).meters()).hasSize(3);
        assertThat(meters.find(SessionCounters.ADMISSIONS).meters()).hasSize(2);
    }

    @Test
    void runs_are_counted_by_their_ends() {
        runtime.register(SESSION);
        runtime.ensureExecutor(SESSION, ScriptedExecutor.doing(ScriptedExecutor.succeeds(), ScriptedExecutor.fails()));

        runtime.accept(SESSION, prompt(1));
        runtime.accept(SESSION, prompt(2));

        assertThat(counted(SessionCounters.ADMISSIONS, "outcome", "accepted")).isEqualTo(2);
        assertThat(counted(SessionCounters.RUNS_STARTED)).isEqualTo(2);
        assertThat(counted(SessionCounters.RUNS, "end", "completed")).isEqualTo(1);
        assertThat(counted(SessionCounters.RUNS, "end", "failed")).isEqualTo(1);
        assertThat(counted(SessionCounters.RUNS, "end", "cancelled")).isZero();
        assertThat(counted(SessionCounters.CONSUMED)).isEqualTo(1);
    }

    @Test
    void what_was_sent_twice_is_counted_as_such() {
        runtime.register(SESSION);
        Input keyed = keyed(1);

        runtime.accept(SESSION, keyed);
        runtime.accept(SESSION, keyed(2));

        assertThat(counted(SessionCounters.ADMISSIONS, "outcome", "accepted")).isEqualTo(1);
        assertThat(counted(SessionCounters.ADMISSIONS, "outcome", "deduplicated"))
                .isEqualTo(1);
    }

    private static Input keyed(int number) {
        PromptInput prompt = prompt(number);
        return prompt.withHeader(prompt.header().withIdempotencyKey(new IdempotencyKey("same")));
    }

    @Test
    void what_was_given_up_is_counted_by_the_reason() {
        runtime.register(SESSION);
        runtime.accept(SESSION, prompt(1));
        runtime.accept(SESSION, prompt(2));
        runtime.reset(SESSION);
        runtime.accept(SESSION, prompt(3));
        runtime.stop(SESSION, "enough");

        assertThat(counted(SessionCounters.ABANDONED, "reason", "reset")).isEqualTo(2);
        assertThat(counted(SessionCounters.ABANDONED, "reason", "stopped")).isEqualTo(1);
    }

    @Test
    void every_reason_has_a_counter() {
        List<AbandonReason> reasons = List.of(
                new AbandonReason.Retired(),
                new AbandonReason.Reset(),
                new AbandonReason.Stopped(),
                new AbandonReason.Destroyed(),
                new AbandonReason.Cancelled(),
                new AbandonReason.MaxAttemptsExhausted(3));
        assertThat(AbandonReason.class.getPermittedSubclasses()).hasSize(reasons.size());

        reasons.forEach(
                reason -> counters.onEvent(event(new InputLifecycleEvent.Abandoned(Samples.inputId(1), reason))));

        assertThat(meters.find(SessionCounters.ABANDONED).counters())
                .allSatisfy(counter -> assertThat(counter.count()).isEqualTo(1));
    }

    private static RuntimeEventEnvelope event(RuntimeEvent event) {
        return RuntimeEventEnvelope.of(
                new RuntimeEventId(Samples.uuid(1)), Samples.NOW, LogicalRuntimeId.of("runtime"), event);
    }

    @Test
    void rejections_are_counted_by_the_reason() {
        counters.rejected(new RejectReason.DurabilityViolation("not durable"));
        counters.rejected(new RejectReason.NotReady(RuntimeControl.Phase.STOPPED));

        assertThat(counted(SessionCounters.REJECTIONS, "reason", "durability_violation"))
                .isEqualTo(1);
        assertThat(counted(SessionCounters.REJECTIONS, "reason", "not_ready")).isEqualTo(1);
        assertThat(counted(SessionCounters.REJECTIONS, "reason", "peer_handling_mode_invalid"))
                .isZero();
    }

    @Test
    void lanes_inputs_and_sessions_are_shown_as_they_are() {
        new SessionGauges(runtime::views, Duration.ZERO).bindTo(meters);
        runtime.register(SESSION);
        runtime.register(OTHER);
        runtime.accept(SESSION, prompt(1));
        runtime.accept(SESSION, prompt(2));
        runtime.accept(OTHER, Samples.factory().detachedOperationCompleted());

        assertThat(shown(SessionGauges.QUEUE, "lane", "queue")).isEqualTo(2);
        assertThat(shown(SessionGauges.QUEUE, "lane", "steer")).isEqualTo(1);
        assertThat(shown(SessionGauges.INPUTS, "state", "queued")).isEqualTo(3);
        assertThat(shown(SessionGauges.SESSIONS, "state", "idle")).isEqualTo(2);

        runtime.ensureExecutor(SESSION, ScriptedExecutor.doing(ScriptedExecutor.succeeds()));
        runtime.stop(OTHER, "enough");

        assertThat(shown(SessionGauges.QUEUE, "lane", "queue")).isZero();
        assertThat(shown(SessionGauges.QUEUE, "lane", "steer")).isZero();
        assertThat(shown(SessionGauges.INPUTS, "state", "consumed")).isEqualTo(2);
        assertThat(shown(SessionGauges.INPUTS, "state", "abandoned")).isEqualTo(1);
        assertThat(shown(SessionGauges.SESSIONS, "state", "attached")).isEqualTo(1);
        assertThat(shown(SessionGauges.SESSIONS, "state", "stopped")).isEqualTo(1);
    }

    @Test
    void one_count_is_good_for_all_numbers_of_a_moment() {
        new SessionGauges(runtime::views).bindTo(meters);
        runtime.register(SESSION);
        time.add(SessionGauges.FRESH);
        assertThat(shown(SessionGauges.SESSIONS, "state", "idle")).isEqualTo(1);

        runtime.accept(SESSION, prompt(1));
        assertThat(shown(SessionGauges.QUEUE, "lane", "queue")).isZero();

        time.add(SessionGauges.FRESH.minusNanos(1));
        assertThat(shown(SessionGauges.QUEUE, "lane", "queue")).isZero();
        time.add(Duration.ofNanos(1));
        assertThat(shown(SessionGauges.QUEUE, "lane", "queue")).isEqualTo(1);
    }

    @Test
    void every_lane_and_every_state_has_a_gauge() {
        new SessionGauges(List::of).bindTo(meters);

        assertThat(meters.find(SessionGauges.QUEUE).meters()).hasSize(Lane.values().length);
        assertThat(meters.find(SessionGauges.INPUTS).meters()).hasSize(InputLifecycle.Phase.values().length);
        assertThat(meters.find(SessionGauges.SESSIONS).meters()).hasSize(RuntimeControl.Phase.values().length);
        assertThat(meters.getMeters()).extracting(Meter::getId).doesNotHaveDuplicates();
    }
}
