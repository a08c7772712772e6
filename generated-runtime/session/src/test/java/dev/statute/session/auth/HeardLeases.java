package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told. */
final class HeardLeases implements AuthLeaseListener {
    private final List<String> heard = new ArrayList<>();

    @Override
    public synchronized void onTransition(AuthAuditRecord happened) {
        heard.add(happened.action() + " " + happened.from().specName() + " "
                + happened.to().specName());
    }

    @Override
    public synchronized void onRefreshWanted(LeaseKey key) {
        heard.add("refresh " + key);
    }

    /** Everything since the last time. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }
}
