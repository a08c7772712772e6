package dev.statute.conformance.jqwik;

import dev.statute.conformance.Interpreted;
import dev.statute.conformance.Specs;
import dev.statute.conformance.Subject;
import dev.statute.spec.model.Machine;

/** What a tester writes, here for a machine whose spec does not say which values to try; another test runs its methods. */
final class Undeclared extends MachineConformance {
    @Override
    protected Machine machine() {
        return Specs.compiled("""
                imports: { own.types.yaml: [OrderId] }
                phases:
                  Open: { initial: true }
                inputs:
                  Place: { payload: { order: OrderId } }
                transitions:
                  place: { input: Place, from: Open, to: same }
                """, "  OrderId: { id: string }\n");
    }

    @Override
    protected Subject subject() {
        return new Interpreted(machine());
    }
}
