package dev.statute.session.input;

import org.apiguardian.api.API;

/**
 * Who may see an input. What is recorded is decided by its kind alone.
 *
 * @param transcriptEligible whether it may stand in the transcript
 * @param operatorEligible whether it may be shown to operators
 */
@API(status = API.Status.EXPERIMENTAL)
public record InputVisibility(boolean transcriptEligible, boolean operatorEligible) {
    /** Visible to all. */
    public static final InputVisibility EVERYWHERE = new InputVisibility(true, true);

    /** Visible to nobody. */
    public static final InputVisibility NOWHERE = new InputVisibility(false, false);
}
