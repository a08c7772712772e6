package dev.statute.conformance.mutate;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Decision tables with a mistake. */
final class PolicyMutations {
    private final Policy policy;
    private final List<Policy.Row> rows;
    private final List<Candidate<Policy>> all = new ArrayList<>();

    PolicyMutations(Policy policy) {
        this.policy = policy;
        this.rows = policy.rows();
    }

    List<Candidate<Policy>> all() {
        swapOutputs();
        otherOutputs();
        for (int i = 0; i < rows.size(); i++) {
            add(
                    MutationOperator.REMOVE_ROW,
                    "removing row `" + rows.get(i).name() + "`",
                    rows.get(i),
                    MachineEdits.without(rows, i));
        }
        mergeRows();
        moveValues();
        for (int i = 0; i < policy.inputs().size(); i++) {
            shiftRanges(i);
        }
        if (policy.hit() == Policy.Hit.FIRST) {
            for (int i = 0; i + 1 < rows.size(); i++) {
                add(
                        MutationOperator.REORDER_ROWS,
                        "trying row `" + rows.get(i + 1).name() + "` before `"
                                + rows.get(i).name() + "`",
                        rows.get(i),
                        MachineEdits.swapped(rows, i));
            }
        }
        return all;
    }

    private void swapOutputs() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                Policy.Row a = rows.get(i);
                Policy.Row b = rows.get(j);
                if (!a.then().equals(b.then())) {
                    List<Policy.Row> swapped = MachineEdits.replaced(rows, i, withThen(a, b.then()));
                    swapped.set(j, withThen(b, a.then()));
                    add(
                            MutationOperator.SWAP_OUTPUTS,
                            "swapping the outputs of rows `" + a.name() + "` and `" + b.name() + "`",
                            a,
                            swapped);
                }
            }
        }
    }

    private void otherOutputs() {
        for (int i = 0; i < rows.size(); i++) {
            Policy.Row row = rows.get(i);
            for (Value other : OtherValues.of(policy.output(), row.then())) {
                add(
                        MutationOperator.OTHER_OUTPUT,
                        "giving " + other + " in row `" + row.name() + "`",
                        row,
                        MachineEdits.replaced(rows, i, withThen(row, other)));
            }
        }
        policy.otherwise().ifPresent(otherwise -> {
            for (Value other : OtherValues.of(policy.output(), otherwise.then())) {
                all.add(new Candidate<>(
                        MutationOperator.OTHER_OUTPUT,
                        "giving " + other + " in `otherwise`",
                        policy.name() + "/otherwise",
                        otherwise.at(),
                        with(
                                rows,
                                Optional.of(new Policy.Otherwise(
                                        other, otherwise.because(), otherwise.doc(), otherwise.at())))));
            }
        });
    }

    /** A row goes, and one that differs from it in a single input takes its cells. */
    private void mergeRows() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                OptionalInt input = onlyDifference(rows.get(i), rows.get(j));
                if (i != j && input.isPresent()) {
                    Policy.Row taker = rows.get(j);
                    int at = input.getAsInt();
                    Pattern both = new Pattern.AnyOf(List.of(
                            taker.patterns().get(at), rows.get(i).patterns().get(at)));
                    List<Policy.Row> merged = MachineEdits.replaced(rows, j, withPattern(taker, at, both));
                    add(
                            MutationOperator.MERGE_ROWS,
                            "letting row `" + taker.name() + "` take all that `"
                                    + rows.get(i).name() + "` should take",
                            taker,
                            MachineEdits.without(merged, i));
                }
            }
        }
    }

    /** One of several values of a row goes to a row that differs from it in this input alone. */
    private void moveValues() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                OptionalInt input = onlyDifference(rows.get(i), rows.get(j));
                if (i != j
                        && input.isPresent()
                        && rows.get(i).patterns().get(input.getAsInt()) instanceof Pattern.AnyOf list
                        && list.patterns().size() > 1) {
                    for (int value = 0; value < list.patterns().size(); value++) {
                        moveValue(i, j, input.getAsInt(), list, value);
                    }
                }
            }
        }
    }

    private void moveValue(int from, int to, int input, Pattern.AnyOf list, int value) {
        Pattern moved = list.patterns().get(value);
        Policy.Row giver = rows.get(from);
        Policy.Row taker = rows.get(to);
        List<Policy.Row> changed = MachineEdits.replaced(
                rows, from, withPattern(giver, input, new Pattern.AnyOf(MachineEdits.without(list.patterns(), value))));
        changed.set(
                to,
                withPattern(
                        taker, input, new Pattern.AnyOf(List.of(taker.patterns().get(input), moved))));
        add(
                MutationOperator.MOVE_VALUE,
                "moving value " + (value + 1) + " of `"
                        + policy.inputs().get(input).name() + "` from row `" + giver.name() + "` to `" + taker.name()
                        + "`",
                giver,
                changed);
    }

    private static OptionalInt onlyDifference(Policy.Row a, Policy.Row b) {
        OptionalInt found = OptionalInt.empty();
        for (int i = 0; i < a.patterns().size(); i++) {
            if (!a.patterns().get(i).equals(b.patterns().get(i))) {
                if (found.isPresent()) {
                    return OptionalInt.empty();
                }
                found = OptionalInt.of(i);
            }
        }
        return found;
    }

    /** Wherever a range ends and the next begins, in all rows at once. */
    private void shiftRanges(int input) {
        Set<Long> ends = new TreeSet<>();
        rows.forEach(row -> collectEnds(row.patterns().get(input), ends));
        for (long end : ends) {
            for (long shifted : List.of(end - 1, end + 1)) {
                Optional<Policy.Row> first = rows.stream()
                        .filter(row -> !shifted(row.patterns().get(input), end, shifted)
                                .equals(row.patterns().get(input)))
                        .findFirst();
                first.ifPresent(row -> add(
                        MutationOperator.SHIFT_RANGE,
                        "ending a range of `" + policy.inputs().get(input).name() + "` at " + shifted + " instead of "
                                + end,
                        row,
                        rows.stream()
                                .map(r -> withPattern(
                                        r, input, shifted(r.patterns().get(input), end, shifted)))
                                .toList()));
            }
        }
    }

    private static void collectEnds(Pattern pattern, Set<Long> ends) {
        if (pattern instanceof Pattern.Range range) {
            ends.add(range.max());
        } else if (pattern instanceof Pattern.IsSome some) {
            collectEnds(some.content(), ends);
        } else if (pattern instanceof Pattern.AnyOf any) {
            any.patterns().forEach(p -> collectEnds(p, ends));
        } else if (pattern instanceof Pattern.AnyExcept except) {
            except.patterns().forEach(p -> collectEnds(p, ends));
        } else if (pattern instanceof Pattern.IsVariant variant) {
            variant.components().values().forEach(p -> collectEnds(p, ends));
        }
    }

    private static Pattern shifted(Pattern pattern, long end, long to) {
        if (pattern instanceof Pattern.Range range) {
            long min = range.min() == end + 1 ? to + 1 : range.min();
            long max = range.max() == end ? to : range.max();
            return min <= max ? new Pattern.Range(min, max) : pattern;
        } else if (pattern instanceof Pattern.IsSome some) {
            return new Pattern.IsSome(shifted(some.content(), end, to));
        } else if (pattern instanceof Pattern.AnyOf any) {
            return new Pattern.AnyOf(
                    any.patterns().stream().map(p -> shifted(p, end, to)).toList());
        } else if (pattern instanceof Pattern.AnyExcept except) {
            return new Pattern.AnyExcept(
                    except.patterns().stream().map(p -> shifted(p, end, to)).toList());
        } else if (pattern instanceof Pattern.IsVariant variant) {
            Map<String, Pattern> components = new LinkedHashMap<>();
            variant.components().forEach((name, p) -> components.put(name, shifted(p, end, to)));
            return new Pattern.IsVariant(variant.variant(), components);
        }
        return pattern;
    }

    private static Policy.Row withThen(Policy.Row row, Value then) {
        return new Policy.Row(row.name(), row.patterns(), then, row.because(), row.doc(), row.at());
    }

    private static Policy.Row withPattern(Policy.Row row, int input, Pattern pattern) {
        return new Policy.Row(
                row.name(),
                MachineEdits.replaced(row.patterns(), input, pattern),
                row.then(),
                row.because(),
                row.doc(),
                row.at());
    }

    private void add(MutationOperator operator, String description, Policy.Row row, List<Policy.Row> changed) {
        all.add(new Candidate<>(
                operator, description, Addresses.of(policy, "rows", row), row.at(), with(changed, policy.otherwise())));
    }

    private Policy with(List<Policy.Row> changed, Optional<Policy.Otherwise> otherwise) {
        return new Policy(
                policy.source(),
                policy.name(),
                policy.packageName(),
                policy.version(),
                policy.inputs(),
                policy.output(),
                policy.hit(),
                policy.complete(),
                changed,
                otherwise,
                policy.inputLocals(),
                policy.outputLocals(),
                policy.laws(),
                policy.examples(),
                policy.doc(),
                policy.at());
    }
}
