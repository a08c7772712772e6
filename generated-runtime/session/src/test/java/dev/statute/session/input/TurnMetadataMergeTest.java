package dev.statute.session.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.types.HandlingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnMetadataMergeTest {

    @Test
    void nothingMergesIntoNothing() {
        assertThat(TurnMetadataMerge.of(List.of())).isEqualTo(new TurnMetadataMerge.Merged(RuntimeTurnMetadata.EMPTY));
    }

    @Test
    void listsAreJoinedAndEqualValuesKept() {
        RuntimeTurnMetadata first = RuntimeTurnMetadata.builder()
                .model("m")
                .skillReferences(List.of("a", "b"))
                .additionalInstructions(List.of("be brief"))
                .build();
        RuntimeTurnMetadata second = RuntimeTurnMetadata.builder()
                .model("m")
                .keepAlive(true)
                .skillReferences(List.of("b"))
                .build();

        assertThat(TurnMetadataMerge.of(List.of(first, second)))
                .isEqualTo(new TurnMetadataMerge.Merged(RuntimeTurnMetadata.builder()
                        .model("m")
                        .keepAlive(true)
                        .skillReferences(List.of("a", "b", "b"))
                        .additionalInstructions(List.of("be brief"))
                        .build()));
    }

    @Test
    void theFirstDisagreementIsTheConflict() {
        RuntimeTurnMetadata queue = RuntimeTurnMetadata.builder()
                .handlingMode(HandlingMode.QUEUE)
                .flowToolOverlay(new FlowToolOverlay(Optional.of(List.of()), Optional.empty()))
                .model("one")
                .build();
        RuntimeTurnMetadata steer = RuntimeTurnMetadata.builder()
                .flowToolOverlay(new FlowToolOverlay(Optional.empty(), Optional.empty()))
                .model("other")
                .build();

        TurnMetadataMerge merge = TurnMetadataMerge.of(List.of(queue, steer));

        assertThat(merge).isInstanceOfSatisfying(TurnMetadataMerge.Conflict.class, conflict -> {
            assertThat(conflict.field()).isEqualTo("flow_tool_overlay");
            assertThat(conflict.reason()).contains(" and ");
        });
    }
}
