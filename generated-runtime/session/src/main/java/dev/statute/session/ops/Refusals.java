package dev.statute.session.ops;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.machine.OpsLifecycle.RejectionPayload;

/** Says in the words of the registry why its authority refused. */
final class Refusals {
    private Refusals() {}

    static OpsLifecycleException of(OpsLifecycle.Result.Rejected rejected) {
        return new OpsLifecycleException(rejected.payload()
                .map(payload -> error(rejected, payload))
                .orElseGet(() -> errorWithoutPayload(rejected)));
    }

    private static OpsLifecycleError error(OpsLifecycle.Result.Rejected rejected, RejectionPayload payload) {
        return switch (rejected.reason()) {
            case ALREADY_REGISTERED ->
                new OpsLifecycleError.AlreadyRegistered(((RejectionPayload.AlreadyRegistered) payload).id());
            case MAX_CONCURRENT_EXCEEDED -> {
                RejectionPayload.MaxConcurrentExceeded exceeded = (RejectionPayload.MaxConcurrentExceeded) payload;
                yield new OpsLifecycleError.MaxConcurrentExceeded(exceeded.limit(), exceeded.active());
            }
            case NOT_FOUND -> new OpsLifecycleError.NotFound(((RejectionPayload.NotFound) payload).ids());
            case INVALID_TRANSITION -> {
                RejectionPayload.InvalidTransition invalid = (RejectionPayload.InvalidTransition) payload;
                yield new OpsLifecycleError.InvalidTransition(
                        invalid.id(), invalid.status(), rejected.input().specName());
            }
            case PEER_NOT_EXPECTED ->
                new OpsLifecycleError.PeerNotExpected(((RejectionPayload.PeerNotExpected) payload).id());
            case ALREADY_PEER_READY ->
                new OpsLifecycleError.AlreadyPeerReady(((RejectionPayload.AlreadyPeerReady) payload).id());
            case ALREADY_COLLECTED ->
                new OpsLifecycleError.AlreadyCollected(((RejectionPayload.AlreadyCollected) payload).id());
            case WAIT_ALREADY_ACTIVE ->
                new OpsLifecycleError.WaitAlreadyActive(((RejectionPayload.WaitAlreadyActive) payload).waitRequestId());
            case WAIT_NOT_ACTIVE ->
                new OpsLifecycleError.WaitNotActive(((RejectionPayload.WaitNotActive) payload).waitRequestId());
            // The registry names what is under way itself.
            case OTHER_OPERATIONS, DUPLICATE_WAIT_OPERATION -> errorWithoutPayload(rejected);
        };
    }

    private static OpsLifecycleError errorWithoutPayload(OpsLifecycle.Result.Rejected rejected) {
        return rejected.reason() == OpsLifecycle.Rejection.DUPLICATE_WAIT_OPERATION
                ? new OpsLifecycleError.DuplicateWaitOperation()
                : new OpsLifecycleError.Internal("The authority contradicts its registry: " + rejected);
    }
}
