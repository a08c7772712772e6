package dev.statute.session.input;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputKind;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Something that happened outside.
 *
 * <p>An object as payload must not have a member {@code blocks}: blocks of content have a place of their own.
 *
 * @param header what it says of itself
 * @param eventType what happened
 * @param payload what is known of it
 * @param blocks its content, if there is more than text
 * @param mode how it is to be handled
 * @param renderMetadata how it is shown
 */
@API(status = API.Status.EXPERIMENTAL)
public record ExternalEventInput(
        InputHeader header,
        String eventType,
        JsonText payload,
        Optional<List<ContentBlock>> blocks,
        HandlingMode mode,
        Optional<RenderMetadata> renderMetadata)
        implements Input {
    private static final String BLOCKS = "blocks";

    /** Refuses null and a payload with blocks, and copies lists. */
    public ExternalEventInput {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(eventType, "eventType");
        Objects.requireNonNull(payload, "payload");
        blocks = blocks.map(List::copyOf);
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(renderMetadata, "renderMetadata");
        if (payload.hasMember(BLOCKS)) {
            throw new IllegalArgumentException(
                    "The payload of an event has no member \"blocks\". Give the blocks as blocks of the event.");
        }
    }

    @Override
    public InputKind kind() {
        return InputKind.EXTERNAL_EVENT;
    }

    @Override
    public Optional<HandlingMode> handlingMode() {
        return Optional.of(mode);
    }

    @Override
    public Optional<Content> content() {
        return Optional.of(ExternalEventContent.of(this));
    }

    @Override
    public ExternalEventInput mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return new ExternalEventInput(header, eventType, payload, blocks.map(change), mode, renderMetadata);
    }

    @Override
    public ExternalEventInput withHeader(InputHeader changed) {
        return new ExternalEventInput(changed, eventType, payload, blocks, mode, renderMetadata);
    }
}
