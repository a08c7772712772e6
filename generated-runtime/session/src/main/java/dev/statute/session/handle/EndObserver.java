package dev.statute.session.handle;

import org.apiguardian.api.API;

/**
 * Is told what has come to its end, so that nothing is kept for it any longer.
 *
 * @param <K> what names one of them
 * @param <S> the states of their machines
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface EndObserver<K, S> {
    /**
     * One of them has ended. Until this returns, nothing else can begin under its name. What this throws is logged.
     *
     * @param key which one
     * @param end how
     */
    void onEnd(K key, S end);
}
