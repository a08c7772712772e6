package dev.statute.session.driver;

import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputState;
import dev.statute.session.types.InputId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The inputs that a turn has changed. The ledger gets each of them once, when the turn is finished, however many steps it has
 * taken.
 *
 * <p>For one thread.
 */
final class TurnInputs {
    private final Map<InputId, InputState> touched = new LinkedHashMap<>();
    private final Map<InputId, InputState> changed = new LinkedHashMap<>();
    private final Set<InputId> entered = new HashSet<>();
    private final PMap<InputId, InputState> unsavedBefore;
    private InputLedger before;
    private InputLedger ledger;
    private PMap<InputId, InputState> unsaved;

    TurnInputs(InputLedger ledger, PMap<InputId, InputState> unsaved) {
        this.before = ledger;
        this.unsavedBefore = unsaved;
        this.ledger = ledger;
        this.unsaved = unsaved;
    }

    /** The ledger, with what the turn has changed only after {@link #flush}. */
    InputLedger ledger() {
        return ledger;
    }

    Optional<InputState> get(InputId id) {
        return Optional.ofNullable(touched.get(id)).or(() -> ledger.get(id));
    }

    Collection<InputState> touched() {
        return touched.values();
    }

    /** What is stored of an input: what was known of it before the turn, unless that had not been stored. */
    Optional<InputState> storedBefore(InputId id) {
        return unsavedBefore.containsKey(id) ? Optional.empty() : before.get(id);
    }

    /** What has to be stored. */
    List<InputState> unstored() {
        Map<InputId, InputState> all = new LinkedHashMap<>(unsaved);
        all.putAll(changed);
        return List.copyOf(all.values());
    }

    /** What a later turn has to store. */
    PMap<InputId, InputState> unsaved() {
        return unsaved.plusAll(changed);
    }

    /** Lets an input in, with its key. */
    void enter(InputState state) {
        entered.add(state.inputId());
        touched.put(state.inputId(), state);
    }

    /** Keeps another state of an input. */
    void put(InputState state) {
        touched.put(state.inputId(), state);
        changed.put(state.inputId(), state);
    }

    /** Keeps, in the place of an input, what was stored of it. */
    void stored(InputState state) {
        InputId id = state.inputId();
        touched.put(id, state);
        changed.remove(id);
        unsaved = unsaved.minus(id);
        if (ledger.contains(id)) {
            ledger = ledger.with(state);
        }
    }

    void allStored() {
        changed.clear();
        unsaved = HashTreePMap.empty();
    }

    void clear(InputLedger empty) {
        before = empty;
        ledger = empty;
        touched.clear();
        entered.clear();
        allStored();
    }

    /**
     * Gives the ledger what the turn has changed.
     *
     * @param admitted whether somebody else knows an input too
     * @return the inputs that the ledger has evicted and that somebody else still knows
     */
    Set<InputId> flush(Predicate<InputId> admitted) {
        Set<InputId> evicted = new LinkedHashSet<>();
        for (InputState state : touched.values()) {
            // What the ledger evicts is what ended first, which can be the input itself.
            Optional<InputId> first = ledger.firstEnded();
            ledger = entered.contains(state.inputId()) ? ledger.recover(state) : ledger.with(state);
            first.filter(id -> !ledger.contains(id)).ifPresent(evicted::add);
            if (!ledger.contains(state.inputId())) {
                evicted.add(state.inputId());
            }
        }
        evicted.removeIf(admitted.negate());
        return evicted;
    }
}
