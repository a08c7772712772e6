package dev.statute.session.run;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.session.Samples;
import dev.statute.session.input.Content;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.Input;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.input.TurnMetadataMerge;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchPrimitiveTest {
    private static final Input CONTINUATION = Samples.factory().detachedOperationCompleted();

    private static BatchMember member(Input input, ExecutionKind kind) {
        return new BatchMember(input, RunApplyBoundary.RUN_START, kind);
    }

    private static BatchMember content(Input input) {
        return member(input, ExecutionKind.CONTENT_TURN);
    }

    private static PromptInput prompting(int number, RuntimeTurnMetadata metadata) {
        PromptInput prompt = prompt(number);
        return new PromptInput(prompt.header(), prompt.text(), prompt.blocks(), Optional.of(metadata));
    }

    private static RunPrimitive.StagedInput primitive(BatchMember... batch) {
        return ((BatchPrimitive.Assembled) BatchPrimitive.of(List.of(batch))).primitive();
    }

    @Test
    void whatInputsAddStandsInTheirOrder() {
        RunPrimitive.StagedInput primitive = primitive(
                new BatchMember(prompt(2), RunApplyBoundary.RUN_CHECKPOINT, ExecutionKind.CONTENT_TURN),
                content(CONTINUATION),
                content(prompt(1)));

        assertThat(primitive.boundary()).isEqualTo(RunApplyBoundary.RUN_CHECKPOINT);
        assertThat(primitive.contributingInputIds()).containsExactly(inputId(2), CONTINUATION.id(), inputId(1));
        assertThat(primitive.appends())
                .containsExactly(
                        new ConversationAppend(AppendRole.USER, new Renderable.Text("prompt 2")),
                        new ConversationAppend(AppendRole.USER, new Renderable.Text("prompt 1")));
        assertThat(primitive.contextAppends()).isEmpty();
    }

    @Test
    void oneContentTurnMakesTheBatchOne() {
        assertThat(kindOf(primitive(content(prompt(1))))).contains(ExecutionKind.CONTENT_TURN);
        assertThat(kindOf(primitive(member(CONTINUATION, ExecutionKind.RESUME_PENDING))))
                .contains(ExecutionKind.RESUME_PENDING);
        assertThat(kindOf(primitive(member(CONTINUATION, ExecutionKind.RESUME_PENDING), content(prompt(1)))))
                .contains(ExecutionKind.CONTENT_TURN);
    }

    @Test
    void whatTheRunIsForIsNotTheSubmittersToSay() {
        RuntimeTurnMetadata wish = RuntimeTurnMetadata.builder()
                .executionKind(ExecutionKind.RESUME_PENDING)
                .build();

        assertThat(kindOf(primitive(content(prompting(1, wish))))).contains(ExecutionKind.CONTENT_TURN);
    }

    @Test
    void metadataAreMerged() {
        RuntimeTurnMetadata first = RuntimeTurnMetadata.builder()
                .model("m")
                .skillReferences(List.of("a"))
                .build();
        RuntimeTurnMetadata second =
                RuntimeTurnMetadata.builder().skillReferences(List.of("b")).build();

        RuntimeTurnMetadata merged = primitive(content(prompting(1, first)), content(prompting(2, second)))
                .turnMetadata()
                .orElseThrow();

        assertThat(merged.model()).contains("m");
        assertThat(merged.skillReferences()).containsExactly("a", "b");
    }

    @Test
    void contradictionsMakeNoPrimitive() {
        RuntimeTurnMetadata one = RuntimeTurnMetadata.builder().model("one").build();
        RuntimeTurnMetadata other = RuntimeTurnMetadata.builder().model("other").build();

        assertThat(BatchPrimitive.of(List.of(content(prompting(1, one)), content(prompting(2, other)))))
                .isEqualTo(new BatchPrimitive.Contradictory(new TurnMetadataMerge.Conflict("model", "one and other")));
    }

    @Test
    void aBatchHasAtLeastOneInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> BatchPrimitive.of(List.of()));
    }

    @Test
    void contentIsTextIfThereIsNothingElse() {
        ContentBlock video = new ContentBlock.Video("video/mp4", 1, "AAAA");
        ConversationAppend json =
                new ConversationAppend(AppendRole.TOOL, new Renderable.Json(JsonText.of("{\"a\":1}")));

        assertThat(staged().content()).isEqualTo(new Content.Text(""));
        assertThat(staged(json).content()).isEqualTo(new Content.Text(""));
        assertThat(staged(say(new Content.Text("a")), json).content()).isEqualTo(new Content.Text("a"));
        assertThat(staged(say(new Content.Text("a")), say(new Content.Blocks(List.of(video))))
                        .content())
                .isEqualTo(new Content.Blocks(List.of(new ContentBlock.Text("a"), video)));
    }

    @Test
    void onlyContextAtOnceIsCalledSo() {
        ContextAppend context = new ContextAppend("k", new Renderable.Text("v"));
        RunPrimitive.StagedInput onlyContext = new RunPrimitive.StagedInput(
                RunApplyBoundary.IMMEDIATE, List.of(), List.of(context), List.of(), Optional.empty());

        assertThat(onlyContext.isContextOnlyImmediate()).isTrue();
        assertThat(primitive(content(prompt(1))).isContextOnlyImmediate()).isFalse();
        assertThat(new RunPrimitive.ImmediateContextAppend(context).boundary()).isEqualTo(RunApplyBoundary.IMMEDIATE);
        assertThat(new RunPrimitive.ImmediateAppend(say(new Content.Text("a"))).content())
                .isEqualTo(new Content.Text("a"));
    }

    private static Optional<ExecutionKind> kindOf(RunPrimitive primitive) {
        return primitive.turnMetadata().flatMap(RuntimeTurnMetadata::executionKind);
    }

    private static ConversationAppend say(Content content) {
        return new ConversationAppend(AppendRole.USER, Renderable.of(content));
    }

    private static RunPrimitive staged(ConversationAppend... appends) {
        return new RunPrimitive.StagedInput(
                RunApplyBoundary.RUN_START, List.of(appends), List.of(), List.of(), Optional.empty());
    }
}
