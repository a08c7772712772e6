package dev.statute.session.input;

import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a turn is to know beside its content. Everything may be absent; an absent list is an empty one.
 *
 * @param handlingMode how the input is to be handled
 * @param keepAlive whether the session stays ready after the turn
 * @param skillReferences skills that the turn can refer to, in order
 * @param flowToolOverlay which tools may be used
 * @param additionalInstructions instructions beside the content, in order
 * @param model the model that answers
 * @param provider who runs the model
 * @param providerParams parameters that only the provider understands
 * @param renderMetadata how the content is shown
 * @param executionKind what the run is for
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuntimeTurnMetadata(
        Optional<HandlingMode> handlingMode,
        Optional<Boolean> keepAlive,
        List<String> skillReferences,
        Optional<FlowToolOverlay> flowToolOverlay,
        List<String> additionalInstructions,
        Optional<String> model,
        Optional<String> provider,
        Optional<JsonText> providerParams,
        Optional<RenderMetadata> renderMetadata,
        Optional<ExecutionKind> executionKind) {

    /** Nothing. */
    public static final RuntimeTurnMetadata EMPTY = new RuntimeTurnMetadata(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Refuses null, and copies the lists. */
    public RuntimeTurnMetadata {
        Objects.requireNonNull(handlingMode, "handlingMode");
        Objects.requireNonNull(keepAlive, "keepAlive");
        skillReferences = List.copyOf(skillReferences);
        Objects.requireNonNull(flowToolOverlay, "flowToolOverlay");
        additionalInstructions = List.copyOf(additionalInstructions);
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(providerParams, "providerParams");
        Objects.requireNonNull(renderMetadata, "renderMetadata");
        Objects.requireNonNull(executionKind, "executionKind");
    }

    /** A builder that begins with nothing. */
    public static Builder builder() {
        return EMPTY.toBuilder();
    }

    /** A builder that begins with this. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects what a turn is to know. Not for use by several threads. */
    public static final class Builder {
        private Optional<HandlingMode> handlingMode;
        private Optional<Boolean> keepAlive;
        private List<String> skillReferences;
        private Optional<FlowToolOverlay> flowToolOverlay;
        private List<String> additionalInstructions;
        private Optional<String> model;
        private Optional<String> provider;
        private Optional<JsonText> providerParams;
        private Optional<RenderMetadata> renderMetadata;
        private Optional<ExecutionKind> executionKind;

        private Builder(RuntimeTurnMetadata from) {
            handlingMode = from.handlingMode;
            keepAlive = from.keepAlive;
            skillReferences = from.skillReferences;
            flowToolOverlay = from.flowToolOverlay;
            additionalInstructions = from.additionalInstructions;
            model = from.model;
            provider = from.provider;
            providerParams = from.providerParams;
            renderMetadata = from.renderMetadata;
            executionKind = from.executionKind;
        }

        /** Sets how the input is to be handled. */
        public Builder handlingMode(HandlingMode value) {
            handlingMode = Optional.of(value);
            return this;
        }

        /** Sets whether the session stays ready after the turn. */
        public Builder keepAlive(Boolean value) {
            keepAlive = Optional.of(value);
            return this;
        }

        /** Sets the skills that the turn can refer to, in order. */
        public Builder skillReferences(List<String> values) {
            skillReferences = List.copyOf(values);
            return this;
        }

        /** Sets which tools may be used. */
        public Builder flowToolOverlay(FlowToolOverlay value) {
            flowToolOverlay = Optional.of(value);
            return this;
        }

        /** Sets the instructions beside the content, in order. */
        public Builder additionalInstructions(List<String> values) {
            additionalInstructions = List.copyOf(values);
            return this;
        }

        /** Sets the model that answers. */
        public Builder model(String value) {
            model = Optional.of(value);
            return this;
        }

        /** Sets who runs the model. */
        public Builder provider(String value) {
            provider = Optional.of(value);
            return this;
        }

        /** Sets parameters that only the provider understands. */
        public Builder providerParams(JsonText value) {
            providerParams = Optional.of(value);
            return this;
        }

        /** Sets how the content is shown. */
        public Builder renderMetadata(RenderMetadata value) {
            renderMetadata = Optional.of(value);
            return this;
        }

        /** Sets what the run is for. */
        public Builder executionKind(ExecutionKind value) {
            executionKind = Optional.of(value);
            return this;
        }

        /** What was collected. The builder can be used further. */
        public RuntimeTurnMetadata build() {
            return new RuntimeTurnMetadata(
                    handlingMode,
                    keepAlive,
                    skillReferences,
                    flowToolOverlay,
                    additionalInstructions,
                    model,
                    provider,
                    providerParams,
                    renderMetadata,
                    executionKind);
        }
    }
}
