package dev.statute.session.input;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * A step of a scripted flow.
 *
 * @param header what it says of itself
 * @param stepId names the step
 * @param instructions its content as text
 * @param blocks its content, if there is more than text
 * @param turnMetadata what its turn is to know beside its content
 */
@API(status = API.Status.EXPERIMENTAL)
public record FlowStepInput(
        InputHeader header,
        String stepId,
        String instructions,
        Optional<List<ContentBlock>> blocks,
        Optional<RuntimeTurnMetadata> turnMetadata)
        implements Input {
    /** Refuses null, and copies lists. */
    public FlowStepInput {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(stepId, "stepId");
        Objects.requireNonNull(instructions, "instructions");
        blocks = blocks.map(List::copyOf);
        Objects.requireNonNull(turnMetadata, "turnMetadata");
    }

    @Override
    public InputKind kind() {
        return InputKind.FLOW_STEP;
    }

    @Override
    public Optional<HandlingMode> handlingMode() {
        return turnMetadata.flatMap(RuntimeTurnMetadata::handlingMode);
    }

    @Override
    public Optional<Content> content() {
        return Optional.of(blocks.<Content>map(Content.Blocks::new).orElseGet(() -> new Content.Text(instructions)));
    }

    @Override
    public FlowStepInput mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return new FlowStepInput(header, stepId, instructions, blocks.map(change), turnMetadata);
    }

    @Override
    public FlowStepInput withHeader(InputHeader changed) {
        return new FlowStepInput(changed, stepId, instructions, blocks, turnMetadata);
    }
}
