package dev.statute.session.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.Samples;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.member.BridgeAck;
import dev.statute.session.member.BridgeDeliveryOutcome;
import dev.statute.session.member.BridgeDeliveryRejectionCause;
import dev.statute.session.member.BridgeDeliveryResponse;
import dev.statute.session.member.BridgeDestroyResponse;
import dev.statute.session.member.BridgeMemberRuntimeState;
import dev.statute.session.member.BridgeObservationResponse;
import dev.statute.session.member.BridgePeerSpec;
import dev.statute.session.member.BridgeRetireResponse;
import dev.statute.session.member.PeerConnectivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire form of what an owner and a member tell each other. */
class MemberWireTest {
    private static final WireFormats FORMATS = new WireFormats();
    private static final String ID = Samples.inputId(1).value().toString();

    /** A value, its wire form, and how it is read. */
    record Example<T>(WireFormat<T> format, T value, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Example<?>> examples() {
        String zeros = "0,".repeat(BridgePeerSpec.KEY_BYTES - 1) + "0";
        List<Integer> key = new ArrayList<>(BridgePeerSpec.NO_KEY);
        key.set(0, 255);
        return List.of(
                new Example<>(FORMATS.bridgeAck(), BridgeAck.OK, "{'ok':true}"),
                new Example<>(
                        FORMATS.bridgeDeliveryResponse(),
                        new BridgeDeliveryResponse(
                                "mine", Optional.of(Samples.inputId(1)), new BridgeDeliveryOutcome.Accepted()),
                        "{'input_id':'mine','canonical_input_id':'" + ID + "','outcome':{'outcome':'accepted'}}"),
                new Example<>(
                        FORMATS.bridgeDeliveryResponse(),
                        new BridgeDeliveryResponse(
                                "mine",
                                Optional.of(Samples.inputId(1)),
                                new BridgeDeliveryOutcome.Deduplicated(Samples.inputId(1))),
                        "{'input_id':'mine','canonical_input_id':'" + ID
                                + "','outcome':{'outcome':'deduplicated','existing_input_id':'" + ID + "'}}"),
                new Example<>(
                        FORMATS.bridgeDeliveryResponse(),
                        new BridgeDeliveryResponse(
                                "mine",
                                Optional.empty(),
                                new BridgeDeliveryOutcome.Rejected(
                                        new BridgeDeliveryRejectionCause.NotReady(
                                                BridgeMemberRuntimeState.of(RuntimeControl.Phase.STOPPED)),
                                        "no")),
                        "{'input_id':'mine','outcome':{'outcome':'rejected','cause':{'kind':'not_ready','state':'stopped'},"
                                + "'reason':'no'}}"),
                new Example<>(
                        FORMATS.bridgeRejectionCause(),
                        new BridgeDeliveryRejectionCause.DurabilityViolation("why"),
                        "{'kind':'durability_violation','detail':'why'}"),
                new Example<>(
                        FORMATS.bridgeRejectionCause(),
                        new BridgeDeliveryRejectionCause.PeerHandlingModeInvalid("why"),
                        "{'kind':'peer_handling_mode_invalid','detail':'why'}"),
                new Example<>(
                        FORMATS.bridgeRejectionCause(),
                        new BridgeDeliveryRejectionCause.Internal("why"),
                        "{'kind':'internal','detail':'why'}"),
                new Example<>(
                        FORMATS.bridgeRetireResponse(),
                        new BridgeRetireResponse(1, 2),
                        "{'inputs_abandoned':1,'inputs_pending_drain':2}"),
                new Example<>(FORMATS.bridgeDestroyResponse(), new BridgeDestroyResponse(3), "{'inputs_abandoned':3}"),
                new Example<>(
                        FORMATS.bridgePeerSpec(),
                        new BridgePeerSpec("n", "p", "a", key),
                        "{'name':'n','peer_id':'p','address':'a','pubkey':[255" + zeros.substring(1) + "]}"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void isWrittenAndRead(Example<T> example) {
        String text = example.text().replace('\'', '"');

        assertThat(example.format().write(example.value())).isEqualTo(text);
        assertThat(example.format().read(text)).isEqualTo(example.value());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void unknownMembersAreRefused(Example<?> example) {
        String text = example.text().replace('\'', '"');
        String more = text.substring(0, text.length() - 1) + ",\"more\":1}";

        WireFormatException refused = catchThrowableOfType(
                WireFormatException.class, () -> example.format().read(more));

        assertThat(refused.problem()).isEqualTo(WireFormatException.Problem.UNKNOWN_FIELD);
        assertThat(refused.path()).isEqualTo("/more");
    }

    @Test
    void unknownMembersOfPartsAreRefused() {
        String text = "{\"input_id\":\"i\",\"outcome\":{\"outcome\":\"accepted\",\"more\":1}}";

        assertThat(catchThrowableOfType(
                                WireFormatException.class,
                                () -> FORMATS.bridgeDeliveryResponse().read(text))
                        .path())
                .isEqualTo("/outcome/more");
    }

    @Test
    void observationsMayShowMoreAndNameNewStates() {
        BridgeObservationResponse seen = FORMATS.bridgeObservationResponse()
                .read("{\"state\":\"dreaming\",\"peer_connectivity\":\"unknown\",\"mood\":\"good\","
                        + "\"observed_at\":\"2026-11-21T12:00:00Z\"}");

        assertThat(seen)
                .isEqualTo(new BridgeObservationResponse(
                        new BridgeMemberRuntimeState("dreaming"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(PeerConnectivity.UNKNOWN),
                        Optional.empty(),
                        Samples.NOW));
        assertThat(seen.state().known()).isEmpty();
    }

    @Test
    void aKeyMayBeLeftOutAndHasThirtyTwoBytes() {
        String start = "{\"name\":\"n\",\"peer_id\":\"p\",\"address\":\"a\"";

        assertThat(FORMATS.bridgePeerSpec().read(start + "}")).isEqualTo(BridgePeerSpec.withoutKey("n", "p", "a"));
        assertThat(catchThrowableOfType(
                        WireFormatException.class,
                        () -> FORMATS.bridgePeerSpec().read(start + ",\"pubkey\":[1,2]}")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        WireFormatException.class,
                        () -> FORMATS.bridgePeerSpec().read(start + ",\"pubkey\":[" + "256,".repeat(31) + "0]}")))
                .isNotNull();
    }
}
