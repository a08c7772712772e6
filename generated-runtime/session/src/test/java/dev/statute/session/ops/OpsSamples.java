package dev.statute.session.ops;

import dev.statute.session.Samples;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import java.util.Optional;

/** Operations that tests have in common: the same in every run. */
public final class OpsSamples {
    private OpsSamples() {}

    static OpsContext context() {
        return new OpsContext(Samples.clock(), Samples.ids());
    }

    static OpsLifecycle.Parameters limits(long maxCompleted) {
        return new OpsLifecycle.Parameters(maxCompleted, Optional.empty());
    }

    static OperationId operationId(int number) {
        return new OperationId(Samples.uuid(2000 + number));
    }

    static SessionId sessionId(int number) {
        return new SessionId(Samples.uuid(3000 + number));
    }

    /** A tool in the background whose name ends in its number. */
    public static OperationSpec tool(int number) {
        return OperationSpec.backgroundTool(operationId(number), sessionId(0), "tool %03d".formatted(number));
    }

    /** A member whose name ends in its number, with a session of its own. */
    public static OperationSpec member(int number) {
        return OperationSpec.memberChild(
                operationId(number), sessionId(0), "member %03d".formatted(number), sessionId(number));
    }

    static OperationResult result(String content) {
        return new OperationResult(OperationText.of(content), false, 5, 7);
    }

    static OperationOutcome completed(String content) {
        return new OperationOutcome.Completed(result(content));
    }

    static OperationOutcome failed(String error) {
        return new OperationOutcome.Failed(OperationText.of(error));
    }

    static OperationOutcome cancelled(String reason) {
        return new OperationOutcome.Cancelled(Optional.of(OperationText.of(reason)));
    }

    static OperationOutcome terminated(String reason) {
        return new OperationOutcome.Terminated(OperationText.of(reason));
    }

    /** Registers an operation that works. */
    static OperationId running(OpsLifecycleRegistry registry, OperationSpec spec) {
        registry.registerOperation(spec);
        registry.provisioningSucceeded(spec.id());
        return spec.id();
    }

    /** Has an operation from its registration to its end. */
    public static OperationId ended(OpsLifecycleRegistry registry, OperationSpec spec) {
        OperationId id = running(registry, spec);
        registry.completeOperation(id, result(spec.displayName()));
        return id;
    }
}
