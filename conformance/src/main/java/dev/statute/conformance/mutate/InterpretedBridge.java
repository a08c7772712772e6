package dev.statute.conformance.mutate;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Explained;
import dev.statute.conformance.GuardValue;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Preparation;
import dev.statute.conformance.Restored;
import dev.statute.conformance.bridge.Owned;
import dev.statute.conformance.bridge.PreparedStep;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.interpret.Restoration;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The reference interpreter in the place of a generated class: what the generated class of the machine would do if the
 * generator were right. Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InterpretedBridge implements Bridge<MachineState, InputValue> {
    private final Interpreter interpreter;

    /** The class that a machine stands for. */
    public InterpretedBridge(Machine machine) {
        this.interpreter = new Interpreter(machine);
    }

    @Override
    public MachineState initial(Map<String, Value> parameters) {
        return interpreter.initial(parameters);
    }

    @Override
    public InputValue input(String name, Map<String, Value> payload) {
        return interpreter
                .machine()
                .input(name)
                .map(input -> new InputValue(input, payload))
                .orElseThrow(() -> new IllegalArgumentException("there is no input " + name));
    }

    @Override
    public MachineState read(MachineState state) {
        return state;
    }

    @Override
    public Applied<MachineState> apply(MachineState state, InputValue input) {
        Outcome outcome = interpreter.apply(state, input);
        return new Applied<>(
                answer(outcome),
                outcome instanceof Outcome.Accepted accepted ? Optional.of(accepted.after()) : Optional.empty());
    }

    @Override
    public Explained explain(MachineState state, InputValue input) {
        Explanation explanation = interpreter.explain(state, input);
        List<GuardValue> guards =
                explanation.guards().stream().map(GuardValue::of).toList();
        return new Explained(answer(explanation.outcome()), guards);
    }

    @Override
    public Restored<MachineState> restore(MachineState values) {
        Restoration restoration = interpreter.restore(values);
        return restoration instanceof Restoration.Restored restored
                ? new Restored<>(Optional.of(restored.state()), Optional.empty())
                : new Restored<>(Optional.empty(), Optional.of(((Restoration.Refused) restoration).name()));
    }

    @Override
    public Restored<MachineState> reloaded(MachineState state) {
        return restore(state);
    }

    @Override
    public Owner<MachineState, InputValue> authority(MachineState state) {
        Holder holder = new Holder(state);
        return new Owned<>(holder::state, holder::apply, holder::prepare);
    }

    private static Answer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return new Answer.Accepted(Optional.of(accepted.transition().name()), Optional.of(accepted.effects()));
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return new Answer.Rejected(
                    Optional.of(rejected.reason().name()),
                    Optional.of(rejected.guard().map(Element::name).orElse("")),
                    Optional.of(rejected.payload()));
        } else if (outcome instanceof Outcome.Ignored ignored) {
            return new Answer.Ignored(Optional.of(ignored.why()));
        }
        return new Answer.Faulted(outcome.toString());
    }

    /** The owner of one state. */
    private final class Holder {
        private MachineState state;
        private long version;

        Holder(MachineState state) {
            this.state = state;
        }

        synchronized MachineState state() {
            return state;
        }

        synchronized Answer apply(InputValue input) {
            Applied<MachineState> applied = InterpretedBridge.this.apply(state, input);
            become(applied);
            return applied.answer();
        }

        private void become(Applied<MachineState> applied) {
            state = applied.after().orElse(state);
            version++;
        }

        synchronized Preparation prepare(InputValue input) {
            Applied<MachineState> applied = InterpretedBridge.this.apply(state, input);
            if (applied.answer() instanceof Answer.Faulted fault) {
                return PreparedStep.faulted(fault.message());
            }
            Prepared prepared = new Prepared(applied, version);
            return new PreparedStep(applied.answer(), prepared::commit, prepared::discard);
        }

        private final class Prepared {
            private final Applied<MachineState> applied;
            private final long preparedOn;
            private boolean over;

            Prepared(Applied<MachineState> applied, long preparedOn) {
                this.applied = applied;
                this.preparedOn = preparedOn;
            }

            void commit() {
                synchronized (Holder.this) {
                    if (over || version != preparedOn) {
                        throw new IllegalStateException("committed before, discarded, or overtaken by another step");
                    }
                    over = true;
                    become(applied);
                }
            }

            void discard() {
                synchronized (Holder.this) {
                    over = true;
                }
            }
        }
    }
}
