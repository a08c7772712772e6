package dev.statute.session.ledger;

import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.OperationInput;
import dev.statute.session.types.InputId;
import dev.statute.session.types.OperationId;
import java.util.Objects;
import org.apiguardian.api.API;

/** Which inputs of a queue are meant. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface InputScope {

    /**
     * Whether an input is meant.
     *
     * @param owner the runtime whose input it is
     * @param input the input
     */
    boolean includes(LogicalRuntimeId owner, Input input);

    /**
     * Those of a runtime.
     *
     * @param runtimeId the runtime
     */
    record Runtime(LogicalRuntimeId runtimeId) implements InputScope {
        /** Refuses null. */
        public Runtime {
            Objects.requireNonNull(runtimeId, "runtimeId");
        }

        @Override
        public boolean includes(LogicalRuntimeId owner, Input input) {
            return runtimeId.equals(owner);
        }
    }

    /**
     * One.
     *
     * @param inputId which
     */
    record Specific(InputId inputId) implements InputScope {
        /** Refuses null. */
        public Specific {
            Objects.requireNonNull(inputId, "inputId");
        }

        @Override
        public boolean includes(LogicalRuntimeId owner, Input input) {
            return inputId.equals(input.id());
        }
    }

    /**
     * News of an operation.
     *
     * @param operationId the operation
     */
    record Operation(OperationId operationId) implements InputScope {
        /** Refuses null. */
        public Operation {
            Objects.requireNonNull(operationId, "operationId");
        }

        @Override
        public boolean includes(LogicalRuntimeId owner, Input input) {
            return input instanceof OperationInput news && operationId.equals(news.operationId());
        }
    }

    /** All. */
    record All() implements InputScope {
        @Override
        public boolean includes(LogicalRuntimeId owner, Input input) {
            return true;
        }
    }
}
