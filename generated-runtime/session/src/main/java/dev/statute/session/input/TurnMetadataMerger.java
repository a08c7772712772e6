package dev.statute.session.input;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One merge of metadata. */
final class TurnMetadataMerger {
    private final List<RuntimeTurnMetadata> parts;
    private Optional<TurnMetadataMerge.Conflict> conflict = Optional.empty();

    TurnMetadataMerger(List<RuntimeTurnMetadata> parts) {
        this.parts = List.copyOf(parts);
    }

    TurnMetadataMerge merge() {
        RuntimeTurnMetadata.Builder merged = RuntimeTurnMetadata.builder();
        agreed("handling_mode", RuntimeTurnMetadata::handlingMode).ifPresent(merged::handlingMode);
        agreed("keep_alive", RuntimeTurnMetadata::keepAlive).ifPresent(merged::keepAlive);
        merged.skillReferences(joined(RuntimeTurnMetadata::skillReferences));
        agreed("flow_tool_overlay", RuntimeTurnMetadata::flowToolOverlay).ifPresent(merged::flowToolOverlay);
        merged.additionalInstructions(joined(RuntimeTurnMetadata::additionalInstructions));
        agreed("model", RuntimeTurnMetadata::model).ifPresent(merged::model);
        agreed("provider", RuntimeTurnMetadata::provider).ifPresent(merged::provider);
        agreed("provider_params", RuntimeTurnMetadata::providerParams).ifPresent(merged::providerParams);
        agreed("render_metadata", RuntimeTurnMetadata::renderMetadata).ifPresent(merged::renderMetadata);
        agreed("execution_kind", RuntimeTurnMetadata::executionKind).ifPresent(merged::executionKind);
        return conflict.<TurnMetadataMerge>map(found -> found)
                .orElseGet(() -> new TurnMetadataMerge.Merged(merged.build()));
    }

    private <T> Optional<T> agreed(String field, Function<RuntimeTurnMetadata, Optional<T>> value) {
        Set<T> given = parts.stream()
                .map(value)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (given.size() > 1 && conflict.isEmpty()) {
            conflict = Optional.of(new TurnMetadataMerge.Conflict(
                    field, given.stream().map(String::valueOf).collect(Collectors.joining(" and "))));
        }
        return given.stream().findFirst();
    }

    private List<String> joined(Function<RuntimeTurnMetadata, List<String>> values) {
        return parts.stream().map(values).flatMap(List::stream).toList();
    }
}
