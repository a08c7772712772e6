package dev.statute.conformance.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Specs;
import dev.statute.spec.check.MachineChecks;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mutants are what their descriptions say, in a fixed order, and those that no checker would accept are set apart. */
final class MutantsTest {
    private static final Mutants<Machine> GATE = Mutants.of(Gate.machine());

    static List<Machine> machines() {
        return Specs.machines();
    }

    /** The inputs, and words of what the mutant answers to the last of them, which the original does not say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            drop_guard           | dropping guard `is_new` of `enter_early`                              | Enter 1 2, Enter 1 2            | line=[k1, k1]
            reorder_guards       | asking guard `is_new` of `enter_early` before `has_room`              | Enter 1 2, Enter 2 1, Enter 1 2 | guard=Optional[is_new]
            swap_reasons         | swapping the reasons of guards `has_room` and `is_new` of `enter_early` | Enter 1 2, Enter 1 2          | reason=Optional[Full]
            other_reason         | refusing by guard `someone` of `leave` with Broken instead of Unknown | Enter 1 2, Leave 1, Leave 1     | reason=Optional[Broken]
            other_reason         | refusing what the entry of `unhandled` in line 68 names with Full instead of Broken | Wreck, Wreck      | reason=Optional[Full]
            other_target         | letting `leave` end in Gone instead of Open                           | Enter 1 2, Leave 1              | in Gone
            drop_set             | not setting `left` in `enter_early`                                   | Enter 1 2                       | left=none
            swap_sets            | swapping the values of `left` and `right` in `enter_early`            | Enter 1 2                       | left=k2, right=k1
            drop_effect          | not emitting effect Rang of `enter_early`                             | Enter 1 2                       | effects=Optional[[]]
            repeat_effect        | emitting effect Rang of `enter_early` twice                           | Enter 1 2                       | [Rang, Rang]
            reorder_effects      | emitting effect Entered of `enter_early` after Rang                   | Enter 1 2, Enter 2 1            | "[Rang, Entered { key: k2 }]"
            other_effect         | emitting Left instead of Entered in `enter_early`                     | Enter 1 2, Enter 2 1            | "[Left { key: k2 }, Rang]"
            drop_effect          | not emitting effect Left of `leave`                                   | Enter 1 2, Enter 2 1, Leave 1   | effects=Optional[[]]
            unconditional_effect | emitting effect Entered of `enter_early` without its `if`             | Enter 1 2                       | "[Entered { key: k1 }, Rang]"
            widen_selector       | letting `enter_early` take all that `enter_late` should take          | Enter 1 1                       | transition=Optional[enter_early]
            swap_selectors       | swapping `when` of `enter_early` and `enter_late`                     | Enter 1 2                       | transition=Optional[enter_late]
            take_cell            | taking Wreck in Gone by `wreck`                                       | Wreck, Wreck                    | transition=Optional[wreck]
            refuse_cell          | refusing Wreck in Open instead of taking `wreck`                      | Enter 1 2, Wreck                | reason=Optional[Full]
            ignore_cell          | ignoring what the entry of `unhandled` in line 68 names               | Wreck, Wreck                    | Ignored
            refuse_ignored       | refusing what the entry of `unhandled` in line 67 names               | Leave 1                         | reason=Optional[Full]
            range                | letting `tries` range over 1..3 instead of 0..3                       |                                 |
            range                | letting `tries` range over 0..2 instead of 0..3                       | Enter 1 2, Leave 1, Enter 1 2, Leave 1, Enter 1 2 | FIELD
            bound                | writing `tries >= 0` for `tries > 0` in `if` of effect Entered in `enter_early` | Enter 1 2             | "[Entered { key: k1 }, Rang]"
            literal              | writing `Colour.Blue` for `Colour.Green` in `colour` as set in `enter_late` | Enter 1 1                 | colour=Blue
            literal              | writing `2` for `1` in `tries` as set in `enter_early`                | Enter 1 2                       | tries=2
            literal              | writing `Colour.Green` for `Colour.Red` in `init` of `colour`         | Enter 1 2                       | colour=Green
            negate               | writing `tries >= 3` for `tries < 3` in definition `has_tries`        | Enter 1 2                       | transition=Optional[enter_late]
            connective           | writing `has_tries` for `has_tries && key != other` in `when` of `enter_early` | Enter 1 1              | transition=Optional[enter_early]
            variable             | writing `other` for `key` in `line` as set in `enter_early`           | Enter 1 2                       | line=[k2]
            operation            | writing `line.prepend(key)` for `line.append(key)` in `line` as set in `enter_early` | Enter 1 2, Enter 2 1 | line=[k2, k1]
            before               | writing `line` for `next.line` in `each` over `k` in `leave`          | Enter 1 2, Leave 1              | Left { key: k1 }
            """)
    void mutantsDoWhatTheySay(String operator, String description, String inputs, String answer) {
        Mutant<Machine> mutant = List.of(GATE.viable(), GATE.stillborn()).stream()
                .flatMap(List::stream)
                .filter(each -> each.description().equals(description))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no mutant " + description));
        assertThat(mutant.operator().text()).isEqualTo(operator);
        if (inputs == null) {
            assertThat(GATE.stillborn()).contains(mutant);
        } else {
            assertThat(GATE.viable()).contains(mutant);
            String[] given = inputs.split(", ");
            assertThat(Gate.last(mutant.spec(), given)).contains(unquoted(answer));
            assertThat(Gate.last(Gate.machine(), given)).doesNotContain(unquoted(answer));
        }
    }

    private static String unquoted(String answer) {
        return answer.equals("FIELD") ? "a value leaves the type of field tries" : answer;
    }

    @Test
    void everyOperatorOfMachinesOccurs() {
        Set<MutationOperator> made =
                GATE.viable().stream().map(Mutant::operator).collect(Collectors.toSet());
        Set<MutationOperator> ofMachines = EnumSet.range(MutationOperator.DROP_GUARD, MutationOperator.BEFORE);
        ofMachines.remove(MutationOperator.BRANCH);
        assertThat(made).isEqualTo(ofMachines);
    }

    @Test
    void policiesGetTheirOwnMistakes() {
        Mutants<Policy> mutants = Mutants.of(Gate.policy());
        assertThat(mutants.viable())
                .extracting(Mutant::toString)
                .contains(
                        "swap_outputs-1 (fee.policy.yaml:12): swapping the outputs of rows `light` and `heavy`",
                        "other_output-3 (fee.policy.yaml:14): giving Red in row `blue`",
                        "merge_rows-2 (fee.policy.yaml:12): letting row `light` take all that `heavy` should take",
                        "shift_range-1 (fee.policy.yaml:12): ending a range of `weight` at 2 instead of 3");
        assertThat(mutants.stillborn())
                .extracting(Mutant::description)
                .contains("removing row `light`", "removing row `heavy`", "removing row `blue`");
    }

    @ParameterizedTest
    @MethodSource("machines")
    void viableMutantsPassTheChecksAndStillbornOnesDoNot(Machine machine) {
        Mutants<Machine> mutants = Mutants.of(machine);
        assertThat(mutants.viable()).isNotEmpty().allSatisfy(mutant -> {
            assertThat(mutant.spec()).isNotEqualTo(machine);
            assertThat(hasErrors(mutant.spec())).as(mutant.toString()).isFalse();
        });
        assertThat(mutants.stillborn().stream().filter(mutant -> mutant.operator() == MutationOperator.OTHER_TARGET))
                .allSatisfy(mutant -> assertThat(hasErrors(mutant.spec()))
                        .as(mutant.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void theSameSpecGivesTheSameMutants(Machine machine) {
        List<String> names = names(machine);
        assertThat(names(machine)).isEqualTo(names);
        assertThat(names.stream().map(name -> name.split(" ")[0])).doesNotHaveDuplicates();
    }

    static List<Machine> allMachines() {
        return Specs.everywhere();
    }

    @ParameterizedTest
    @MethodSource("allMachines")
    void mutantsReadNoVariableThatNoGuardHasBound(Machine machine) {
        assertThat(Mutants.of(machine).viable())
                .allSatisfy(mutant -> assertThat(mutant.spec().transitions())
                        .allSatisfy(transition -> assertThat(readTooEarly(transition.guards()))
                                .as(mutant.toString())
                                .isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("allMachines")
    void definitionsOfMutantsStandInThePhasesThatHaveWhatTheyRead(Machine machine) {
        assertThat(Mutants.of(machine).viable())
                .allSatisfy(mutant -> assertThat(mutant.spec().definitions())
                        .allSatisfy(definition -> assertThat(definition.phases())
                                .as(mutant + ": " + definition.name())
                                .isEqualTo(FieldScopes.safe(
                                        definition.body(), mutant.spec().phases()))));
    }

    private static List<Guard> readTooEarly(List<Guard> guards) {
        List<Guard> tooEarly = new ArrayList<>();
        for (int i = 0; i < guards.size(); i++) {
            if (guards.get(i) instanceof Guard.Some some) {
                guards.subList(0, i + 1).stream()
                        .filter(guard -> BoundLocals.areRead(guard, some))
                        .forEach(tooEarly::add);
            }
        }
        return tooEarly;
    }

    private static List<String> names(Machine machine) {
        return Mutants.of(machine).viable().stream().map(Mutant::toString).toList();
    }

    private static boolean hasErrors(Machine machine) {
        Problems problems = new Problems();
        MachineChecks.check(machine, problems);
        return problems.hasErrors();
    }

    @Test
    void addressesAreThoseOfTheSpec() {
        assertThat(GATE.viable().stream().map(Mutant::address))
                .contains(
                        "Gate/transitions/enter_early/require/has_room",
                        "Gate/transitions/enter_early/set/left",
                        "Gate/transitions/leave/emit",
                        "Gate/transitions/enter_early/when",
                        "Gate/define/has_tries",
                        "Gate/fields/tries",
                        "Gate/unhandled/2");
        assertThat(Arrays.stream(MutationOperator.values()).map(MutationOperator::mistake))
                .doesNotHaveDuplicates();
    }
}
