package dev.statute.store.contract;

import org.apiguardian.api.API;

/** What a store does not have to do. Whoever leaves something out says so for each call, with the kind {@code UNSUPPORTED}. */
@API(status = API.Status.EXPERIMENTAL)
public enum StoreOption {
    /** The snapshot of login flows: persist, load and update. */
    LOGIN_FLOWS,
    /** Sessions whose transcript was rewritten. */
    TRANSCRIPT_REWRITES,
    /** The snapshots of operations: persist, load and delete. */
    OPERATIONS,
    /** Keeping two writers of one runtime apart. Whoever leaves this out gives itself for {@code takeOver}. */
    TAKE_OVER
}
