package dev.statute.session.input;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Something a user says.
 *
 * @param header what it says of itself
 * @param text its content as text
 * @param blocks its content, if there is more than text
 * @param turnMetadata what its turn is to know beside its content
 */
@API(status = API.Status.EXPERIMENTAL)
public record PromptInput(
        InputHeader header,
        String text,
        Optional<List<ContentBlock>> blocks,
        Optional<RuntimeTurnMetadata> turnMetadata)
        implements Input {
    /** Refuses null, and copies lists. */
    public PromptInput {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(text, "text");
        blocks = blocks.map(List::copyOf);
        Objects.requireNonNull(turnMetadata, "turnMetadata");
    }

    @Override
    public InputKind kind() {
        return InputKind.PROMPT;
    }

    @Override
    public Optional<HandlingMode> handlingMode() {
        return turnMetadata.flatMap(RuntimeTurnMetadata::handlingMode);
    }

    @Override
    public Optional<Content> content() {
        return Optional.of(blocks.<Content>map(Content.Blocks::new).orElseGet(() -> new Content.Text(text)));
    }

    @Override
    public PromptInput mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return new PromptInput(header, text, blocks.map(change), turnMetadata);
    }

    @Override
    public PromptInput withHeader(InputHeader changed) {
        return new PromptInput(changed, text, blocks, turnMetadata);
    }
}
