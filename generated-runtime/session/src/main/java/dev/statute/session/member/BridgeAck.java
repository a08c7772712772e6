package dev.statute.session.member;

import org.apiguardian.api.API;

/**
 * That something was taken note of.
 *
 * @param ok whether it was
 */
@API(status = API.Status.EXPERIMENTAL)
public record BridgeAck(boolean ok) {
    /** It was. */
    public static final BridgeAck OK = new BridgeAck(true);
}
