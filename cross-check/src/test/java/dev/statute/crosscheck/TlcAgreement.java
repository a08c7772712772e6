package dev.statute.crosscheck;

import dev.statute.crosscheck.Violation.Kind;
import dev.statute.generate.GeneratedFile;
import dev.statute.generate.tla.TlaGenerator;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what TLC says of an exported machine with what a search says of the machine itself. */
public final class TlcAgreement {
    private final Machine machine;
    private final Answer expected;
    private final boolean cut;
    private final List<GeneratedFile> files;
    private final List<String> differences = new ArrayList<>();

    private TlcAgreement(Machine machine, Check check, Answer expected) {
        this.machine = machine;
        this.expected = expected;
        this.cut = check.where().isPresent() || check.depth().isPresent();
        this.files = TlaGenerator.generate(machine, check);
    }

    /**
     * The differences, in words; none if TLC agrees.
     *
     * @param expected what a search of the same machine within the same domains gave
     */
    public static List<String> differences(Machine machine, Check check, Answer expected) {
        TlcAgreement agreement = new TlcAgreement(machine, check, expected);
        agreement.compare(Tlc.check(agreement.files));
        return agreement.differences;
    }

    /** As {@link #differences}, for each {@code reachable} property: TLC has to find a state for it, or none either. */
    public static List<String> reachabilityDifferences(Machine machine, Check check, Answer expected) {
        TlcAgreement agreement = new TlcAgreement(machine, check, expected);
        agreement.compareWitnesses();
        return agreement.differences;
    }

    private void compare(TlcAnswer tlc) {
        if (!expected.unsafe().isEmpty()) {
            compareViolation(tlc);
        } else if (tlc.broken().isPresent()) {
            differences.add("TLC finds " + tlc.broken().get() + " broken, and nothing is");
        } else {
            // TLC leaves the depth out if a run is broken, and calls it 1 if no state is stored.
            boolean sameDepth = tlc.temporal() || expected.distinct() == 0 || tlc.depth() == expected.depth();
            if (tlc.distinct() != expected.distinct() || tlc.generated() != expected.generated() || !sameDepth) {
                differences.add("TLC counts " + tlc.counts() + " instead of " + expected.counts());
            }
            // Where runs are cut off, TLC is not asked about them.
            boolean temporal = !expected.violations().isEmpty() && !cut;
            if (tlc.temporal() != temporal) {
                differences.add("TLC finds leads_to " + (tlc.temporal() ? "broken" : "kept") + " instead of "
                        + expected.violations());
            }
        }
    }

    /** TLC reports whatever it meets first, so it has to be one of the nearest violations. */
    private void compareViolation(TlcAnswer tlc) {
        int nearest = expected.unsafe().stream()
                .mapToInt(v -> expected.violations().get(v))
                .min()
                .orElseThrow();
        Optional<Violation> found = tlc.broken().map(this::violation);
        boolean same = found.filter(expected.unsafe()::contains)
                .filter(violation -> expected.violations().get(violation) == nearest)
                .isPresent();
        if (!same || tlc.length() != nearest) {
            differences.add("TLC finds " + found.map(Violation::toString).orElse("nothing") + " after " + tlc.length()
                    + " states instead of " + expected.violations());
        }
    }

    /** What an operator of the module stands for. Where names clash, those of invariants and properties have an ending. */
    private Violation violation(String operator) {
        String name = operator.replaceFirst("_(invariant|property)$", "");
        if (operator.equals("TypeOK") || operator.equals("NoFault")) {
            return Violation.of(Kind.FAULT);
        } else if (operator.equals("NoDeadlock")) {
            return Violation.of(Kind.DEADLOCK);
        } else if (has(machine.invariants(), operator) || has(machine.invariants(), name)) {
            return new Violation(Kind.INVARIANT, has(machine.invariants(), operator) ? operator : name);
        }
        String property = has(machine.properties(), operator) ? operator : name;
        boolean step = expected.violations().containsKey(new Violation(Kind.STEP, property));
        return new Violation(step ? Kind.STEP : Kind.UNREACHABLE, property);
    }

    private static boolean has(Collection<? extends Element> elements, String name) {
        return elements.stream().anyMatch(element -> element.name().equals(name));
    }

    private void compareWitnesses() {
        for (Map.Entry<String, Integer> reached : expected.reached().entrySet()) {
            TlcAnswer tlc = Tlc.check(Tlc.onlyInvariant(files, "never_" + reached.getKey()));
            if (tlc.length() != reached.getValue()) {
                differences.add("TLC reaches " + reached.getKey() + " after " + tlc.length() + " states instead of "
                        + reached.getValue());
            }
        }
    }
}
