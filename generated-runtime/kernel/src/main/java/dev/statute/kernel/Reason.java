package dev.statute.kernel;

import org.apiguardian.api.API;

/** A reason for refusing an input. Implemented by the generated {@code Rejection} enums. */
@API(status = API.Status.EXPERIMENTAL)
public interface Reason extends SpecElement {
    /** What the refusal tells the caller. */
    Caller caller();
}
