package dev.statute.session.driver;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputState;
import dev.statute.session.types.InputId;
import java.util.Optional;

/** What is known of inputs, in the ledger and beyond it. */
interface KnownInputs {

    /** What is known of an input. */
    Optional<InputState> find(InputLedger ledger, InputId id);

    /** The input that has claimed a key. */
    Optional<InputId> claimant(InputLedger ledger, IdempotencyKey key);
}
