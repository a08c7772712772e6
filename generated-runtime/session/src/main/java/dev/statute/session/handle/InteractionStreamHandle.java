package dev.statute.session.handle;

import dev.statute.session.machine.InteractionStream;
import dev.statute.session.types.InteractionId;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import org.apiguardian.api.API;

/**
 * Streams on which somebody follows interactions of a session. A stream ends once and is forgotten when whoever observes has been
 * told. {@link InteractionStream} tells what is possible when.
 *
 * <p>Safe for use by several threads. What comes too early or too late throws a {@link HandleRefusedException}, and nothing
 * changes. What only asks waits for nobody.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InteractionStreamHandle {
    private final KeyedAuthority<
                    InteractionId, InteractionStream.State, InteractionStream.Input, InteractionStream.Effect>
            streams;

    /**
     * No streams yet.
     *
     * @param gate with it, a transition is one step
     */
    public InteractionStreamHandle(HandleGate gate) {
        this.streams = new KeyedAuthority<>(
                gate,
                InteractionStreamHandle::decide,
                InteractionStream.initial(),
                Comparator.comparing(InteractionId::value),
                effect -> effect.effectName() == InteractionStream.EffectName.RELEASE_STREAM);
    }

    /** The streams of nobody's session. */
    public static InteractionStreamHandle ephemeral() {
        return new InteractionStreamHandle(new CommandGate());
    }

    /** Somebody is going to follow the interaction. */
    public void reserved(InteractionId interaction) {
        streams.apply(interaction, InteractionStream.Input.Reserve.INSTANCE);
    }

    /** He is there. If this returns, the stream is his and does not expire any more. */
    public void attached(InteractionId interaction) {
        streams.apply(interaction, InteractionStream.Input.Attach.INSTANCE);
    }

    /** He has been told everything. */
    public void completed(InteractionId interaction) {
        streams.apply(interaction, InteractionStream.Input.Complete.INSTANCE);
    }

    /** His place was kept for long enough. */
    public void expired(InteractionId interaction) {
        streams.apply(interaction, InteractionStream.Input.Expire.INSTANCE);
    }

    /** He does not want to be told any more. */
    public void closedEarly(InteractionId interaction) {
        streams.apply(interaction, InteractionStream.Input.CloseEarly.INSTANCE);
    }

    /** Where a stream stands; empty if nobody is to follow, or it is over and forgotten. */
    public Optional<InteractionStream.Phase> state(InteractionId interaction) {
        return streams.state(interaction).map(InteractionStream.State::phase);
    }

    /** All streams, by the ids of their interactions. */
    public SortedMap<InteractionId, InteractionStream.State> states() {
        return streams.states();
    }

    /**
     * Has somebody be told of the ends of streams, instead of whoever was before.
     *
     * @param observer is held weakly, so whoever observes keeps it; called with no lock held
     */
    public void observe(EndObserver<InteractionId, InteractionStream.State> observer) {
        streams.observe(observer);
    }

    private static Decision<InteractionStream.State, InteractionStream.Effect> decide(
            InteractionStream.State state, InteractionStream.Input input) {
        return InteractionStream.apply(state, input)
                .fold(
                        accepted -> Decision.accepted(accepted.after(), accepted.effects()),
                        rejected -> Decision.rejected(
                                rejected.phase(),
                                rejected.input(),
                                rejected.reason(),
                                rejected.guard(),
                                rejected.payload()),
                        ignored -> Decision.ignored(ignored.why()));
    }
}
