package dev.statute.session.member;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A peer of a member.
 *
 * @param name how it is called
 * @param peerId who it is
 * @param address where it can be reached
 * @param pubkey the key by which it signs, 32 numbers from 0 to 255; all zero if it has none
 */
@API(status = API.Status.EXPERIMENTAL)
public record BridgePeerSpec(String name, String peerId, String address, List<Integer> pubkey) {
    /** How many bytes a key has. */
    public static final int KEY_BYTES = 32;
    /** No key. */
    public static final List<Integer> NO_KEY = Collections.nCopies(KEY_BYTES, 0);

    /** Refuses null, and keys of another length or of other numbers. */
    public BridgePeerSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(peerId, "peerId");
        Objects.requireNonNull(address, "address");
        pubkey = List.copyOf(pubkey);
        if (pubkey.size() != KEY_BYTES || pubkey.stream().anyMatch(each -> each < 0 || each > 255)) {
            throw new IllegalArgumentException("A key has 32 bytes, each from 0 to 255.");
        }
    }

    /** A peer without a key. */
    public static BridgePeerSpec withoutKey(String name, String peerId, String address) {
        return new BridgePeerSpec(name, peerId, address, NO_KEY);
    }
}
