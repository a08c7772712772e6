package dev.statute.session.handle;

import static dev.statute.session.handle.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.machine.InboundRequest;
import dev.statute.session.machine.OutboundRequest;
import dev.statute.session.types.PeerAnswer;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests between a session and its peers. */
class PeerInteractionHandleTest {
    private static final CorrelationId REQUEST = new CorrelationId(Samples.uuid(1));
    private static final CorrelationId OTHER = new CorrelationId(Samples.uuid(2));

    private final PeerInteractionHandle requests = PeerInteractionHandle.ephemeral();
    private final List<Object> ended = new ArrayList<>();
    private final EndObserver<CorrelationId, OutboundRequest.State> outboundEnds = (request, end) -> {
        ended.add(request);
        ended.add(end.phase());
        // Whoever looks now still sees how it ended.
        ended.add(requests.outbound(request).orElseThrow());
    };

    @Test
    void aRequestIsOpenUntilItIsAnswered() {
        requests.requestSent(REQUEST);
        requests.requestSent(OTHER);
        assertThat(requests.outbound(REQUEST)).contains(OutboundRequest.Phase.SENT);

        requests.progressReceived(REQUEST);
        assertThat(requests.outbound(REQUEST)).contains(OutboundRequest.Phase.PROGRESSING);
        assertThat(requests.outbound()).containsOnlyKeys(REQUEST, OTHER);

        requests.answerReceived(REQUEST, PeerAnswer.COMPLETED);
        assertThat(requests.outbound(REQUEST)).isEmpty();
        assertThat(requests.outbound(OTHER)).contains(OutboundRequest.Phase.SENT);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, COMPLETED", "FAILED, FAILED", "CANCELLED, CANCELLED"})
    void whoCleansUpHearsHowARequestWasAnswered(PeerAnswer answer, OutboundRequest.Phase end) {
        requests.observeOutbound(outboundEnds);
        requests.requestSent(REQUEST);

        requests.answerReceived(REQUEST, answer);

        assertThat(ended).containsExactly(REQUEST, end, end);
    }

    @Test
    void whoCleansUpHearsThatNobodyWaitsAnyMore() {
        requests.observeOutbound(outboundEnds);
        requests.requestSent(REQUEST);

        requests.timedOut(REQUEST);

        assertThat(ended).containsExactly(REQUEST, OutboundRequest.Phase.TIMED_OUT, OutboundRequest.Phase.TIMED_OUT);
    }

    @Test
    void whatComesAfterTheEndIsRefused() {
        requests.requestSent(REQUEST);
        requests.timedOut(REQUEST);

        assertRefused(
                () -> requests.answerReceived(REQUEST, PeerAnswer.COMPLETED),
                OutboundRequest.Rejection.UNKNOWN_REQUEST);
        assertRefused(() -> requests.progressReceived(REQUEST), OutboundRequest.Rejection.UNKNOWN_REQUEST);
        assertRefused(() -> requests.timedOut(REQUEST), OutboundRequest.Rejection.UNKNOWN_REQUEST);
        assertThat(requests.outbound()).isEmpty();
    }

    @Test
    void whatComesWhileTheEndIsToldIsRefused() {
        EndObserver<CorrelationId, OutboundRequest.State> late = (request, end) -> {
            assertRefused(() -> requests.timedOut(request), OutboundRequest.Rejection.ALREADY_ENDED);
            assertRefused(() -> requests.requestSent(request), OutboundRequest.Rejection.ALREADY_ENDED);
            ended.add(end.phase());
        };
        requests.observeOutbound(late);
        requests.requestSent(REQUEST);

        requests.answerReceived(REQUEST, PeerAnswer.FAILED);

        assertThat(ended).containsExactly(OutboundRequest.Phase.FAILED);
    }

    @Test
    void aRequestIsSentOnce() {
        requests.requestSent(REQUEST);

        assertRefused(() -> requests.requestSent(REQUEST), OutboundRequest.Rejection.ALREADY_SENT);
    }

    @Test
    void aRequestOfAPeerIsAnsweredOnce() {
        EndObserver<CorrelationId, InboundRequest.State> ends = (request, end) -> {
            ended.add(request);
            ended.add(end.phase());
        };
        requests.observeInbound(ends);
        requests.requestReceived(REQUEST);
        assertRefused(() -> requests.requestReceived(REQUEST), InboundRequest.Rejection.ALREADY_RECEIVED);
        assertThat(requests.inbound(REQUEST)).contains(InboundRequest.Phase.RECEIVED);
        assertThat(requests.inbound()).containsOnlyKeys(REQUEST);

        requests.replySent(REQUEST);

        assertThat(ended).containsExactly(REQUEST, InboundRequest.Phase.REPLIED);
        assertThat(requests.inbound(REQUEST)).isEmpty();
        assertRefused(() -> requests.replySent(REQUEST), InboundRequest.Rejection.UNKNOWN_REQUEST);
    }

    @Test
    void aPeerThatTakesAnIdOfTheSessionDisturbsNothing() {
        requests.requestSent(REQUEST);
        requests.requestReceived(REQUEST);

        requests.replySent(REQUEST);

        assertThat(requests.outbound(REQUEST)).contains(OutboundRequest.Phase.SENT);
    }

    @Test
    void ofAnAnswerAndADeadlineThatMeetOneCounts() throws InterruptedException {
        List<CorrelationId> all = IntStream.rangeClosed(1, 500)
                .mapToObj(number -> new CorrelationId(Samples.uuid(number)))
                .toList();
        List<OutboundRequest.Phase> told = Collections.synchronizedList(new ArrayList<>());
        EndObserver<CorrelationId, OutboundRequest.State> counting = (request, end) -> told.add(end.phase());
        requests.observeOutbound(counting);
        all.forEach(requests::requestSent);
        List<OutboundRequest.Phase> won = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier start = new CyclicBarrier(2);
        Thread answering = racing(start, all, request -> {
            requests.answerReceived(request, PeerAnswer.COMPLETED);
            won.add(OutboundRequest.Phase.COMPLETED);
        });
        Thread waiting = racing(start, all, request -> {
            requests.timedOut(request);
            won.add(OutboundRequest.Phase.TIMED_OUT);
        });

        answering.join();
        waiting.join();

        assertThat(won).hasSize(all.size());
        assertThat(told).containsExactlyInAnyOrderElementsOf(won);
        assertThat(requests.outbound()).isEmpty();
        // It is held weakly, and has to be there until both have come to their ends.
        Reference.reachabilityFence(counting);
    }

    private static Thread racing(CyclicBarrier start, List<CorrelationId> all, Consumer<? super CorrelationId> ending) {
        Thread thread = new Thread(() -> {
            for (CorrelationId request : all) {
                try {
                    // Both are at the same request, or they would hardly ever meet.
                    start.await();
                    ending.accept(request);
                } catch (HandleRefusedException tooLate) {
                    // The other one was faster.
                } catch (InterruptedException | BrokenBarrierException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        });
        thread.start();
        return thread;
    }
}
