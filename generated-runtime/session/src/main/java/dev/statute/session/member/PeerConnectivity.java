package dev.statute.session.member;

import org.apiguardian.api.API;

/** Whether a member can be reached. */
@API(status = API.Status.EXPERIMENTAL)
public enum PeerConnectivity {
    /** It can. */
    REACHABLE,
    /** It cannot. */
    UNREACHABLE,
    /** Nobody has tried. */
    UNKNOWN
}
