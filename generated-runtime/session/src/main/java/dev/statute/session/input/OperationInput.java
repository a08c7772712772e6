package dev.statute.session.input;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.OperationId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * News of a background operation.
 *
 * @param header what it says of itself
 * @param operationId which one
 * @param event the news
 */
@API(status = API.Status.EXPERIMENTAL)
public record OperationInput(InputHeader header, OperationId operationId, OpEvent event) implements Input {
    /** Refuses null, and copies lists. */
    public OperationInput {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(event, "event");
    }

    @Override
    public InputKind kind() {
        return InputKind.OPERATION;
    }

    @Override
    public Optional<HandlingMode> handlingMode() {
        return Optional.empty();
    }

    @Override
    public Optional<List<ContentBlock>> blocks() {
        return Optional.empty();
    }

    @Override
    public Optional<Content> content() {
        return Optional.empty();
    }

    @Override
    public OperationInput mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return this;
    }

    @Override
    public OperationInput withHeader(InputHeader changed) {
        return new OperationInput(changed, operationId, event);
    }
}
