package dev.statute.session.input;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * A reason to go on without new content.
 *
 * @param header what it says of itself
 * @param reason why
 * @param mode how it is to be handled
 * @param requestId the request that it belongs to
 * @param continuationKind what it goes on with
 */
@API(status = API.Status.EXPERIMENTAL)
public record ContinuationInput(
        InputHeader header,
        String reason,
        HandlingMode mode,
        Optional<String> requestId,
        ContinuationKind continuationKind)
        implements Input {
    /** Refuses null, and copies lists. */
    public ContinuationInput {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(continuationKind, "continuationKind");
    }

    @Override
    public InputKind kind() {
        return InputKind.CONTINUATION;
    }

    @Override
    public Optional<HandlingMode> handlingMode() {
        return Optional.of(mode);
    }

    @Override
    public Optional<List<ContentBlock>> blocks() {
        return Optional.empty();
    }

    @Override
    public Optional<Content> content() {
        return Optional.of(new Content.Text(reason));
    }

    @Override
    public ContinuationInput mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return this;
    }

    @Override
    public ContinuationInput withHeader(InputHeader changed) {
        return new ContinuationInput(changed, reason, mode, requestId, continuationKind);
    }
}
