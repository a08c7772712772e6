package dev.statute.session.handle;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns many instances of one generated machine, each under a key. An instance comes with the first input that it accepts; it is
 * forgotten when it has ended and whoever observes the ends has been told.
 *
 * <p>There is room for one observer. It is held weakly: <b>whoever observes keeps the observer himself</b>. Which observer is told
 * is settled within the step in which an instance ends; it is called after that, when nobody is alone, one call at a time.
 *
 * <p>Safe for use by several threads. What tells an instance something is done with the gate, and fails if that does.
 *
 * @param <K> what names an instance
 * @param <S> the states of the machine
 * @param <I> its inputs
 * @param <E> its effects
 */
@API(status = API.Status.INTERNAL)
public final class KeyedAuthority<K, S, I, E> {
    private static final Logger LOG = LoggerFactory.getLogger(KeyedAuthority.class);

    private final HandleGate gate;
    private final HandleMachine<S, I, E> machine;
    private final S initial;
    private final Comparator<? super K> order;
    private final Predicate<? super E> ends;
    private final Function<EndObserver<K, S>, Reference<EndObserver<K, S>>> references;
    private final OrderedCalls calls = new OrderedCalls();
    // Added to by whoever is alone. What has ended may be removed by anybody, since nothing happens to it any more.
    private final ConcurrentMap<K, HandleAuthority<S, I, E>> instances = new ConcurrentHashMap<>();
    // Touched by whoever is alone.
    private Optional<Reference<EndObserver<K, S>>> observer = Optional.empty();

    /**
     * No instances yet.
     *
     * @param gate with it, a transition is one step
     * @param machine decides
     * @param initial where each instance stands before its first input
     * @param order in which instances are listed; must tell all keys apart
     * @param ends whether an effect says that the instance has ended
     */
    public KeyedAuthority(
            HandleGate gate,
            HandleMachine<S, I, E> machine,
            S initial,
            Comparator<? super K> order,
            Predicate<? super E> ends) {
        this(gate, machine, initial, order, ends, WeakReference::new);
    }

    KeyedAuthority(
            HandleGate gate,
            HandleMachine<S, I, E> machine,
            S initial,
            Comparator<? super K> order,
            Predicate<? super E> ends,
            Function<EndObserver<K, S>, Reference<EndObserver<K, S>>> references) {
        this.gate = Objects.requireNonNull(gate, "gate");
        this.machine = Objects.requireNonNull(machine, "machine");
        this.initial = Objects.requireNonNull(initial, "initial");
        this.order = Objects.requireNonNull(order, "order");
        this.ends = Objects.requireNonNull(ends, "ends");
        this.references = references;
    }

    /**
     * Tells an instance something.
     *
     * @return what is to be done, in this order; nothing if the input is of no concern to the instance
     * @throws HandleRefusedException if the machine refuses the input; nothing changed
     */
    public List<E> apply(K key, I input) {
        return gate.alone(() -> {
            HandleAuthority<S, I, E> instance = Optional.ofNullable(instances.get(key))
                    .orElseGet(() -> new HandleAuthority<>(gate, machine, initial));
            Optional<List<E>> accepted = instance.applyUnlessIgnored(input);
            accepted.ifPresent(effects -> keep(key, instance, effects));
            return accepted.orElseGet(List::of);
        });
    }

    /** Where an instance stands; empty if there is none under this key. Waits for nobody. */
    public Optional<S> state(K key) {
        return Optional.ofNullable(instances.get(key)).map(HandleAuthority::state);
    }

    /** Where all of them stand, in their order. Each is what it was at some moment during the call, which waits for nobody. */
    public SortedMap<K, S> states() {
        SortedMap<K, S> states = new TreeMap<>(order);
        instances.forEach((key, instance) -> states.put(key, instance.state()));
        return Collections.unmodifiableSortedMap(states);
    }

    /**
     * Has somebody be told of ends, instead of whoever was before.
     *
     * @param wanted is held weakly
     */
    public void observe(EndObserver<K, S> wanted) {
        Objects.requireNonNull(wanted, "wanted");
        gate.alone(() -> observer = Optional.of(references.apply(wanted)));
    }

    private void keep(K key, HandleAuthority<S, I, E> instance, List<E> effects) {
        instances.put(key, instance);
        if (effects.stream().anyMatch(ends)) {
            forgetOnceTold(key, instance);
        }
    }

    /** It stays until then, so that its end is known to whoever comes too late, and nothing begins under its key. */
    private void forgetOnceTold(K key, HandleAuthority<S, I, E> ended) {
        Optional<EndObserver<K, S>> present = observer.flatMap(slot -> Optional.ofNullable(slot.get()));
        calls.put(() -> {
            present.ifPresent(told -> tell(told, key, ended.state()));
            instances.remove(key, ended);
        });
        gate.outside(calls::make);
    }

    private static <K, S> void tell(EndObserver<K, S> observer, K key, S end) {
        try {
            observer.onEnd(key, end);
        } catch (Throwable failure) {
            // Others have ended too, and their observer has to hear of them.
            LOG.warn("An observer could not be told that {} has ended as {}.", key, end, failure);
        }
    }
}
