package dev.statute.session.input;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputId;
import dev.statute.session.types.InputKind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/** Something that is submitted to a session. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Input
        permits PromptInput, PeerInput, FlowStepInput, ExternalEventInput, ContinuationInput, OperationInput {

    /** What it says of itself. */
    InputHeader header();

    /** What it is, as far as its handling goes. */
    InputKind kind();

    /** How its submitter wants it to be handled, if that was said. */
    Optional<HandlingMode> handlingMode();

    /** Its content in blocks, if it has more than text. */
    Optional<List<ContentBlock>> blocks();

    /** What it says, if it says anything. Whether that enters the conversation follows from its kind. */
    Optional<Content> content();

    /** What its turn is to know beside its content, if that was said. */
    default Optional<RuntimeTurnMetadata> turnMetadata() {
        return Optional.empty();
    }

    /**
     * The same with other blocks.
     *
     * @param change applied to the blocks, if there are any
     */
    Input mapBlocks(UnaryOperator<List<ContentBlock>> change);

    /** The same with another header. */
    Input withHeader(InputHeader changed);

    /** The name that its submitter gave it. */
    default InputId id() {
        return header().id();
    }
}
