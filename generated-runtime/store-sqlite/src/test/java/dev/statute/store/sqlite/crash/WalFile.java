package dev.statute.store.sqlite.crash;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The log of a database as bytes: a header, and frames that each hold a page. The last frame of a commit says how many pages the
 * database has; the others say 0.
 */
final class WalFile {
    static final int HEADER_BYTES = 32;

    private static final int FRAME_HEADER_BYTES = 24;
    private static final int PAGE_SIZE_AT = 8;
    private static final int SALT_AT = 16;
    private static final int DATABASE_SIZE_AT = 4;
    private static final int FRAME_SALT_AT = 8;

    private final byte[] bytes;
    private final int frameBytes;
    private final List<Boolean> commits = new ArrayList<>();

    WalFile(byte[] bytes) {
        this.bytes = bytes.clone();
        ByteBuffer words = ByteBuffer.wrap(bytes);
        this.frameBytes = FRAME_HEADER_BYTES + words.getInt(PAGE_SIZE_AT);
        long salt = words.getLong(SALT_AT);
        // What an earlier log has left behind the end has other salts.
        for (int at = HEADER_BYTES;
                at + frameBytes <= bytes.length && words.getLong(at + FRAME_SALT_AT) == salt;
                at += frameBytes) {
            commits.add(words.getInt(at + DATABASE_SIZE_AT) != 0);
        }
    }

    int frames() {
        return commits.size();
    }

    /** Where a frame begins; that of the number after the last one is the end. */
    int start(int frame) {
        return HEADER_BYTES + frame * frameBytes;
    }

    int frameBytes() {
        return frameBytes;
    }

    /** How many commits are complete within so many first frames. */
    int commitsWithin(int frames) {
        return (int) commits.subList(0, frames).stream().filter(last -> last).count();
    }

    /** The log up to a position. */
    byte[] cutAt(int position) {
        return Arrays.copyOf(bytes, position);
    }

    /** The log with nothing but zeros from a position on. */
    byte[] zeroedFrom(int position) {
        return zeroed(position, bytes.length);
    }

    /** The log with nothing but zeros between two positions, as if one page had not come to the disk. */
    byte[] zeroed(int from, int to) {
        byte[] zeroed = bytes.clone();
        Arrays.fill(zeroed, from, to, (byte) 0);
        return zeroed;
    }
}
