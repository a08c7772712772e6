package dev.statute.session.driver;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputState;
import dev.statute.session.types.InputId;
import java.util.Optional;

/** What is known of inputs, in the ledger and beyond it, and what can be known. */
interface KnownInputs {

    /** What is known of an input. */
    Optional<InputState> find(InputLedger ledger, InputId id);

    /** The input that has claimed a key. */
    Optional<InputId> claimant(InputLedger ledger, IdempotencyKey key);

    /** Whether an input that is not known yet could be read again once it is stored, however it ends. */
    boolean canKeep(Input input);
}
