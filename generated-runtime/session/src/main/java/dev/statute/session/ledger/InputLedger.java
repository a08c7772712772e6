package dev.statute.session.ledger;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.InputId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The inputs of one runtime, in the order in which they were admitted, and the idempotency keys that they hold.
 *
 * <p>Immutable: every change gives another ledger, which shares all that did not change. A change costs time logarithmic in
 * the number of inputs.
 *
 * <p>Of inputs whose life is over as many are kept as the {@link LedgerRetention} says. One that was evicted is unknown, but
 * its key goes on to stand for it.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputLedger {
    private static final Comparator<IdempotencyKey> BY_KEY = Comparator.comparing(IdempotencyKey::value);

    private final LedgerRetention retention;
    /** Where an input stands in the order of admission. Sorted, as sorted maps need less space than hashed ones. */
    private final PMap<InputId, Long> positions;

    private final TreePMap<Long, InputState> states;
    /** The positions of the inputs whose life is not over. */
    private final TreePSet<Long> active;

    private final EndedInputs ended;
    private final PMap<IdempotencyKey, InputId> keys;

    private InputLedger(
            LedgerRetention retention,
            PMap<InputId, Long> positions,
            TreePMap<Long, InputState> states,
            TreePSet<Long> active,
            EndedInputs ended,
            PMap<IdempotencyKey, InputId> keys) {
        this.retention = retention;
        this.positions = positions;
        this.states = states;
        this.active = active;
        this.ended = ended;
        this.keys = keys;
    }

    /** A ledger without inputs. */
    public static InputLedger empty(LedgerRetention retention) {
        return new InputLedger(
                Objects.requireNonNull(retention, "retention"),
                TreePMap.empty(EndedInputs.BY_ID),
                TreePMap.empty(),
                TreePSet.empty(),
                EndedInputs.NONE,
                TreePMap.empty(BY_KEY));
    }

    /** With one more input, or with another state of an input that it has, which keeps its place. Claims no key. */
    public InputLedger accept(InputState state) {
        Long known = positions.get(state.inputId());
        long position = known != null ? known : nextPosition();
        InputLedger placed = new InputLedger(
                retention,
                known != null ? positions : positions.plus(state.inputId(), position),
                states.plus(position, state),
                active,
                ended,
                keys);
        return placed.settled(position, state).trimmed();
    }

    /** What came of submitting an input with a key. */
    @API(status = API.Status.EXPERIMENTAL)
    public record KeyedAcceptance(InputLedger ledger, Optional<InputId> existing) {
        /** Refuses null. */
        public KeyedAcceptance {
            Objects.requireNonNull(ledger, "ledger");
            Objects.requireNonNull(existing, "existing");
        }
    }

    /**
     * Lets an input in unless its key is claimed.
     *
     * @return this ledger and the input that has the key; or the ledger with the input and its key
     */
    public KeyedAcceptance acceptWithIdempotency(InputState state, IdempotencyKey key) {
        Optional<InputId> existing = claimant(key);
        return existing.isPresent()
                ? new KeyedAcceptance(this, existing)
                : new KeyedAcceptance(claiming(key, state.inputId()).accept(state), Optional.empty());
    }

    /** With an input that was stored, and its key, which it takes from whoever else has it. */
    public InputLedger recover(InputState state) {
        return state.facts()
                .idempotencyKey()
                .map(key -> claiming(key, state.inputId()))
                .orElse(this)
                .accept(state);
    }

    /**
     * With another state of an input that it has.
     *
     * @throws NoSuchElementException if it does not have it
     */
    public InputLedger with(InputState state) {
        if (!contains(state.inputId())) {
            throw new NoSuchElementException(
                    "There is no input " + state.inputId().value() + " in the ledger.");
        }
        return accept(state);
    }

    /** Without an input and its key; the same if it does not have it. */
    public InputLedger remove(InputId id) {
        Optional<InputState> state = get(id);
        if (state.isEmpty()) {
            return this;
        }
        PMap<IdempotencyKey, InputId> left = state.get()
                .facts()
                .idempotencyKey()
                .filter(key -> id.equals(keys.get(key)))
                .map(keys::minus)
                .orElse(keys);
        return forgetting(id, ended.without(id), left);
    }

    /** What came of giving inputs up. */
    @API(status = API.Status.EXPERIMENTAL)
    public record Abandonment(InputLedger ledger, List<InputStep> steps) {
        /** Copies the list. */
        public Abandonment {
            Objects.requireNonNull(ledger, "ledger");
            steps = List.copyOf(steps);
        }
    }

    /**
     * Gives up every input whose life is not over.
     *
     * @return the ledger afterwards, and the steps of those that were given up, in the order of admission
     */
    public Abandonment abandonNonTerminal(AbandonReason reason, Instant now) {
        InputLedger ledger = this;
        List<InputStep> steps = new ArrayList<>();
        for (InputState state : nonTerminal().toList()) {
            InputStep step = state.apply(new InputLifecycle.Input.Abandon(reason), now);
            if (step.accepted()) {
                ledger = ledger.with(step.state());
                steps.add(step);
            }
        }
        return new Abandonment(ledger, steps);
    }

    /** The inputs that {@link #abandonNonTerminal} would give up, in the order of admission. */
    public List<InputId> wouldAbandon(AbandonReason reason, Instant now) {
        return nonTerminal()
                .filter(state -> state.apply(new InputLifecycle.Input.Abandon(reason), now)
                        .accepted())
                .map(InputState::inputId)
                .toList();
    }

    /** The state of an input, if it has it. */
    public Optional<InputState> get(InputId id) {
        Long position = positions.get(id);
        return position == null ? Optional.empty() : Optional.ofNullable(states.get(position));
    }

    /** Whether it has an input. */
    public boolean contains(InputId id) {
        return positions.containsKey(id);
    }

    /** The input that has claimed a key, also if its life is over or it was evicted since. */
    public Optional<InputId> claimant(IdempotencyKey key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** All inputs, in the order of admission. */
    public Stream<InputState> all() {
        return states.values().stream();
    }

    /** The inputs whose life is not over, in the order of admission. */
    public Stream<InputState> nonTerminal() {
        return active.stream().map(position -> Objects.requireNonNull(states.get(position)));
    }

    /** The names of the inputs whose life is not over, in the order of admission. */
    public List<InputId> activeInputIds() {
        return nonTerminal().map(InputState::inputId).toList();
    }

    /** The input whose life was over first, of those that it has. It is evicted first. */
    public Optional<InputId> firstEnded() {
        return ended.size() == 0 ? Optional.empty() : Optional.of(ended.first());
    }

    /** How many inputs it has. */
    public int size() {
        return states.size();
    }

    /** How many of them have a life that is not over. */
    public int activeCount() {
        return active.size();
    }

    /** How much it remembers of what has ended. */
    public LedgerRetention retention() {
        return retention;
    }

    private long nextPosition() {
        return states.isEmpty() ? 0 : states.lastKey() + 1;
    }

    private InputLedger claiming(IdempotencyKey key, InputId id) {
        return new InputLedger(retention, positions, states, active, ended, keys.plus(key, id));
    }

    private InputLedger settled(long position, InputState state) {
        return new InputLedger(
                retention,
                positions,
                states,
                state.isTerminal() ? active.minus(position) : active.plus(position),
                state.isTerminal() ? ended.with(state.inputId()) : ended.without(state.inputId()),
                keys);
    }

    private InputLedger trimmed() {
        InputLedger ledger = this;
        while (ledger.ended.size() > retention.terminalInputsMax()) {
            ledger = ledger.evictingFirstEnded();
        }
        return ledger;
    }

    private InputLedger evictingFirstEnded() {
        InputId id = ended.first();
        EndedInputs left = ended.without(id);
        Optional<IdempotencyKey> held =
                get(id).flatMap(state -> state.facts().idempotencyKey()).filter(key -> id.equals(keys.get(key)));
        PMap<IdempotencyKey, InputId> keysLeft = keys;
        if (held.isPresent()) {
            left = left.remembering(held.get());
            while (left.rememberedKeys() > retention.keysMax()) {
                keysLeft = keysLeft.minus(left.oldestKey());
                left = left.forgettingOldestKey();
            }
        }
        return forgetting(id, left, keysLeft);
    }

    private InputLedger forgetting(InputId id, EndedInputs endedLeft, PMap<IdempotencyKey, InputId> keysLeft) {
        long position = Objects.requireNonNull(positions.get(id));
        return new InputLedger(
                retention, positions.minus(id), states.minus(position), active.minus(position), endedLeft, keysLeft);
    }
}
