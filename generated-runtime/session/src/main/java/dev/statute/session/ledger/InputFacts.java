package dev.statute.session.ledger;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the runtime knows of an input beside where it stands in its life.
 *
 * @param inputId the input
 * @param policy what was decided about it
 * @param runtimeSemantics what follows for its run
 * @param durability what becomes of it when the process ends
 * @param idempotencyKey admits it once only
 * @param reconstructionSource of what it could be made again
 * @param persistedInput the input itself, once it is kept
 * @param admissionSequence its position among all admitted inputs, 0 or more
 * @param recoveryLane the lane that it goes back to
 * @param recoveryCount how often it was brought back after a crash, as its record says; nothing here counts it
 * @param createdAt when it was admitted
 */
@API(status = API.Status.EXPERIMENTAL)
public record InputFacts(
        InputId inputId,
        Optional<PolicySnapshot> policy,
        Optional<RuntimeSemantics> runtimeSemantics,
        Optional<InputDurability> durability,
        Optional<IdempotencyKey> idempotencyKey,
        Optional<ReconstructionSource> reconstructionSource,
        Optional<Input> persistedInput,
        Optional<Long> admissionSequence,
        Optional<Lane> recoveryLane,
        long recoveryCount,
        Instant createdAt) {

    /** Refuses null and negative numbers. */
    public InputFacts {
        Objects.requireNonNull(inputId, "inputId");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(runtimeSemantics, "runtimeSemantics");
        Objects.requireNonNull(durability, "durability");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(reconstructionSource, "reconstructionSource");
        Objects.requireNonNull(persistedInput, "persistedInput");
        Objects.requireNonNull(admissionSequence, "admissionSequence");
        Objects.requireNonNull(recoveryLane, "recoveryLane");
        Objects.requireNonNull(createdAt, "createdAt");
        if (recoveryCount < 0) {
            throw new IllegalArgumentException("An input is recovered 0 times or more, not " + recoveryCount + ".");
        }
        if (admissionSequence.isPresent() && admissionSequence.get() < 0) {
            throw new IllegalArgumentException("Inputs are counted from 0, not from " + admissionSequence.get() + ".");
        }
    }

    /** Nothing but the name. */
    public static InputFacts of(InputId inputId, Instant createdAt) {
        return new InputFacts(
                inputId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                createdAt);
    }

    /** The same, knowing what was decided about it. */
    public InputFacts withPolicy(PolicySnapshot changed) {
        return new InputFacts(
                inputId,
                Optional.of(changed),
                runtimeSemantics,
                durability,
                idempotencyKey,
                reconstructionSource,
                persistedInput,
                admissionSequence,
                recoveryLane,
                recoveryCount,
                createdAt);
    }

    /** The same, knowing what follows for its run. */
    public InputFacts withRuntimeSemantics(RuntimeSemantics changed) {
        return new InputFacts(
                inputId,
                policy,
                Optional.of(changed),
                durability,
                idempotencyKey,
                reconstructionSource,
                persistedInput,
                admissionSequence,
                recoveryLane,
                recoveryCount,
                createdAt);
    }

    /** The same, knowing what becomes of it when the process ends. */
    public InputFacts withDurability(InputDurability changed) {
        return new InputFacts(
                inputId,
                policy,
                runtimeSemantics,
                Optional.of(changed),
                idempotencyKey,
                reconstructionSource,
                persistedInput,
                admissionSequence,
                recoveryLane,
                recoveryCount,
                createdAt);
    }

    /** The same, knowing admits it once only. */
    public InputFacts withIdempotencyKey(IdempotencyKey changed) {
        return new InputFacts(
                inputId,
                policy,
                runtimeSemantics,
                durability,
                Optional.of(changed),
                reconstructionSource,
                persistedInput,
                admissionSequence,
                recoveryLane,
                recoveryCount,
                createdAt);
    }

    /** The same, knowing of what it could be made again. */
    public InputFacts withReconstructionSource(ReconstructionSource changed) {
        return new InputFacts(
                inputId,
                policy,
                runtimeSemantics,
                durability,
                idempotencyKey,
                Optional.of(changed),
                persistedInput,
                admissionSequence,
                recoveryLane,
                recoveryCount,
                createdAt);
    }

    /** The same, knowing the input itself, once it is kept. */
    public InputFacts withPersistedInput(Input changed) {
        return new InputFacts(
                inputId,
                policy,
                runtimeSemantics,
                durability,
                idempotencyKey,
                reconstructionSource,
                Optional.of(changed),
                admissionSequence,
                recoveryLane,
                recoveryCount,
                createdAt);
    }

    /** The same, knowing its position among all admitted inputs, 0 or more. */
    public InputFacts withAdmissionSequence(long changed) {
        return new InputFacts(
                inputId,
                policy,
                runtimeSemantics,
                durability,
                idempotencyKey,
                reconstructionSource,
                persistedInput,
                Optional.of(changed),
                recoveryLane,
                recoveryCount,
                createdAt);
    }

    /** The same, knowing the lane that it goes back to. */
    public InputFacts withRecoveryLane(Lane changed) {
        return new InputFacts(
                inputId,
                policy,
                runtimeSemantics,
                durability,
                idempotencyKey,
                reconstructionSource,
                persistedInput,
                admissionSequence,
                Optional.of(changed),
                recoveryCount,
                createdAt);
    }
}
