package dev.statute.session.run;

import java.util.Arrays;
import org.apiguardian.api.API;

/** A whole session as an executor wrote it. Opaque: it is stored and handed back as it is. Immutable. */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionSnapshot {
    private final byte[] bytes;

    private SessionSnapshot(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A snapshot.
     *
     * @param bytes copied
     */
    public static SessionSnapshot of(byte[] bytes) {
        return new SessionSnapshot(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionSnapshot that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** How large it is, but not what it says. */
    @Override
    public String toString() {
        return "SessionSnapshot[" + bytes.length + " bytes]";
    }
}
