package dev.statute.session.handle;

import static dev.statute.session.handle.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.machine.InteractionStream;
import dev.statute.session.types.InteractionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streams on which somebody follows an interaction. */
class InteractionStreamHandleTest {
    private static final InteractionId STREAM = InteractionId.of(Samples.uuid(1));
    private static final InteractionId OTHER = InteractionId.of(Samples.uuid(2));

    private final InteractionStreamHandle streams = InteractionStreamHandle.ephemeral();
    private final List<Object> ended = new ArrayList<>();
    private final EndObserver<InteractionId, InteractionStream.State> observer = (stream, end) -> {
        ended.add(stream);
        ended.add(end.phase());
    };

    @Test
    void whoComesInTimeFollowsToTheEnd() {
        streams.observe(observer);
        streams.reserved(STREAM);
        streams.reserved(OTHER);
        assertThat(streams.state(STREAM)).contains(InteractionStream.Phase.RESERVED);

        streams.attached(STREAM);
        assertThat(streams.state(STREAM)).contains(InteractionStream.Phase.ATTACHED);
        assertThat(streams.states()).containsOnlyKeys(STREAM, OTHER);

        streams.completed(STREAM);
        assertThat(ended).containsExactly(STREAM, InteractionStream.Phase.COMPLETED);
        assertThat(streams.state(STREAM)).isEmpty();
        assertThat(streams.state(OTHER)).contains(InteractionStream.Phase.RESERVED);
    }

    @Test
    void whoComesTooLateHasLostTheStream() {
        streams.observe(observer);
        streams.reserved(STREAM);

        streams.expired(STREAM);

        assertThat(ended).containsExactly(STREAM, InteractionStream.Phase.EXPIRED);
        assertRefused(() -> streams.attached(STREAM), InteractionStream.Rejection.UNKNOWN_STREAM);
    }

    @Test
    void whoHasComeDoesNotLoseTheStream() {
        streams.reserved(STREAM);
        streams.attached(STREAM);

        assertRefused(() -> streams.expired(STREAM), InteractionStream.Rejection.ALREADY_ATTACHED);
        assertRefused(() -> streams.attached(STREAM), InteractionStream.Rejection.ALREADY_ATTACHED);
        assertRefused(() -> streams.reserved(STREAM), InteractionStream.Rejection.ALREADY_RESERVED);

        assertThat(streams.state(STREAM)).contains(InteractionStream.Phase.ATTACHED);
    }

    @Test
    void whoLeavesIsToldNothingMore() {
        streams.observe(observer);
        streams.reserved(STREAM);
        streams.attached(STREAM);

        streams.closedEarly(STREAM);

        assertThat(ended).containsExactly(STREAM, InteractionStream.Phase.CLOSED_EARLY);
        assertRefused(() -> streams.completed(STREAM), InteractionStream.Rejection.UNKNOWN_STREAM);
    }

    @Test
    void aStreamThatNobodyFollowsCanOnlyExpire() {
        streams.reserved(STREAM);

        assertRefused(() -> streams.completed(STREAM), InteractionStream.Rejection.NOT_ATTACHED);
        assertRefused(() -> streams.closedEarly(STREAM), InteractionStream.Rejection.NOT_ATTACHED);

        assertThat(streams.state(STREAM)).contains(InteractionStream.Phase.RESERVED);
    }

    @Test
    void anEndIsToldOnceEvenIfSomethingComesMeanwhile() {
        EndObserver<InteractionId, InteractionStream.State> late = (stream, end) -> {
            assertRefused(() -> streams.closedEarly(stream), InteractionStream.Rejection.ALREADY_ENDED);
            ended.add(end.phase());
        };
        streams.observe(late);
        streams.reserved(STREAM);
        streams.attached(STREAM);

        streams.completed(STREAM);

        assertThat(ended).containsExactly(InteractionStream.Phase.COMPLETED);
    }
}
