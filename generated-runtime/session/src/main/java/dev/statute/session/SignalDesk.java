package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import java.util.List;

/** Tells owners what they are to hear. What has brought it about is done, whatever becomes of telling it. */
final class SignalDesk {
    private final RuntimeSignalListener owners;

    SignalDesk(RuntimeSignalListener owners) {
        this.owners = owners;
    }

    /** With no lock held. */
    void deliver(List<RuntimeSignal> signals) {
        for (RuntimeSignal signal : signals) {
            try {
                owners.onSignal(signal);
            } catch (RuntimeException failure) {
                throw RuntimeDriverException.internal(
                        "committed effect dispatch failed: " + signal + ": " + failure.getMessage(), failure);
            }
        }
    }
}
