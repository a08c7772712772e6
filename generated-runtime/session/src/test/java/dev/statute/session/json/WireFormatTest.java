package dev.statute.session.json;

import static dev.statute.session.json.WireFormatException.Problem.BAD_VALUE;
import static dev.statute.session.json.WireFormatException.Problem.IMPOSSIBLE_STATE;
import static dev.statute.session.json.WireFormatException.Problem.MISSING_FIELD;
import static dev.statute.session.json.WireFormatException.Problem.NOT_JSON;
import static dev.statute.session.json.WireFormatException.Problem.OUT_OF_RANGE;
import static dev.statute.session.json.WireFormatException.Problem.TOO_LARGE;
import static dev.statute.session.json.WireFormatException.Problem.UNKNOWN_FIELD;
import static dev.statute.session.json.WireFormatException.Problem.UNKNOWN_NAME;
import static dev.statute.session.json.WireFormatException.Problem.UNKNOWN_TAG;
import static dev.statute.session.json.WireFormatException.Problem.WRONG_TYPE;
import static dev.statute.session.json.WireFormatException.Problem.WRONG_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.ContinuationKind;
import dev.statute.session.input.ExternalEventInput;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.input.PromptInput;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.DrainPolicy;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.RoutingDisposition;
import dev.statute.session.value.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is read though it is not written so, and what is refused. */
class WireFormatTest {
    private final WireFormats formats = new WireFormats();

    private static <T> T golden(Map<String, T> values, String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private String input(String name) {
        return formats.input().write(golden(GoldenValues.inputs(), name));
    }

    private String state(String name) {
        return formats.inputState().write(golden(GoldenValues.inputStates(), name));
    }

    /** A record as version 3 was written. */
    private static String flatState(String name) throws IOException {
        return golden(Histories.records("stored-input-v3.txt"), name);
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private static void refused(WireFormat<?> format, String text, WireFormatException.Problem problem, String path) {
        WireFormatException refusal = catchThrowableOfType(WireFormatException.class, () -> format.read(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.problem()).as(refusal.getMessage()).isEqualTo(problem);
        assertThat(refusal.path()).as(refusal.getMessage()).isEqualTo(path);
        assertThat(refusal.wayOut()).isNotBlank();
        assertThat(refusal).hasMessageContaining(refusal.wayOut());
    }

    @Test
    void oldTagsAreRead() {
        assertThat(formats.input().read(changed(input("continuation"), "\"continuation\"", "\"system_generated\"")))
                .isEqualTo(golden(GoldenValues.inputs(), "continuation"));
        assertThat(formats.input().read(changed(input("operation_failed"), "\"operation\"", "\"projected\"")))
                .isEqualTo(golden(GoldenValues.inputs(), "operation_failed"));
    }

    @Test
    void whatIsAbsentHasItsDefault() {
        String bare = changed(input("continuation"), ",\"handling_mode\":\"steer\"", "")
                .replace(",\"continuation_kind\":\"ordinary\"", "")
                .replace("\"transcript_eligible\":false,\"operator_eligible\":false", "");
        ContinuationInput continuation = (ContinuationInput) formats.input().read(bare);
        ExternalEventInput event = (ExternalEventInput) formats.input()
                .read(changed(input("external_event"), ",\"handling_mode\":\"queue\"", "")
                        .replace(",\"salience\":\"normal\"", ""));

        assertThat(continuation.mode()).isEqualTo(HandlingMode.QUEUE);
        assertThat(continuation.continuationKind()).isEqualTo(ContinuationKind.ORDINARY);
        assertThat(continuation.header().visibility()).isEqualTo(InputVisibility.EVERYWHERE);
        assertThat(event).isEqualTo(golden(GoldenValues.inputs(), "external_event"));
    }

    @Test
    void oldDecisionsAndFailuresHaveDefaults() {
        String snapshot = formats.policySnapshot().write(golden(GoldenValues.policySnapshots(), "prompt_at_rest"));
        var decision = formats.policySnapshot()
                .read(changed(snapshot, ",\"drain_policy\":\"queue_next_turn\"", "")
                        .replace(",\"routing_disposition\":\"queue\"", "")
                        .replace(",\"record_transcript\":true", "")
                        .replace(",\"emit_operator_content\":true", ""))
                .decision();
        String failed = formats.runEvent().write(golden(GoldenValues.runEvents(), "run_failed"));

        assertThat(decision.drainPolicy()).isEqualTo(DrainPolicy.QUEUE_NEXT_TURN);
        assertThat(decision.routing()).isEqualTo(RoutingDisposition.QUEUE);
        assertThat(decision.recordTranscript()).isTrue();
        assertThat(decision.emitOperatorContent()).isTrue();
        assertThat(formats.runEvent().read(changed(failed, ",\"cause_kind\":\"runtime_turn\"", "")))
                .hasToString(golden(GoldenValues.runEvents(), "run_failed")
                        .toString()
                        .replace(FailureCause.RUNTIME_TURN.name(), FailureCause.UNKNOWN.name()));
    }

    @Test
    void countsOfAFlatStateDefaultToZero() throws IOException {
        assertThat(formats.inputState()
                        .read(changed(flatState("accepted"), "\"attempt_count\":0,\"recovery_count\":0,", "")))
                .isEqualTo(golden(GoldenValues.inputStates(), "accepted"));
    }

    @Test
    void nullIsAbsentAndUnknownMembersAreSkipped() {
        Input prompt = golden(GoldenValues.inputs(), "prompt");
        String more =
                changed(input("prompt"), "\"text\":\"hello\"", "\"text\":\"hello\",\"blocks\":null,\"later\":[1]");

        assertThat(formats.input().read(more)).isEqualTo(prompt);
    }

    @Test
    void aNullPayloadIsAPayload() {
        String event = changed(input("external_event"), "{\"body\":\"open\"}", "null");

        assertThat(((ExternalEventInput) formats.input().read(event)).payload()).isEqualTo(JsonText.of("null"));
        refused(
                formats.input(),
                changed(input("external_event"), ",\"payload\":{\"body\":\"open\"}", ""),
                MISSING_FIELD,
                "");
    }

    @Test
    void instantsMayHaveAnOffset() {
        String elsewhere = changed(input("prompt"), "2026-11-21T12:00:00Z", "2026-11-21T13:00:00+01:00");

        assertThat(formats.input().read(elsewhere)).isEqualTo(golden(GoldenValues.inputs(), "prompt"));
    }

    @Test
    void numbersOfFreeJsonKeepTheirDigits() {
        JsonText digits = JsonText.of("[1.50,12345678901234567890.000000000001]");
        String event = changed(input("external_event"), "{\"body\":\"open\"}", digits.text());

        ExternalEventInput read = (ExternalEventInput) formats.input().read(event);

        assertThat(read.payload()).isEqualTo(digits);
        assertThat(formats.input().write(read)).isEqualTo(event);
    }

    @Test
    void blocksInAPayloadAreRefused() {
        refused(
                formats.input(),
                changed(input("external_event"), "{\"body\":\"open\"}", "{\"blocks\":[]}"),
                UNKNOWN_FIELD,
                "/payload/blocks");
    }

    @Test
    void unknownTagsAndNamesAreRefusedWithTheKnownOnes() {
        refused(formats.input(), changed(input("prompt"), "\"prompt\"", "\"promt\""), UNKNOWN_TAG, "/input_type");
        refused(
                formats.input(),
                changed(input("prompt"), "\"type\":\"operator\"", "\"type\":\"OPERATOR\""),
                UNKNOWN_TAG,
                "/header/source/type");
        refused(
                formats.input(),
                changed(input("prompt"), "\"durability\":\"durable\"", "\"durability\":\"solid\""),
                UNKNOWN_NAME,
                "/header/durability");
        refused(
                formats.input(),
                changed(input("prompt_with_everything"), "\"source\":\"blob\"", "\"source\":\"cloud\""),
                UNKNOWN_TAG,
                "/blocks/2/source");
        refused(
                formats.inputState(),
                changed(state("stopped"), "{\"Stopped\":{}}", "{\"Halted\":{}}"),
                UNKNOWN_NAME,
                "/lifecycle/fields/terminal_outcome/Abandoned/reason/Halted");
        String created = formats.runtimeEvent().write(golden(GoldenValues.runtimeEvents(), "runtime_created"));
        refused(formats.runtimeEvent(), changed(created, "topology", "weather"), UNKNOWN_TAG, "/event/category");
        refused(formats.runtimeEvent(), changed(created, "_created", "_built"), UNKNOWN_TAG, "/event/data/code");

        WireFormatException refusal = catchThrowableOfType(
                WireFormatException.class, () -> formats.inputScope().read("{\"scope_type\":\"some\"}"));
        assertThat(refusal.wayOut()).isEqualTo("Send one of runtime, specific, operation, all.");
    }

    @Test
    void missingMembersAreNamed() {
        refused(formats.input(), changed(input("prompt"), ",\"text\":\"hello\"", ""), MISSING_FIELD, "");
        refused(formats.input(), "{}", MISSING_FIELD, "");
        refused(
                formats.input(),
                changed(input("prompt"), "\"type\":\"operator\"", "\"type\":null"),
                MISSING_FIELD,
                "/header/source");
        WireFormatException refusal = catchThrowableOfType(
                WireFormatException.class, () -> formats.input().read("{}"));
        assertThat(refusal).hasMessage("The document lacks the member \"input_type\". Add it.");
    }

    @Test
    void valuesOfOtherKindsAreRefused() {
        refused(formats.input(), "[]", WRONG_TYPE, "");
        refused(formats.input(), changed(input("prompt"), "\"hello\"", "5"), WRONG_TYPE, "/text");
        refused(
                formats.input(),
                changed(input("prompt"), "\"transcript_eligible\":true", "\"transcript_eligible\":1"),
                WRONG_TYPE,
                "/header/visibility/transcript_eligible");
        refused(
                formats.input(),
                changed(input("flow_step"), "\"step_index\":2", "\"step_index\":2.0"),
                WRONG_TYPE,
                "/header/source/step_index");
        refused(
                formats.input(),
                changed(input("peer_request"), "\"blocks\":[]", "\"blocks\":{}"),
                WRONG_TYPE,
                "/blocks");
        refused(
                formats.input(),
                changed(input("operation_progress"), "50.5", "\"half\""),
                WRONG_TYPE,
                "/event/percent");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        String receipt = formats.boundaryReceipt().write(golden(GoldenValues.receipts(), "with_digest"));

        refused(
                formats.boundaryReceipt(),
                changed(receipt, "9223372036854775807", "9223372036854775808"),
                OUT_OF_RANGE,
                "/sequence");
        refused(
                formats.boundaryReceipt(),
                changed(receipt, "\"message_count\":3", "\"message_count\":-1"),
                OUT_OF_RANGE,
                "/message_count");
        refused(
                formats.input(),
                changed(input("external_event"), "\"open\"", "1e2147483648"),
                OUT_OF_RANGE,
                "/payload/body");
    }

    @Test
    void textsThatAreNoValueAreRefused() {
        String id = "01920000-0000-7000-8000-000000000001";

        refused(formats.input(), changed(input("prompt"), id, "1-2-3-4-5"), BAD_VALUE, "/header/id");
        refused(formats.input(), changed(input("prompt"), id, id.replace('9', 'x')), BAD_VALUE, "/header/id");
        refused(
                formats.input(),
                changed(input("prompt"), "2026-11-21T12:00:00Z", "yesterday"),
                BAD_VALUE,
                "/header/timestamp");
        refused(formats.sessionDelta(), "{\"session_snapshot\":\"?\"}", BAD_VALUE, "/session_snapshot");
        String snapshot = formats.policySnapshot().write(golden(GoldenValues.policySnapshots(), "prompt_at_rest"));
        refused(formats.policySnapshot(), changed(snapshot, "\"version\":1", "\"version\":2"), BAD_VALUE, "");
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsPlace() {
        refused(formats.input(), "", NOT_JSON, "");
        refused(formats.input(), "{\"input_type\":", NOT_JSON, "/input_type");
        refused(formats.input(), input("prompt") + "1", NOT_JSON, "");
        refused(
                formats.input(),
                changed(input("prompt"), "\"text\":\"hello\"", "\"text\":\"a\",\"text\":\"b\""),
                NOT_JSON,
                "/text");
        assertThat(catchThrowableOfType(
                                WireFormatException.class, () -> formats.input().read(new byte[] {(byte) 0xC3, '('}))
                        .problem())
                .isEqualTo(NOT_JSON);
    }

    @Test
    void malformedBytesAreToldFromTheCharacterThatStandsForThem() {
        String marked = changed(input("prompt"), "hello", "\uFFFD");
        byte[] wellFormed = marked.getBytes(StandardCharsets.UTF_8);
        byte[] malformed = changed(marked, "\uFFFD", "?").getBytes(StandardCharsets.ISO_8859_1);
        malformed[marked.indexOf('\uFFFD')] = (byte) 0xFC;

        assertThat(((PromptInput) formats.input().read(wellFormed)).text()).isEqualTo("\uFFFD");
        assertThat(catchThrowableOfType(
                                WireFormatException.class, () -> formats.input().read(malformed))
                        .problem())
                .isEqualTo(NOT_JSON);
    }

    @Test
    void textsAreLimitedInLengthAndDepth() {
        String prompt = input("prompt");
        WireFormat<Input> exact = new WireFormats(new WireLimits(prompt.length(), 3)).input();
        WireFormat<Input> shorter = new WireFormats(new WireLimits(prompt.length() - 1, 3)).input();
        WireFormat<Input> flatter = new WireFormats(new WireLimits(prompt.length(), 2)).input();

        assertThat(exact.read(prompt)).isInstanceOf(PromptInput.class);
        refused(shorter, prompt, TOO_LARGE, "");
        assertThat(catchThrowableOfType(
                                WireFormatException.class, () -> shorter.read(prompt.getBytes(StandardCharsets.UTF_8)))
                        .problem())
                .isEqualTo(TOO_LARGE);
        refused(flatter, prompt, TOO_LARGE, "/header/source");
    }

    @Test
    void freeJsonOfTheGreatestDepthFitsIntoTheDefaultLimits() {
        String deep = "[".repeat(JsonText.DEPTH_MAX) + "]".repeat(JsonText.DEPTH_MAX);
        String event = changed(input("external_event"), "{\"body\":\"open\"}", deep);

        assertThat(formats.input().write(formats.input().read(event))).isEqualTo(event);
        refused(
                formats.input(),
                changed(input("external_event"), "{\"body\":\"open\"}", "[" + deep + "]"),
                BAD_VALUE,
                "/payload");
    }

    @Test
    void recordsOfOtherVersionsAreNeverPromoted() {
        String version = "\"stored_input_state_version\":4";
        for (String other : List.of("2", "5", "4294967300")) {
            refused(
                    formats.inputState(),
                    changed(state("accepted"), version, "\"stored_input_state_version\":" + other),
                    WRONG_VERSION,
                    "/stored_input_state_version");
        }
        refused(formats.inputState(), changed(state("accepted"), version + ",", ""), MISSING_FIELD, "");
        refused(
                formats.inputState(),
                changed(state("accepted"), "\"version\":1", "\"version\":2"),
                WRONG_VERSION,
                "/lifecycle/version");
        refused(
                formats.inputState(),
                changed(state("accepted"), "\"machine\":\"InputLifecycle\"", "\"machine\":\"Turn\""),
                BAD_VALUE,
                "/lifecycle/machine");

        String stored = formats.machineLifecycleRecord()
                .write(golden(GoldenValues.machineLifecycleRecords(), "unbound_Retired"));
        refused(
                formats.machineLifecycleRecord(),
                changed(stored, "\"record_version\":1", "\"record_version\":2"),
                WRONG_VERSION,
                "/record_version");
        refused(formats.machineLifecycleRecord(), changed(stored, "\"record_version\":1,", ""), MISSING_FIELD, "");
        refused(formats.machineLifecycleRecord(), "\"idle\"", WRONG_TYPE, "");
    }

    @Test
    void statesThatCannotBeAreRefused() {
        refusedState("accepted", "\"phase\":\"Accepted\"", "\"phase\":\"Staged\"");
        refusedState("accepted", "\"attempt_count\":0", "\"attempt_count\":1");
        refusedState("consumed", "{\"Consumed\":{}}", "{\"Abandoned\":{\"reason\":{\"Reset\":{}}}}");
        refusedState("exhausted", "{\"attempts\":3}", "{\"attempts\":2}");
        refused(
                formats.inputState(),
                changed(state("exhausted"), "\"attempt_count\":3", "\"attempt_count\":4"),
                OUT_OF_RANGE,
                "/lifecycle/fields/attempt_count");
    }

    private void refusedState(String name, String what, String by) {
        refused(formats.inputState(), changed(state(name), what, by), IMPOSSIBLE_STATE, "/lifecycle");
    }

    @Test
    void flatStatesThatCannotBeAreRefused() throws IOException {
        refused(
                formats.inputState(),
                changed(flatState("accepted"), "\"current_state\":\"accepted\"", "\"current_state\":\"staged\""),
                IMPOSSIBLE_STATE,
                "");
        refused(
                formats.inputState(),
                changed(flatState("accepted"), "\"attempt_count\":0", "\"attempt_count\":1"),
                IMPOSSIBLE_STATE,
                "");
        refused(
                formats.inputState(),
                changed(flatState("accepted"), "\"current_state\":\"accepted\"", "\"current_state\":\"consumed\""),
                IMPOSSIBLE_STATE,
                "");
        refused(
                formats.inputState(),
                changed(flatState("consumed"), "\"current_state\":\"consumed\"", "\"current_state\":\"queued\""),
                IMPOSSIBLE_STATE,
                "");
        refused(
                formats.inputState(),
                changed(
                        flatState("consumed"),
                        "\"outcome_type\":\"consumed\"",
                        "\"outcome_type\":\"abandoned\",\"reason\":\"reset\""),
                IMPOSSIBLE_STATE,
                "");
        refused(
                formats.inputState(),
                changed(flatState("exhausted"), "{\"attempts\":3}", "{\"attempts\":2}"),
                IMPOSSIBLE_STATE,
                "");
        refused(
                formats.inputState(),
                changed(flatState("exhausted"), "\"attempt_count\":3", "\"attempt_count\":4"),
                IMPOSSIBLE_STATE,
                "");
    }

    @Test
    void generatedOperationsThatCannotBeAreRefused() {
        String stored =
                formats.opsLifecycleRecord().write(golden(GoldenValues.opsLifecycleRecords(), "with_everything"));
        String state = "/registry_state";
        refusedOperations(stored, "\"record_version\":2", "\"record_version\":3", WRONG_VERSION, "/record_version");
        refusedOperations(
                stored,
                "\"max_completed\":8",
                "\"max_completed\":0",
                OUT_OF_RANGE,
                state + "/parameters/max_completed");
        refusedOperations(stored, "\"active_count\":2", "\"active_count\":3", IMPOSSIBLE_STATE, state);
        refusedOperations(stored, "000000000051\",\"Aborted\"", "000000000051\",\"Failed\"", IMPOSSIBLE_STATE, state);
        refusedOperations(stored, "\"peer_ready\":[", "\"peer_ready\":[7,", WRONG_TYPE, state + "/fields/peer_ready/0");
        refusedOperations(stored, "\"cursors\":{", "\"cursors\":{\"more\":1,", UNKNOWN_FIELD, "/cursors/more");
    }

    @Test
    void operationsOfVersionOneThatCannotBeAreRefused() throws IOException {
        String stored = golden(Histories.records("ops-lifecycle-v1.txt"), "with_everything");
        String state = "/registry_state";
        refusedOperations(stored, "\"record_version\":1", "\"record_version\":0", WRONG_VERSION, "/record_version");
        refusedOperations(stored, "\"max_completed\":8", "\"max_completed\":0", BAD_VALUE, state);
        refusedOperations(stored, "\"active_count\":2", "\"active_count\":3", IMPOSSIBLE_STATE, state);
        refusedOperations(stored, "\"status\":\"aborted\"", "\"status\":\"failed\"", IMPOSSIBLE_STATE, state);
        refusedOperations(
                stored,
                "\"status\":\"aborted\"",
                "\"status\":\"absent\"",
                UNKNOWN_NAME,
                state + "/operations/0/status");
        refusedOperations(
                stored,
                "\"outcome_type\":\"aborted\"",
                "\"outcome_type\":\"vanished\"",
                UNKNOWN_TAG,
                state + "/operations/0/terminal_outcome/outcome_type");
        refusedOperations(
                stored, "\"agent_applied\":5", "\"agent_applied\":-1", OUT_OF_RANGE, "/cursors/agent_applied");
        refusedOperations(stored, "\"seq\":6", "\"seq\":5", BAD_VALUE, "");
        refusedOperations(stored, "\"seq\":6", "\"seq\":7", BAD_VALUE, "");
        refusedOperations(stored, "\"seq\":1", "\"seq\":0", BAD_VALUE, "/completion_entries/0");
        refusedOperations(
                stored,
                "\"operation_specs\":[{\"id\":\"01920000-0000-7000-8000-000000000051\"",
                "\"operation_specs\":[{\"id\":\"01920000-0000-7000-8000-000000000099\"",
                BAD_VALUE,
                "");
        refusedOperations(
                stored,
                "\"operations\":[{\"id\":\"01920000-0000-7000-8000-000000000051\"",
                "\"operations\":[{\"id\":\"01920000-0000-7000-8000-000000000052\"",
                BAD_VALUE,
                state);
    }

    private void refusedOperations(
            String stored, String what, String by, WireFormatException.Problem problem, String path) {
        refused(formats.opsLifecycleRecord(), changed(stored, what, by), problem, path);
    }

    @Test
    void aReadStateGoesOnWhereItStood() {
        InputState read = formats.inputState().read(state("pending_consumption_with_everything"));

        assertThat(read.apply(InputLifecycle.Input.Consume.INSTANCE, read.updatedAt())
                        .accepted())
                .isTrue();
    }
}
