package dev.statute.session.input;

import dev.statute.session.policy.PeerInputRule;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.value.JsonText;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** Makes inputs of the usual shapes. Immutable; as safe for several threads as its clock and its source of ids are. */
@API(status = API.Status.EXPERIMENTAL)
public final class InputFactory {
    /** The reason of a continuation because a background operation has ended. */
    public static final String DETACHED_OPERATION_COMPLETED = "detached_background_op_completed";

    private final Clock clock;
    private final IdSource ids;

    /**
     * @param clock says when inputs are made
     * @param ids names them
     */
    public InputFactory(Clock clock, IdSource ids) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ids = Objects.requireNonNull(ids, "ids");
    }

    /** A durable prompt of the operator, without keys. */
    public PromptInput prompt(String text) {
        return prompt(text, Optional.empty());
    }

    /** A durable prompt of the operator, without keys. */
    public PromptInput prompt(String text, Optional<RuntimeTurnMetadata> turnMetadata) {
        return new PromptInput(operatorHeader(), text, Optional.empty(), turnMetadata);
    }

    /**
     * A durable prompt of the operator, without keys.
     *
     * @param content kept as blocks only if there is more in it than text
     * @param turnMetadata what its turn is to know
     */
    public PromptInput prompt(Content content, Optional<RuntimeTurnMetadata> turnMetadata) {
        List<ContentBlock> blocks = content.asBlocks();
        boolean textOnly = blocks.stream().allMatch(ContentBlock.Text.class::isInstance);
        return new PromptInput(
                operatorHeader(),
                content.textProjection(),
                textOnly ? Optional.empty() : Optional.of(blocks),
                turnMetadata);
    }

    /** What makes a session at rest go on because a background operation has ended. Seen by nobody. */
    public ContinuationInput detachedOperationCompleted() {
        InputHeader header = header(new InputOrigin.System(), InputDurability.DERIVED);
        return new ContinuationInput(
                header.withVisibility(InputVisibility.NOWHERE),
                DETACHED_OPERATION_COMPLETED,
                HandlingMode.STEER,
                Optional.empty(),
                ContinuationKind.ORDINARY);
    }

    /**
     * The answer of a peer.
     *
     * @param peerId who answers
     * @param displayName how the peer is shown, if not by its id
     * @param requestId the request that is answered, which is the trace too
     * @param status how it ended
     * @param result what it says
     */
    public PeerInput peerResponseTerminal(
            String peerId,
            Optional<String> displayName,
            CorrelationId requestId,
            ResponseTerminalStatus status,
            JsonText result) {
        InputOrigin source = new InputOrigin.Peer(peerId, Optional.empty(), Optional.of(displayName.orElse(peerId)));
        return new PeerInput(
                header(source, InputDurability.DURABLE).withCorrelationId(requestId),
                Optional.of(new PeerConvention.ResponseTerminal(requestId.toString(), status)),
                "",
                Optional.of(result),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What a peer has put into the inbox, as durable as its convention asks for.
     *
     * @param peerId who sent it
     * @param convention what is meant by it
     * @param body what it says
     */
    public PeerInput fromInbox(String peerId, PeerConvention convention, String body) {
        InputDurability durability =
                PeerInputRule.decide(Optional.of(convention.conventionKind())).inboxDurability();
        return new PeerInput(
                header(InputOrigin.Peer.of(peerId), durability),
                Optional.of(convention),
                body,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private InputHeader operatorHeader() {
        return header(new InputOrigin.Operator(), InputDurability.DURABLE);
    }

    private InputHeader header(InputOrigin source, InputDurability durability) {
        return InputHeader.of(ids.nextInputId(), clock.instant(), source, durability);
    }
}
