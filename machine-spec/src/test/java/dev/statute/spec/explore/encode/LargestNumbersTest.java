package dev.statute.spec.explore.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Counts;
import dev.statute.spec.model.Machine;
import dev.statute.spec.testing.TestSpecs;
import org.junit.jupiter.api.Test;

/** Numbers at the ends of 64 bits, one of which otherwise stands for {@code none}. */
final class LargestNumbersTest {
    private static final Machine ENDS = TestSpecs.machine("Ends", new SourceText("ends.machine.yaml", """
                    spec: machine/1
                    name: Ends
                    package: com.example.ends
                    version: 1
                    phases: { Only: { initial: true } }
                    fields:
                      last:  { type: option of int -9223372036854775808..9223372036854775807, init: none }
                      lasts: { type: seq of int -9223372036854775808..9223372036854775807 max 1, init: [] }
                      first: { type: option of int -9223372036854775808..9223372036854775807, init: none }
                      table: { type: map of bool to int -9223372036854775808..9223372036854775807 max 2, init: {} }
                    inputs:
                      Take: { payload: { amount: int -9223372036854775808..9223372036854775807 } }
                      Look: {}
                    transitions:
                      take:
                        input: Take
                        from: Only
                        to: same
                        set: { last: some(amount), lasts: '[amount]', table: 'table.put(amount < 0, amount)' }
                      look:
                        input: Look
                        from: Only
                        to: same
                        set: { first: lasts.first() }
                    invariants:
                      last_is_there: { that: 'implies(lasts.size() > 0, last == lasts.first())' }
                      table_is_there: { that: 'implies(table.size() > 0, lasts.size() > 0)' }
                    properties:
                      smallest: { reachable: 'last == some(-9223372036854775808)' }
                      largest:  { reachable: 'table.get(false) == some(9223372036854775807) && table.size() == 2' }
                    check:
                      domains: { Take.amount: [-9223372036854775808, 0, 9223372036854775807] }
                    """));

    @Test
    void theyAreValuesLikeAllOthers() {
        Exploration found = Explorer.explore(ENDS, ExplorerOptions.of(ENDS));
        assertThat(found.properties()).extracting(PropertyResult::verdict).containsOnly(Verdict.HOLDS);
        // The start; and 7 of what was taken last with its table, times what a look can have seen before: 10 + 7 + 7.
        assertThat(found.counts()).extracting(Counts::distinct).isEqualTo(25L);
    }
}
