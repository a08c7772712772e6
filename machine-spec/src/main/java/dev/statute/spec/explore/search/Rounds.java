package dev.statute.spec.explore.search;

/** Where workers meet at the end of each round of a level. Thread-safe. */
final class Rounds {
    private final int workers;
    private int waiting;
    private int round;
    private boolean more;
    /** What the last finished round has decided; it stays until every worker has come to the next one. */
    private boolean another;

    private boolean abandoned;

    Rounds(int workers) {
        this.workers = workers;
    }

    /**
     * Waits for the others.
     *
     * @param hasMore whether this worker needs another round
     * @return whether any worker does
     * @throws AbandonedException if a worker has given up
     */
    synchronized boolean meet(boolean hasMore) throws InterruptedException {
        more |= hasMore;
        waiting++;
        if (waiting == workers) {
            another = more;
            more = false;
            waiting = 0;
            round++;
            notifyAll();
            return another;
        }
        int mine = round;
        while (mine == round) {
            if (abandoned) {
                throw new AbandonedException();
            }
            wait();
        }
        return another;
    }

    /** Gives up: nobody waits any longer. */
    synchronized void abandon() {
        abandoned = true;
        notifyAll();
    }

    /** Another worker has given up, and tells why itself. */
    static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
