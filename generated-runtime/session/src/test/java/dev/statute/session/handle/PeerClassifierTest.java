package dev.statute.session.handle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.PeerEnvelopeKind;
import dev.statute.session.types.PeerIngressClass;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.RawItemId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of what comes in. */
class PeerClassifierTest {
    private static final RawItemId ITEM = RawItemId.of("item");
    private static final PeerName KNOWN = PeerName.of("ann");
    private static final PeerName FALLBACK = PeerName.of("somebody");
    private static final PeerName ANOTHER = PeerName.of("bob");

    private PeerEnvelopeKind kind = PeerEnvelopeKind.MESSAGE;
    private boolean trustRequired = true;
    private Optional<PeerName> sender = Optional.of(KNOWN);
    private Optional<String> intent = Optional.empty();
    private boolean silent;
    private Optional<PeerName> subject = Optional.empty();
    private boolean dismissal;
    private Optional<HandlingMode> mode = Optional.empty();

    private PeerIngress classified() {
        return PeerClassifier.envelope(new PeerEnvelope(
                ITEM, kind, trustRequired, sender, FALLBACK, intent, silent, subject, dismissal, mode));
    }

    private static PeerIngress said(PeerIngressClass ingressClass) {
        return new PeerIngress.Enqueued(ITEM, ingressClass, Optional.of(KNOWN), Optional.empty(), HandlingMode.QUEUE);
    }

    @ParameterizedTest
    @EnumSource(PeerEnvelopeKind.class)
    void whatStrangersSendIsDroppedWhereTrustIsRequired(PeerEnvelopeKind sent) {
        kind = sent;
        sender = Optional.empty();
        intent = Optional.of("mob.peer_added");
        dismissal = true;

        assertThat(classified()).isEqualTo(new PeerIngress.Dropped(ITEM));
    }

    @Test
    void strangersAreHeardUnderTheirOwnNamesWhereNoTrustIsRequired() {
        trustRequired = false;
        sender = Optional.empty();

        assertThat(classified())
                .isEqualTo(new PeerIngress.Enqueued(
                        ITEM,
                        PeerIngressClass.ACTIONABLE_MESSAGE,
                        Optional.of(FALLBACK),
                        Optional.empty(),
                        HandlingMode.QUEUE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void acksAreDropped(boolean required) {
        kind = PeerEnvelopeKind.ACK;
        trustRequired = required;

        assertThat(classified()).isEqualTo(new PeerIngress.Dropped(ITEM));
    }

    @Test
    void aDismissalDoesNotWait() {
        dismissal = true;

        assertThat(classified()).isEqualTo(new PeerIngress.Dismissed(ITEM));
    }

    @Test
    void onlyMessagesDismiss() {
        dismissal = true;
        kind = PeerEnvelopeKind.RESPONSE;

        assertThat(classified()).isEqualTo(said(PeerIngressClass.RESPONSE));
    }

    @Test
    void messagesAreActedOn() {
        assertThat(classified()).isEqualTo(said(PeerIngressClass.ACTIONABLE_MESSAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "mob.peer_added, PEER_LIFECYCLE_ADDED",
        "mob.peer_retired, PEER_LIFECYCLE_RETIRED",
        "mob.peer_unwired, PEER_LIFECYCLE_UNWIRED",
        "mob.kickoff_failed, PEER_LIFECYCLE_KICKOFF_FAILED",
        "mob.kickoff_cancelled, PEER_LIFECYCLE_KICKOFF_CANCELLED"
    })
    void newsOfPeersIsToldByItsIntentEvenIfTheSessionIsSilent(String text, PeerIngressClass news) {
        kind = PeerEnvelopeKind.REQUEST;
        intent = Optional.of(text);
        silent = true;

        assertThat(classified())
                .isEqualTo(new PeerIngress.Enqueued(
                        ITEM, news, Optional.of(KNOWN), Optional.of(KNOWN), HandlingMode.QUEUE));
    }

    @Test
    void newsIsOfThePeerThatItNames() {
        kind = PeerEnvelopeKind.REQUEST;
        intent = Optional.of("mob.peer_retired");
        subject = Optional.of(ANOTHER);

        assertThat(classified())
                .isEqualTo(new PeerIngress.Enqueued(
                        ITEM,
                        PeerIngressClass.PEER_LIFECYCLE_RETIRED,
                        Optional.of(KNOWN),
                        Optional.of(ANOTHER),
                        HandlingMode.QUEUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mob.peer_added ", "MOB.PEER_ADDED", "mob.peer", "deploy"})
    void intentsAreTheSameOnlyIfTheirTextsAre(String text) {
        kind = PeerEnvelopeKind.REQUEST;
        intent = Optional.of(text);

        assertThat(classified()).isEqualTo(said(PeerIngressClass.ACTIONABLE_REQUEST));
    }

    @Test
    void requestsOfSilentIntentsAreNotActedOn() {
        kind = PeerEnvelopeKind.REQUEST;
        intent = Optional.of("note");
        silent = true;
        subject = Optional.of(ANOTHER);

        assertThat(classified()).isEqualTo(said(PeerIngressClass.SILENT_REQUEST));
    }

    @Test
    void whoWantsToSteerDoes() {
        mode = Optional.of(HandlingMode.STEER);

        assertThat(classified())
                .isInstanceOfSatisfying(
                        PeerIngress.Enqueued.class,
                        enqueued -> assertThat(enqueued.handlingMode()).isEqualTo(HandlingMode.STEER));
    }

    @ParameterizedTest
    @EnumSource(HandlingMode.class)
    void whatHappensOutsideHasNoSender(HandlingMode given) {
        assertThat(PeerClassifier.plainEvent(ITEM, given))
                .isEqualTo(new PeerIngress.Enqueued(
                        ITEM, PeerIngressClass.PLAIN_EVENT, Optional.empty(), Optional.empty(), given));
    }
}
