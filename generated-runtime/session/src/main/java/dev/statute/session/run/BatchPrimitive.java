package dev.statute.session.run;

import dev.statute.session.input.Input;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.input.TurnMetadataMerge;
import dev.statute.session.policy.BatchExecution;
import dev.statute.session.policy.InputTraitsRule;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** What becomes of a batch of inputs: one primitive, or nothing if what they want contradicts itself. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface BatchPrimitive {

    /**
     * They make one primitive.
     *
     * @param primitive what the executor is asked to do
     */
    record Assembled(RunPrimitive.StagedInput primitive) implements BatchPrimitive {
        /** Refuses null. */
        public Assembled {
            Objects.requireNonNull(primitive, "primitive");
        }
    }

    /**
     * They contradict each other.
     *
     * @param conflict in what
     */
    record Contradictory(TurnMetadataMerge.Conflict conflict) implements BatchPrimitive {
        /** Refuses null. */
        public Contradictory {
            Objects.requireNonNull(conflict, "conflict");
        }
    }

    /**
     * Makes one primitive of a batch. Its boundary is that of the first member; what its run is for follows from all of
     * them, whatever their metadata say of it.
     *
     * @param batch at least one member, in order
     */
    static BatchPrimitive of(List<BatchMember> batch) {
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("A batch has at least one input.");
        }
        ExecutionKind executionKind = executionKind(batch);
        List<RuntimeTurnMetadata> stamped = batch.stream()
                .flatMap(member -> member.input().turnMetadata().stream())
                .map(metadata ->
                        metadata.toBuilder().executionKind(executionKind).build())
                .toList();
        TurnMetadataMerge merge = TurnMetadataMerge.of(stamped);
        if (merge instanceof TurnMetadataMerge.Conflict conflict) {
            return new Contradictory(conflict);
        }
        RuntimeTurnMetadata metadata = ((TurnMetadataMerge.Merged) merge).metadata();
        return new Assembled(new RunPrimitive.StagedInput(
                batch.get(0).boundary(),
                batch.stream()
                        .flatMap(member -> append(member.input()).stream())
                        .toList(),
                List.of(),
                batch.stream().<InputId>map(member -> member.input().id()).toList(),
                Optional.of(metadata.toBuilder().executionKind(executionKind).build())));
    }

    /** What an input adds to the conversation, if its kind adds anything. */
    static Optional<ConversationAppend> append(Input input) {
        return input.content()
                .filter(content -> InputTraitsRule.decide(input.kind()).appendsContent())
                .map(content -> new ConversationAppend(AppendRole.USER, Renderable.of(content)));
    }

    private static ExecutionKind executionKind(List<BatchMember> batch) {
        ExecutionKind kind =
                BatchExecution.decide(Optional.empty(), batch.get(0).executionKind());
        for (BatchMember member : batch.subList(1, batch.size())) {
            kind = BatchExecution.decide(Optional.of(kind), member.executionKind());
        }
        return kind;
    }
}
