package dev.statute.session.ledger;

import org.apiguardian.api.API;

/**
 * How much of what has ended a ledger remembers.
 *
 * @param terminalInputsMax how many inputs whose life is over it keeps; the one that ended first goes first
 * @param keysMax how many idempotency keys of inputs that it no longer keeps go on admitting once only; the oldest goes
 *     first
 */
@API(status = API.Status.EXPERIMENTAL)
public record LedgerRetention(long terminalInputsMax, long keysMax) {
    /** 10,000 inputs, and every key for ever. */
    public static final LedgerRetention DEFAULT = new LedgerRetention(10_000, Long.MAX_VALUE);

    /** Everything for ever. */
    public static final LedgerRetention UNLIMITED = new LedgerRetention(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Refuses negative numbers. */
    public LedgerRetention {
        if (terminalInputsMax < 0 || keysMax < 0) {
            throw new IllegalArgumentException("A ledger keeps 0 inputs and keys or more.");
        }
    }
}
