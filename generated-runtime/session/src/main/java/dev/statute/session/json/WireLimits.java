package dev.statute.session.json;

import org.apiguardian.api.API;

/**
 * How large a text may be that is read.
 *
 * @param charsMax so many characters at most; of bytes so many as well
 * @param depthMax arrays and objects nested so deeply in each other at most
 */
@API(status = API.Status.EXPERIMENTAL)
public record WireLimits(int charsMax, int depthMax) {
    /** 16,777,216 characters, which leave room for some images, and 128 levels. */
    public static final WireLimits DEFAULT = new WireLimits(16 * 1024 * 1024, 128);

    /** Refuses limits below 1. */
    public WireLimits {
        if (charsMax < 1 || depthMax < 1) {
            throw new IllegalArgumentException("A limit is 1 or more.");
        }
    }
}
