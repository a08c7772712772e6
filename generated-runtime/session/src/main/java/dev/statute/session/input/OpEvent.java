package dev.statute.session.input;

import dev.statute.session.types.OperationId;
import dev.statute.session.value.JsonText;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** News of a background operation. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface OpEvent {

    /** The operation. */
    OperationId id();

    /**
     * It began.
     *
     * @param id the operation
     * @param kind what it is
     */
    record Started(OperationId id, OpKind kind) implements OpEvent {
        /** Refuses null. */
        public Started {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * It came further.
     *
     * @param id the operation
     * @param message how far, in words
     * @param percent how far, as a part of a hundred; a finite number
     */
    record Progress(OperationId id, String message, Optional<Double> percent) implements OpEvent {
        /** Refuses null and numbers that are not finite. */
        public Progress {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(message, "message");
            if (percent.isPresent() && !Double.isFinite(percent.get())) {
                throw new IllegalArgumentException("Progress is a finite number, not " + percent.get() + ".");
            }
            // There is one zero only, as in JSON numbers that are compared by value.
            percent = percent.map(number -> number + 0.0);
        }
    }

    /**
     * It has a result.
     *
     * @param id the operation
     * @param result any JSON value
     */
    record Completed(OperationId id, JsonText result) implements OpEvent {
        /** Refuses null. */
        public Completed {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * It failed.
     *
     * @param id the operation
     * @param error why, in words
     */
    record Failed(OperationId id, String error) implements OpEvent {
        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(error, "error");
        }
    }

    /**
     * It was called off.
     *
     * @param id the operation
     */
    record Cancelled(OperationId id) implements OpEvent {
        /** Refuses null. */
        public Cancelled {
            Objects.requireNonNull(id, "id");
        }
    }
}
