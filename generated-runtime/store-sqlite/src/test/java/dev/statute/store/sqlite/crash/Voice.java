package dev.statute.store.sqlite.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Says what happens, a line at a time and one after the other. What was said was heard when this returns. */
final class Voice {
    private final Consumer<String> listener;
    private final ReentrantLock lock = new ReentrantLock();

    Voice(Consumer<String> listener) {
        this.listener = listener;
    }

    /** A voice that is heard in another process, also if this one is killed. */
    static Voice into(OutputStream pipe) {
        return new Voice(line -> write(pipe, line));
    }

    private static void write(OutputStream pipe, String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void say(String word, Object... rest) {
        StringBuilder line = new StringBuilder(word);
        for (Object part : rest) {
            line.append(' ').append(part);
        }
        lock.lock();
        try {
            listener.accept(line.toString());
        } finally {
            lock.unlock();
        }
    }
}
