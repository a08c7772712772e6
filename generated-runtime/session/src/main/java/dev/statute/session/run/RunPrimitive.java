package dev.statute.session.run;

import dev.statute.session.input.Content;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunApplyBoundary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/** What an executor is asked to do in a run. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RunPrimitive {

    /** The inputs that it comes from, in order. */
    List<InputId> contributingInputIds();

    /** Where in a run it is applied. */
    RunApplyBoundary boundary();

    /** What it adds at the end of the conversation, in order. */
    List<ConversationAppend> appends();

    /** What the agent is to know, in order. */
    List<ContextAppend> contextAppends();

    /** What its turn is to know beside its content. */
    default Optional<RuntimeTurnMetadata> turnMetadata() {
        return Optional.empty();
    }

    /** The same, with the blocks changed of all that it adds. */
    RunPrimitive mapBlocks(UnaryOperator<List<ContentBlock>> change);

    /**
     * All text and blocks that it adds to the conversation, in order.
     *
     * @return plain text if there is one block of text only; empty text if there is nothing
     */
    default Content content() {
        List<ContentBlock> blocks = appends().stream()
                .flatMap(append -> append.content().content().stream())
                .flatMap(content -> content.asBlocks().stream())
                .toList();
        if (blocks.isEmpty()) {
            return new Content.Text("");
        }
        return blocks.size() == 1 && blocks.get(0) instanceof ContentBlock.Text only
                ? new Content.Text(only.text())
                : new Content.Blocks(blocks);
    }

    /**
     * A batch of staged inputs.
     *
     * @param boundary where in the run it is applied
     * @param appends what it adds to the conversation
     * @param contextAppends what the agent is to know
     * @param contributingInputIds the inputs that it comes from
     * @param turnMetadata what the turn is to know
     */
    record StagedInput(
            RunApplyBoundary boundary,
            List<ConversationAppend> appends,
            List<ContextAppend> contextAppends,
            List<InputId> contributingInputIds,
            Optional<RuntimeTurnMetadata> turnMetadata)
            implements RunPrimitive {
        /** Refuses null, and copies lists. */
        public StagedInput {
            Objects.requireNonNull(boundary, "boundary");
            appends = List.copyOf(appends);
            contextAppends = List.copyOf(contextAppends);
            contributingInputIds = List.copyOf(contributingInputIds);
            Objects.requireNonNull(turnMetadata, "turnMetadata");
        }

        @Override
        public StagedInput mapBlocks(UnaryOperator<List<ContentBlock>> change) {
            return new StagedInput(
                    boundary,
                    appends.stream().map(append -> append.mapBlocks(change)).toList(),
                    contextAppends.stream()
                            .map(append -> append.mapBlocks(change))
                            .toList(),
                    contributingInputIds,
                    turnMetadata);
        }

        /** Whether it tells the agent something at once and says nothing. */
        public boolean isContextOnlyImmediate() {
            return boundary == RunApplyBoundary.IMMEDIATE && appends.isEmpty() && !contextAppends.isEmpty();
        }
    }

    /**
     * Something that is said at once, without an input.
     *
     * @param append what
     */
    record ImmediateAppend(ConversationAppend append) implements RunPrimitive {
        /** Refuses null. */
        public ImmediateAppend {
            Objects.requireNonNull(append, "append");
        }

        @Override
        public List<InputId> contributingInputIds() {
            return List.of();
        }

        @Override
        public RunApplyBoundary boundary() {
            return RunApplyBoundary.IMMEDIATE;
        }

        @Override
        public List<ConversationAppend> appends() {
            return List.of(append);
        }

        @Override
        public List<ContextAppend> contextAppends() {
            return List.of();
        }

        @Override
        public ImmediateAppend mapBlocks(UnaryOperator<List<ContentBlock>> change) {
            return new ImmediateAppend(append.mapBlocks(change));
        }
    }

    /**
     * Something that the agent is to know at once, without an input.
     *
     * @param append what
     */
    record ImmediateContextAppend(ContextAppend append) implements RunPrimitive {
        /** Refuses null. */
        public ImmediateContextAppend {
            Objects.requireNonNull(append, "append");
        }

        @Override
        public List<InputId> contributingInputIds() {
            return List.of();
        }

        @Override
        public RunApplyBoundary boundary() {
            return RunApplyBoundary.IMMEDIATE;
        }

        @Override
        public List<ConversationAppend> appends() {
            return List.of();
        }

        @Override
        public List<ContextAppend> contextAppends() {
            return List.of(append);
        }

        @Override
        public ImmediateContextAppend mapBlocks(UnaryOperator<List<ContentBlock>> change) {
            return new ImmediateContextAppend(append.mapBlocks(change));
        }
    }
}
