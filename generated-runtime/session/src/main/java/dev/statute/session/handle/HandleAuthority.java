package dev.statute.session.handle;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the state of one generated machine, for all handles that speak of it. One transition is one step for everybody who uses
 * the same gate.
 *
 * <p>There is room for one observer. It is held weakly: <b>whoever observes keeps the observer himself</b>, as long as he wants
 * to be told. Which observer is told is settled within the step that makes the transition; it is called after that, when nobody
 * is alone, in the order of the transitions and one call at a time, by whoever gets there first.
 *
 * <p>Safe for use by several threads. Everything but {@link #state} is done with the gate, and fails if that does.
 *
 * @param <S> the states of the machine
 * @param <I> its inputs
 * @param <E> its effects
 */
@API(status = API.Status.EXPERIMENTAL)
public final class HandleAuthority<S, I, E> {
    private static final Logger LOG = LoggerFactory.getLogger(HandleAuthority.class);

    private final HandleGate gate;
    private final HandleMachine<S, I, E> machine;
    private final HandleObserver<S, E> journal;
    private final Function<HandleObserver<S, E>, Reference<HandleObserver<S, E>>> references;
    private final OrderedCalls calls = new OrderedCalls();
    // Written by whoever is alone, and read by everybody.
    private volatile S state;
    // Touched by whoever is alone.
    private Optional<Reference<HandleObserver<S, E>>> observer = Optional.empty();

    /**
     * An authority that shares a gate with others.
     *
     * @param gate with it, a transition is one step
     * @param machine decides
     * @param initial where the machine stands
     */
    public HandleAuthority(HandleGate gate, HandleMachine<S, I, E> machine, S initial) {
        this(gate, machine, initial, made -> {});
    }

    /**
     * An authority whose transitions are noted in the step that makes them.
     *
     * @param gate with it, a transition is one step
     * @param machine decides
     * @param initial where the machine stands
     * @param journal is told of every transition while nobody else can make one; it must not throw, nor wait, nor call back
     */
    public HandleAuthority(HandleGate gate, HandleMachine<S, I, E> machine, S initial, HandleObserver<S, E> journal) {
        this(gate, machine, initial, journal, WeakReference::new);
    }

    HandleAuthority(
            HandleGate gate,
            HandleMachine<S, I, E> machine,
            S initial,
            HandleObserver<S, E> journal,
            Function<HandleObserver<S, E>, Reference<HandleObserver<S, E>>> references) {
        this.gate = Objects.requireNonNull(gate, "gate");
        this.machine = Objects.requireNonNull(machine, "machine");
        this.state = Objects.requireNonNull(initial, "initial");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.references = references;
    }

    /** An authority that belongs to nobody's session and shares nothing. */
    public static <S, I, E> HandleAuthority<S, I, E> ephemeral(HandleMachine<S, I, E> machine, S initial) {
        return new HandleAuthority<>(new CommandGate(), machine, initial);
    }

    /** Where the machine stands. Waits for nobody. */
    public S state() {
        return state;
    }

    /**
     * Tells the machine something.
     *
     * @return what is to be done; nothing if the input is of no concern to the machine
     * @throws HandleRefusedException if the machine refuses the input; nothing changed
     * @throws dev.statute.kernel.MachineFault if the spec contradicts itself; nothing changed
     */
    public List<E> apply(I input) {
        return applyUnlessIgnored(input).orElseGet(List::of);
    }

    /**
     * {@link #apply}, for those to whom it matters whether the machine has taken the input.
     *
     * @return what is to be done; empty if the input is of no concern to the machine
     */
    Optional<List<E>> applyUnlessIgnored(I input) {
        return gate.alone(() -> decide(input));
    }

    /**
     * Tells the machine something and looks at what it is then, in one step.
     *
     * @param sample looks; it must not wait
     * @return what was seen
     * @throws HandleRefusedException if the machine refuses the input; nothing changed, and nobody looked
     */
    public <T> T applyAndSample(I input, Function<? super S, ? extends T> sample) {
        return gate.alone(() -> {
            decide(input);
            return sample.apply(state);
        });
    }

    /**
     * Does something while nobody else can have the machine move.
     *
     * @param work gets where the machine stands; it may tell this authority something, and must not wait
     * @return what the work returns
     */
    public <T> T alone(Function<? super S, ? extends T> work) {
        return gate.alone(() -> work.apply(state));
    }

    /**
     * Has somebody observe the machine, instead of whoever did before.
     *
     * @param wanted is held weakly
     * @return where the machine stands; the observer is told of every transition from there on, and of none before
     */
    public S observe(HandleObserver<S, E> wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return gate.alone(() -> {
            observer = Optional.of(references.apply(wanted));
            return state;
        });
    }

    private Optional<List<E>> decide(I input) {
        Decision<S, E> decision = machine.decide(state, input);
        if (decision instanceof Decision.Accepted<S, E> accepted) {
            Transitioned<S, E> made = new Transitioned<>(state, accepted.after(), accepted.effects());
            // A journal must not throw; but if one does, what it has not noted must not have happened.
            journal.onTransition(made);
            state = made.after();
            announce(made);
            return Optional.of(made.effects());
        }
        if (decision instanceof Decision.Refused<S, E> refused) {
            throw new HandleRefusedException(refused.refusal());
        }
        return Optional.empty();
    }

    private void announce(Transitioned<S, E> made) {
        observer.flatMap(slot -> Optional.ofNullable(slot.get())).ifPresent(present -> {
            calls.put(() -> tell(present, made));
            gate.outside(calls::make);
        });
    }

    private void tell(HandleObserver<S, E> present, Transitioned<S, E> made) {
        try {
            present.onTransition(made);
        } catch (Throwable failure) {
            // An observer that breaks must neither break what it observes nor miss what comes after.
            LOG.warn("An observer could not be told that {} became {}.", made.before(), made.after(), failure);
        }
    }
}
