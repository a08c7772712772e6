package dev.statute.spec.explore;

import static dev.statute.spec.diagnostic.Code.M102;
import static dev.statute.spec.diagnostic.Code.M103;
import static dev.statute.spec.diagnostic.Code.M401;
import static dev.statute.spec.diagnostic.Code.M501;
import static dev.statute.spec.diagnostic.Code.M502;
import static dev.statute.spec.diagnostic.Code.M504;
import static dev.statute.spec.diagnostic.Code.M505;
import static dev.statute.spec.diagnostic.Code.M507;
import static dev.statute.spec.diagnostic.Code.M508;
import static dev.statute.spec.diagnostic.Code.M511;
import static dev.statute.spec.diagnostic.Code.M520;
import static dev.statute.spec.diagnostic.Code.M521;
import static dev.statute.spec.diagnostic.Code.M522;
import static dev.statute.spec.diagnostic.Code.M523;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.TraceText;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Budget;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each finding on a small machine, and what is not said besides. */
class FindingsTest {
    /** A queue of at most three places that is sound; the tests change one thing about it. */
    private static final String QUEUE = """
            phases:
              Open: { initial: true }
              Shut: {}
            fields:
              waiting: { type: int 0..3, init: 0 }
            inputs:
              Come: {}
              Serve: { payload: { k: int 1..2 } }
              Close: {}
              Reopen: {}
            effects:
              Served: { payload: { left: int 0..3 } }
            rejections:
              Full: {}
              Empty: { payload: { waiting: int 0..3 } }
              IsShut: {}
              IsOpen: {}
            transitions:
              come:
                input: Come
                from: Open
                require:
                  room: { that: waiting < 3, else: Full }
                to: same
                set: { waiting: waiting + 1 }
              serve:
                input: Serve
                from: Open
                require:
                  enough: { that: waiting >= k, else: { Empty: { waiting: waiting } } }
                to: same
                set: { waiting: waiting - k }
                emit:
                  - Served: { left: next.waiting }
              close: { input: Close, from: Open, to: Shut }
              reopen: { input: Reopen, from: Shut, to: Open }
            unhandled:
              - { from: Shut, input: [Come, Serve, Close], reject: IsShut }
              - { from: Open, input: Reopen, reject: IsOpen }
            invariants:
              shut_keeps: { in: Shut, that: waiting <= 3 }
            """;

    private static Explored queue(String right, String wrong) {
        assertThat(QUEUE).contains(right);
        return Explored.machine(QUEUE.replace(right, wrong));
    }

    @Test
    void theQueueIsSound() {
        Explored queue = Explored.machine(QUEUE);

        assertThat(queue.report()).isEmpty();
        assertThat(queue.exploration().assurance().text()).isEqualTo("exhaustive");
        assertThat(queue.property("no_deadlock").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(queue.property("no_fault").verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void anInvariantIsBrokenByAShortestRun() {
        Explored queue = queue("that: waiting <= 3", "that: waiting < 2");

        assertThat(queue.codes()).containsExactly(M501);
        assertThat(queue.finding(M501).message()).isEqualTo("invariant `shut_keeps` does not hold after 3 steps");
        assertThat(queue.finding(M501).note()).isEqualTo("There waiting = 2.");
        assertThat(queue.run(M501))
                .containsExactly(
                        "1. Come takes come (desk.machine.yaml:22): waiting: 0 -> 1",
                        "2. Come takes come (desk.machine.yaml:22): waiting: 1 -> 2",
                        "3. Close takes close (desk.machine.yaml:38): phase: Open -> Shut");
        assertThat(queue.property("shut_keeps").verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void anInvariantIsBrokenAtTheStart() {
        Explored queue = queue("{ in: Shut, that: waiting <= 3 }", "{ that: waiting > 0 }");

        assertThat(queue.finding(M501).message()).isEqualTo("invariant `shut_keeps` does not hold at the start");
        assertThat(queue.finding(M501).example()).isEqualTo("at the start: Open { waiting: 0 }");
        assertThat(queue.finding(M501).help()).doesNotContain("scenarios");
    }

    @Test
    void aFieldLeavesItsType() {
        Explored queue = queue("waiting >= k, else", "waiting >= 1, else");

        assertThat(queue.codes()).containsExactly(M401);
        assertThat(queue.finding(M401).message()).isEqualTo("`waiting` would become -1, which is not in `int 0..3`");
        assertThat(queue.finding(M401).at().text()).isEqualTo("waiting - k");
        assertThat(queue.run(M401)).hasSize(2).last().asString().startsWith("2. Serve { k: 2 } takes serve");
        assertThat(queue.property("no_fault").verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aPartOfAnEffectLeavesItsType() {
        Explored queue = queue("left: int 0..3", "left: int 0..1");

        assertThat(queue.codes()).containsExactly(M401);
        assertThat(queue.finding(M401).message()).isEqualTo("`Served.left` would become 2, which is not in `int 0..1`");
        assertThat(queue.finding(M401).at().text()).isEqualTo("next.waiting");
    }

    @Test
    void aPartOfAReasonLeavesItsType() {
        Explored queue =
                queue("Empty: { payload: { waiting: int 0..3 } }", "Empty: { payload: { waiting: int 0..0 } }");

        assertThat(queue.codes()).containsExactly(M401);
        assertThat(queue.finding(M401).message())
                .isEqualTo("`Empty.waiting` would become 1, which is not in `int 0..0`");
        assertThat(queue.finding(M401).at().text()).isEqualTo("waiting");
    }

    @Test
    void oneCauseInSeveralPhasesIsReportedOnce() {
        Explored queue = Explored.machine(
                QUEUE.replace("from: Open\n    require:\n      room", "from: any\n    require:\n      room")
                        .replace("[Come, Serve, Close]", "[Serve, Close]")
                        .replace("waiting < 3, else: Full", "waiting < 4, else: Full"));

        assertThat(queue.codes()).containsExactly(M401);
    }

    private static final String SCALES = """
            phases:
              Open: { initial: true }
              Shut: { terminal: true }
            fields:
              left: { type: int 0..3, init: 0 }
              right: { type: int 0..3, init: 0 }
            inputs:
              Put: { payload: { k: int 0..9 } }
              Close: { payload: { k: int 0..9 } }
            effects:
              Put: { payload: { left: int 0..3, right: int 0..3 } }
              Shown: { payload: { right: int 0..3 } }
            rejections:
              Heavy: { payload: { k: int 0..3 } }
              Light: { payload: { k: int 0..3, twice: int 0..6 } }
            transitions:
              put: { input: Put, from: Open, to: same, %s }
              close: { input: Close, from: Open, to: Shut, require: { %s } }
            unhandled:
              - { from: Shut, input: any, ignore: It is over. }
            properties:
              goal: { %s }
            """;

    private static Explored scales(String put, String close) {
        return Explored.machine(SCALES.formatted(put, close, "always_possible: phase == Shut"));
    }

    private static List<String> breaches(Explored explored) {
        return explored.exploration().findings().stream()
                .filter(finding -> Wording.of(finding.problem()).code() == M401)
                .map(finding -> Wording.of(finding.problem()).message())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "left: left + k, right: right + k",
                "left: 'left + (k < 5 ? k : 0)', right: 'right + (k < 5 ? 0 : k)'",
                "left: 'left + (k < 5 ? 0 : k)', right: 'right + (k < 5 ? k : 0)'"
            })
    void eachFieldThatLeavesItsTypeIsReported(String set) {
        Explored scales = scales("set: { " + set + " }", "fine: { that: k == 0, else: { Heavy: { k: 0 } } }");

        assertThat(breaches(scales))
                .hasSize(2)
                .anyMatch(message -> message.startsWith("`left` would become "))
                .anyMatch(message -> message.startsWith("`right` would become "));
        assertThat(scales.exploration().findings()).allSatisfy(finding -> {
            String message = Wording.of(finding.problem()).message();
            List<String> lines = TraceText.lines(finding.trace().orElseThrow());
            String field = message.substring(1, message.indexOf('`', 1));
            assertThat(lines.get(lines.size() - 1))
                    .contains("a value leaves the type of field " + field + ", " + field);
        });
        assertThat(scales.exploration().counts().distinct())
                .as("what breaks has no state after")
                .isLessThanOrEqualTo(16 + 16);
    }

    @Test
    void eachPartOfEachEffectThatLeavesItsTypeIsReported() {
        Explored scales = scales(
                "emit: [ { Put: { left: k, right: k } }, { Shown: { right: k }, if: k > 5 } ]",
                "fine: { that: k == 0, else: { Heavy: { k: 0 } } }");

        assertThat(breaches(scales))
                .extracting(message -> message.substring(0, message.indexOf(" would")))
                .containsExactlyInAnyOrder("`Put.left`", "`Put.right`", "`Shown.right`");
    }

    @Test
    void eachPartOfEachReasonThatLeavesItsTypeIsReported() {
        Explored scales = scales(
                "set: { left: left }",
                "few: { that: k < 8, else: { Heavy: { k: k } } },"
                        + " many: { that: k > 6, else: { Light: { k: k, twice: 2 * k } } }");

        assertThat(breaches(scales))
                .extracting(message -> message.substring(0, message.indexOf(" would")))
                .containsExactlyInAnyOrder("`Heavy.k`", "`Light.k`", "`Light.twice`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"always_possible: left == 3", "leads_to: { from: left == 0, to: left == 3 }"})
    void whatAFaultLeavesOpenNamesTheFault(String property) {
        Explored scales = Explored.machine(SCALES.formatted(
                "set: { left: k + 4 - left }", "fine: { that: left == 3, else: { Heavy: { k: 0 } } }", property));

        assertThat(scales.property("goal").verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(scales.property("goal").note())
                .isEqualTo("Not decided: steps that break the machine were not gone on from.");
    }

    @Test
    void aFieldStartsOutsideOfItsType() {
        Explored queue = Explored.machine(
                QUEUE.replace(
                        "fields:\n  waiting: { type: int 0..3, init: 0 }",
                        "parameters:\n  early: { type: int 0..5, default: 1 }\nfields:\n  waiting: { type: int 0..3, init: early }"));

        assertThat(queue.codes()).containsExactly(M401);
        assertThat(queue.finding(M401).message()).isEqualTo("`waiting` would start at 4, which is not in `int 0..3`");
        assertThat(queue.finding(M401).note()).isEqualTo("It would with early = 4.");
    }

    @Test
    void selectorsThatAreTooManyToTryOverlapInAStateThatIsReached() {
        assertThat(till("balance + amount <= 100000", "amount + balance >= 100000")
                        .codes())
                .containsExactly(M102);
    }

    @Test
    void selectorsThatAreTooManyToTryLeaveAHoleInAStateThatIsReached() {
        Explored till = till("balance + amount < 100000", "amount + balance > 100000");

        assertThat(till.codes()).containsExactly(M103);
        assertThat(till.run(M103))
                .hasSize(2)
                .last()
                .isEqualTo("2. Pay { amount: 50000 } breaks the machine: no transition is selected");
    }

    @Test
    void selectorsThatAreTooManyToTryAreSettledByExploring() {
        assertThat(till("balance + amount < 100000", "amount + balance >= 100000")
                        .codes())
                .isEmpty();
    }

    private static Explored till(String pay, String fill) {
        return Explored.machine("""
                phases:
                  Open: { initial: true }
                  Closed: { terminal: true }
                fields:
                  balance: { type: int 0..100000, init: 0 }
                inputs:
                  Pay: { payload: { amount: int 1..50000 } }
                rejections:
                  IsClosed: {}
                transitions:
                  pay: { input: Pay, from: Open, when: %s, to: same, set: { balance: balance + amount } }
                  fill: { input: Pay, from: Open, when: %s, to: Closed, set: { balance: 100000 } }
                unhandled:
                  - { from: Closed, input: any, reject: IsClosed }
                properties:
                  can_fill: { reachable: phase == Closed }
                check:
                  domains: { Pay.amount: [30000, 50000] }
                """.formatted(pay, fill));
    }

    @Test
    void aStateInWhichNothingIsAcceptedIsADeadlock() {
        Explored queue = Explored.machine(QUEUE.replace("close: { input: Close, from: Open, to: Shut }", """
                        close:
                            input: Close
                            from: Open
                            require: { nobody: { that: waiting < 3, else: Full } }
                            to: Shut""")
                .replace("waiting >= k, else", "\"waiting >= k && waiting < 3\", else"));

        assertThat(queue.codes()).containsExactly(M505);
        assertThat(queue.finding(M505).message())
                .isEqualTo("no input is accepted in a state of phase `Open` that is reached after 3 steps");
        assertThat(queue.property("no_deadlock").verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void aConjunctOfASelectorKillsItsTransition() {
        Explored queue = Explored.machine(QUEUE.replace("  close: { input: Close, from: Open, to: Shut }", """
                  close: { input: Close, from: Open, when: "waiting < 3 || waiting == 3", to: Shut }
                  lock: { input: Close, from: Open, when: "waiting == 3 && waiting > 5", to: Shut }
                """.indent(0)
                        .stripTrailing())
                .replace("waiting < 3 || waiting == 3", "!(waiting == 3 && waiting > 5)"));

        assertThat(queue.codes()).containsExactly(M502);
        assertThat(queue.finding(M502).message())
                .isEqualTo("transition `lock` never fires: `waiting > 5` is never true where the rest holds");
        assertThat(queue.finding(M502).note())
                .isEqualTo("The rest holds after 3 steps, in Open { waiting: 3 } with Close.");
        assertThat(queue.trace(M502).steps()).hasSize(4);
    }

    @Test
    void aGuardKillsItsTransitionAndWhatFollowsIsNotSaid() {
        Explored queue = queue("waiting >= k, else", "waiting >= k + 3, else");

        assertThat(queue.codes()).containsExactly(M502);
        assertThat(queue.finding(M502).message())
                .isEqualTo("transition `serve` never fires: `waiting >= k + 3` of guard `enough` is never true where"
                        + " the rest holds");
    }

    @Test
    void anAbsentOptionKillsItsTransition() {
        Explored queue = Explored.machine(
                QUEUE.replace("fields:\n", "fields:\n  bell: { type: option of int 1..2, init: none }\n")
                        .replace("  reopen: { input: Reopen, from: Shut, to: Open }", """
                          reopen:
                            input: Reopen
                            from: Shut
                            require:
                              rings: { some: bell, as: rung, else: IsShut }
                              loud: { that: rung == 2, else: IsShut }
                            to: Open
                            set: { bell: some(1) }
                        """.indent(0)
                                .stripTrailing()));

        assertThat(queue.codes()).containsExactlyInAnyOrder(M502, M505);
        assertThat(queue.finding(M502).message())
                .isEqualTo("transition `reopen` never fires: `bell != none` of guard `rings` is never true where the"
                        + " rest holds");
    }

    @Test
    void twoConditionsKillATransitionTogether() {
        Explored queue =
                Explored.machine(QUEUE.replace("waiting >= k, else", "\"waiting == 0 && waiting >= k\", else"));

        assertThat(queue.codes()).containsExactly(M502);
        assertThat(queue.finding(M502).message()).startsWith("transition `serve` never fires: ");
    }

    @Test
    void otherwiseKillsItsTransitionIfTheOthersTakeEverything() {
        Explored queue = queue(
                "  close: { input: Close, from: Open, to: Shut }",
                "  close: { input: Close, from: Open, when: waiting + 1 <= 4, to: Shut }\n"
                        + "  lock: { input: Close, from: Open, when: otherwise, to: Shut }");

        assertThat(queue.codes()).containsExactly(M502);
        assertThat(queue.finding(M502).message())
                .isEqualTo("transition `lock` never fires: `otherwise` is never true where the rest holds");
    }

    @Test
    void aPhaseThatIsNeverReachedIsNamedWithTheTransitionThatShouldLeadThere() {
        Explored queue = Explored.machine(QUEUE.replace(
                        "close: { input: Close, from: Open, to: Shut }",
                        "close: { input: Close, from: Open, require: { late: { that: waiting > 3, else: Full } }, to: Shut }")
                .replace("invariants:\n  shut_keeps: { in: Shut,", "invariants:\n  shut_keeps: {"));

        assertThat(queue.codes()).containsExactly(M502);
        assertThat(queue.finding(M502).note()).endsWith("Phase `Shut` is never reached.");
    }

    @Test
    void anInvariantOfPhasesThatAreNeverReachedHoldsForNoReason() {
        Explored queue = queue(
                "close: { input: Close, from: Open, to: Shut }",
                "close: { input: Close, from: Open, require: { late: { that: waiting > 3, else: Full } }, to: Shut }");

        assertThat(queue.codes()).containsExactlyInAnyOrder(M502, M504);
        assertThat(queue.finding(M504).message())
                .isEqualTo("invariant `shut_keeps` holds for no reason: phase `Shut` is never reached");
    }

    @Test
    void anImplicationWhoseLeftSideIsNeverTrueHoldsForNoReason() {
        String right = "{ in: Shut, that: waiting <= 3 }";

        assertThat(queue(right, "{ that: 'implies(waiting > 3, phase == Shut)' }")
                        .finding(M504)
                        .message())
                .isEqualTo("invariant `shut_keeps` holds for no reason: `waiting > 3` is never true");
        assertThat(queue(right, "{ that: 'implies(waiting > 2, waiting == 3)' }")
                        .codes())
                .isEmpty();
    }

    @Test
    void aPropertyOfStepsWhoseInputsAreNeverAcceptedHoldsForNoReason() {
        String properties = "properties:\n  stays: { inputs: [%s], step: next.phase == phase }\n";
        String extended = QUEUE.replace("  Reopen: {}\n", "  Reopen: {}\n  Knock: {}\n")
                .replace("[Come, Serve, Close]", "[Come, Serve, Close, Knock]")
                .replace("input: Come\n    from: Open", "input: [Come, Knock]\n    from: Open")
                .replace("input: [Come, Knock]", "input: Come")
                .replace("input: Reopen, reject", "input: [Reopen, Knock], reject");

        Explored never = Explored.machine(extended + properties.formatted("Knock"));
        assertThat(never.codes()).containsExactly(M504);
        assertThat(never.finding(M504).message())
                .isEqualTo("property `stays` holds for no reason: `Knock` is never accepted");
        assertThat(Explored.machine(extended + properties.formatted("Come, Knock"))
                        .codes())
                .isEmpty();
    }

    @Test
    void aPropertyOfStepsWhosePremiseIsNeverTrueHoldsForNoReason() {
        String step = "properties:\n  grows: { step: 'implies(%s, next.waiting <= waiting)' }\n";

        assertThat(Explored.machine(QUEUE + step.formatted("waiting > 3")).codes())
                .containsExactly(M504);
        assertThat(Explored.machine(QUEUE + step.formatted("waiting == 3")).codes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Timeless.class)
    void aPropertyWhoseFromIsNeverTrueHoldsForNoReason(Timeless property) {
        Explored never = Explored.machine(QUEUE + property.from("waiting > 3"));

        assertThat(never.codes()).containsExactly(M504);
        assertThat(never.finding(M504).message())
                .isEqualTo("property `goal` holds for no reason: `waiting > 3` is never true");
        assertThat(never.property("goal").verdict()).isEqualTo(Verdict.HOLDS);
    }

    private enum Timeless {
        LEADS_TO("properties:\n  goal: { leads_to: { from: %s, to: phase == Shut } }\n"),
        ALWAYS_POSSIBLE("properties:\n  goal: { always_possible: phase == Shut, from: %s }\n");

        private final String text;

        Timeless(String text) {
            this.text = text;
        }

        String from(String condition) {
            return text.formatted(condition);
        }
    }

    @Test
    void aGuardThatNeverRefusesIsReportedAndTheReasonThatOnlyItGives() {
        Explored queue = queue("waiting >= k, else", "waiting >= 0, else");
        assertThat(queue.codes()).as("it lets values leave their type").containsExactly(M401);

        Explored clamped = Explored.machine(QUEUE.replace("waiting >= k, else", "waiting >= 0, else")
                .replace("waiting: waiting - k", "waiting: max(0, waiting - k)")
                .replace("set: { waiting: max(0, waiting - k) }", "set: { waiting: 'max(0, waiting - k)' }"));
        assertThat(clamped.codes()).containsExactlyInAnyOrder(M507, M508);
        assertThat(clamped.finding(M508).message()).isEqualTo("guard `enough` of transition `serve` never refuses");
        assertThat(clamped.finding(M508).note()).isEqualTo("It was asked 8 times, and passed.");
        assertThat(clamped.finding(M507).message()).isEqualTo("reason `Empty` is never given");
        assertThat(clamped.finding(M507).note()).isEqualTo("Only guard `enough` of `serve` could give it.");
    }

    @Test
    void aGuardThatNeverRefusesLeavesOtherGiversOfItsReasonAlone() {
        Explored queue = queue(
                "close: { input: Close, from: Open, to: Shut }",
                "close: { input: Close, from: Open, require: { few: { that: waiting <= 3, else: Full } }, to: Shut }");

        assertThat(queue.codes()).containsExactly(M508);
    }

    @Test
    void aBudgetThatRunsOutIsAWarningAndNothingIsSaidThatMoreStatesCouldMend() {
        Explored queue = Explored.machine(
                QUEUE + "properties:\n  fills: { reachable: waiting == 3 }\n"
                        + "  shuts: { always_possible: phase == Shut }\n",
                options -> options.withBudget(new Budget(2, Duration.ofMinutes(1), 1 << 30)));

        assertThat(queue.codes()).containsExactly(M511);
        assertThat(queue.finding(M511).message())
                .isEqualTo("`Desk` was not explored to the end: its budget of 2 states ran out");
        assertThat(queue.finding(M511).note())
                .startsWith("Most values are taken by ")
                .contains("payload `Serve.k` (2)");
        assertThat(queue.exploration().assurance())
                .isEqualTo(new Assurance(Assurance.Level.BOUNDED, "bounded (budget of 2 states)"));
        assertThat(queue.property("fills").verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(queue.property("fills").note()).isEqualTo("Not decided: its budget ran out.");
        assertThat(queue.property("shut_keeps").verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void aMachineWithoutStatementsHasNothingToCheck() {
        Explored queue = queue("invariants:\n  shut_keeps: { in: Shut, that: waiting <= 3 }\n", "");

        assertThat(queue.codes()).containsExactly(M520);
    }

    @Test
    void aDomainOfOneValueIsDoubtfulUnlessTheTypeHasNoMore() {
        Explored one = Explored.machine(QUEUE + "check:\n  domains: { Serve.k: [1] }\n");
        assertThat(one.codes()).containsExactly(M521);
        assertThat(one.finding(M521).message()).isEqualTo("the domain of `Serve.k` has a single value, 1");
        assertThat(one.finding(M521).at().text()).isEqualTo("[1]");

        assertThat(Explored.machine(QUEUE + "check:\n  domains: { Serve.k: [1, 2] }\n")
                        .codes())
                .isEmpty();
        assertThat(Explored.machine(
                                QUEUE.replace("k: int 1..2", "k: int 1..1") + "check:\n  domains: { Serve.k: [1] }\n")
                        .codes())
                .isEmpty();
    }

    @Test
    void aFieldThatKeepsItsStartNeverChanges() {
        Explored queue = queue("fields:\n", "fields:\n  paused: { type: bool, init: false }\n");

        assertThat(queue.codes()).containsExactly(M522);
        assertThat(queue.finding(M522).message())
                .isEqualTo("field `paused` never changes: it keeps its initial value `false`");
        assertThat(queue.finding(M522).note()).isEqualTo("No transition sets it.");
    }

    @Test
    void aFieldOfSomePhasesThatAlwaysHasTheSameValueNeverChanges() {
        String scoped = QUEUE.replace("fields:\n", "fields:\n  left: { type: int 0..3, in: Shut }\n");

        Explored constant = Explored.machine(scoped.replace("to: Shut }", "to: Shut, set: { left: 2 } }"));
        assertThat(constant.codes()).containsExactly(M522);
        assertThat(constant.finding(M522).message()).isEqualTo("field `left` never changes: it is always 2");
        assertThat(constant.finding(M522).note()).isEqualTo("It is set by `close`, to the value that it has.");
        assertThat(Explored.machine(scoped.replace("to: Shut }", "to: Shut, set: { left: waiting } }"))
                        .codes())
                .isEmpty();
    }

    @Test
    void aFieldThatOnlyADeadTransitionSetsFollowsFromThat() {
        Explored queue = Explored.machine(QUEUE.replace("fields:\n", "fields:\n  rung: { type: bool, init: false }\n")
                .replace("waiting: waiting - k }", "waiting: waiting - k, rung: true }")
                .replace("waiting >= k, else", "waiting >= k + 3, else"));

        assertThat(queue.codes()).containsExactly(M502);
    }

    @Test
    void aFilterThatLeavesOutMostIsDoubtful() {
        Explored most = Explored.machine(
                QUEUE.replace("Serve: { payload: { k: int 1..2 } }", "Serve: { payload: { k: int 1..2 } }")
                        + "check:\n  where: waiting == 0 && phase == Open\n");
        assertThat(most.codes()).containsExactly(M523);
        assertThat(most.finding(M523).message()).isEqualTo("`where` leaves out 2 of 3 states that were generated");
        assertThat(most.exploration().assurance().text()).isEqualTo("bounded (filter)");

        assertThat(Explored.machine(QUEUE + "check:\n  where: waiting < 3\n").codes())
                .as("the guard on room refuses outside of the filter only")
                .containsExactlyInAnyOrder(M507, M508);
    }

    @Test
    void aDepthThatLeavesOutMostIsDoubtful() {
        Explored most = Explored.machine(QUEUE.replace("k: int 1..2", "k: int 1..2"), options -> options.withDepth(0));

        assertThat(most.codes()).containsExactly(M523);
        assertThat(most.exploration().assurance().text()).isEqualTo("bounded (depth 0)");
    }

    @Test
    void aFilterThatLeavesOutTheStartIsAllThatIsSaid() {
        Explored nothing = Explored.machine(
                QUEUE + "properties:\n  small: { unreachable: waiting > 3 }\n  calm: { step: next.waiting < 4 }\n"
                        + "check:\n  where: waiting > 0\n");

        assertThat(nothing.codes()).containsExactly(Code.M523);
        assertThat(nothing.exploration().counts().distinct()).isZero();
        assertThat(nothing.exploration().properties())
                .hasSize(5)
                .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.NOT_CHECKED))
                .extracting(PropertyResult::note)
                .containsOnly("Not decided: every initial state is outside of `where`.");
    }

    @Test
    void aFilterThatLeavesOutTheStartHidesNoInvariantThatIsBrokenThere() {
        Explored nothing = Explored.machine(QUEUE.replace("{ in: Shut, that: waiting <= 3 }", "{ that: waiting > 0 }")
                + "check:\n  where: waiting > 0\n");

        assertThat(nothing.property("shut_keeps").verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void whatAFilterMayHaveHiddenIsNotBlamedOnTheMachine() {
        String perhaps = "States outside of `where` were not gone on from, which may be the reason.";
        Explored corridor = Explored.machine(CORRIDOR + "check:\n  where: x <= 10\n");

        assertThat(corridor.codes()).containsExactlyInAnyOrder(M502, M504, M507, M508, M522);
        assertThat(corridor.finding(M502).message())
                .isEqualTo(
                        "transition `leave` never fires within `where`: `x > 20` is never true where the rest holds");
        assertThat(corridor.finding(M502).note()).endsWith("Phase `Hall` is never reached within `where`. " + perhaps);
        assertThat(corridor.finding(M502).help())
                .isEqualTo("widen `where` if it hides what is missing; otherwise correct the condition, or remove the"
                        + " transition");
        assertThat(corridor.finding(M504).message())
                .isEqualTo("invariant `quiet` holds for no reason: phase `Hall` is never reached within `where`");
        assertThat(corridor.finding(M507).message()).isEqualTo("reason `TooFar` is never given within `where`");
        assertThat(corridor.finding(M508).message())
                .isEqualTo("guard `near` of transition `walk` never refuses within `where`");
        assertThat(corridor.finding(M522).message())
                .isEqualTo("field `far` never changes within `where`: it keeps its initial value `false`");
        assertThat(List.of(M504, M507, M508, M522)).allSatisfy(code -> {
            assertThat(corridor.finding(code).note()).endsWith(perhaps);
            assertThat(corridor.finding(code).help()).startsWith("widen `where`");
        });
    }

    @Test
    void whatIsNotDecidedIsNotSaidToHoldForNoReason() {
        Explored corridor = Explored.machine(CORRIDOR
                + "properties:\n  back: { leads_to: { from: phase == Hall, to: phase == Way } }\n"
                + "  free: { always_possible: phase == Way, from: phase == Hall }\n"
                + "check:\n  where: x <= 10\n");

        assertThat(corridor.property("back").verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(corridor.property("free").verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(corridor.finding(M504).message()).contains("`quiet`");
    }

    @Test
    void theFirstFaultIsNamedAndTheOthersAreCounted() {
        Explored queue = queue("waiting >= k, else", "waiting >= 1, else");
        assertThat(queue.property("no_fault").note())
                .isEqualTo("The first fault is that `waiting` would become -1, which is not in `int 0..3`.");

        Explored worse = Explored.machine(QUEUE.replace("waiting >= k, else", "waiting >= 1, else")
                .replace("waiting < 3, else", "waiting < 4, else"));
        assertThat(worse.property("no_fault").note())
                .isEqualTo("The first fault is that `waiting` would become -1, which is not in `int 0..3`; there is 1"
                        + " more.");
    }

    /** Beyond 20 steps there is more to see. */
    private static final String CORRIDOR = """
            phases:
              Way: { initial: true }
              Hall: {}
            fields:
              x: { type: int 0..50, init: 0 }
              far: { type: bool, init: false }
            inputs:
              Walk: {}
              Turn: {}
            rejections:
              TooFar: {}
            transitions:
              walk:
                input: Walk
                from: Way
                require:
                  near: { that: x < 40, else: TooFar }
                to: same
                set: { x: x + 1, far: x > 30 }
              leave: { input: Turn, from: Way, when: x > 20, to: Hall }
              stay: { input: Turn, from: Way, when: x <= 20, to: same }
              rest: { input: [Walk, Turn], from: Hall, to: same }
            invariants:
              quiet: { in: Hall, that: x > 0 }
            """;
}
