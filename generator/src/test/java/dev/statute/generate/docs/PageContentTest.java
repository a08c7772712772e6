package dev.statute.generate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.SpecFixtures;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of pages that the fixtures have nothing to say about. */
class PageContentTest {
    private static final SourceText SHOP = new SourceText("shop.machine.yaml", """
            spec: machine/1
            name: Shop
            package: com.example.shop
            phases:
              Shut: { initial: true }
              Open: {}
            inputs:
              Turn: {}
            transitions:
              open: { input: Turn, from: Shut, to: Open }
              shut: { input: Turn, from: Open, to: Shut }
            """);

    private static final SourceText TILL = new SourceText("till.machine.yaml", """
            spec: machine/1
            name: Till
            package: com.example.shop
            imports:
              shop.machine.yaml: [Shop.Phase]
            parameters:
              limit: { type: int 1..9, default: 3, doc: Largest sum. }
            phases:
              Idle: { initial: true }
              Busy: {}
            fields:
              shop: { type: Shop.Phase, init: Shop.Phase.Open, carried: true }
              note: { type: option of bool, init: none }
              sums: { type: seq of int 0..9 max 3, init: [] }
            define:
              many: { params: { least: int 0..3 }, is: sums.size() >= least }
            inputs:
              Add: { payload: { sum: int 0..9 } }
              Pay: {}
              Mark: { payload: { place: Shop.Phase } }
            effects:
              Printed: { payload: { sum: int 0..9, line: int 0..3 }, delivery: call, answered_by: [Pay] }
            rejections:
              TooMuch: { payload: { limit: int 1..9 }, caller: retry }
              NoNote: {}
            blocks:
              print_all:
                emit:
                  - each: { x: sums }
                    index: i
                    if: x > 0
                    emit:
                      - Printed: { sum: x, line: i }
            transitions:
              add:
                input: Add
                from: any
                when: sum <= limit && !many(3)
                to: Busy
                set: { sums: sums.append(sum), note: some(sum == 0) }
              refuse:
                input: Add
                from: any
                when: otherwise
                require:
                  never: { that: limit == 0, else: { TooMuch: { limit: limit } } }
                to: same
              pay:
                input: Pay
                from: Busy
                use: [print_all()]
                require:
                  noted: { some: note, as: zero, else: NoNote }
                  sound: { that: "!zero || many(1)", else: NoNote }
                to: Idle
                set: { sums: [], note: none }
                emit:
                  - Printed: { sum: 0, line: 0 }
                    if: zero
              mark:
                input: Mark
                from: Busy
                when: place == Shop.Phase.Shut
                to: same
              pass:
                input: Mark
                from: Busy
                when: place == Shop.Phase.Open
                to: same
            unhandled:
              - { from: Idle, input: [Pay, Mark], ignore: Nothing is to be paid. }
            properties:
              steps: { step: limit == limit, inputs: [Pay] }
              possible: { reachable: phase == Busy }
              impossible: { unreachable: sums.size() > 3 }
              payable: { always_possible: phase == Idle, from: phase == Busy }
              paid: { leads_to: { from: phase == Busy, to: phase == Idle }, assuming: { progress: [Pay] } }
            scenarios:
              quick:
                parameters: { limit: 1 }
                steps:
                  - Pay: {}
                    expect: { ignored: true, effects: [] }
            check:
              domains: { Add.sum: [0, 1] }
              profiles:
                deep: { depth: 7, budget: { states: 100 } }
            """);

    private static final SourceText PRICE = new SourceText("price.policy.yaml", """
            spec: policy/1
            name: Price
            package: com.example.shop
            inputs:
              age: { type: int 0..120 }
              card: { type: option of bool }
            output: int 0..9
            rows:
              child: { if: { age: 0..13 }, then: 1, because: Children pay little. }
              member: { if: { age: 14..120, card: { some: true } }, then: 2 }
            otherwise: { then: 9, because: The full price. }
            """);

    private static final Catalog CATALOG = SpecFixtures.compile(SHOP, TILL, PRICE);
    private static final String TILL_PAGE = content("Till.md");

    @Test
    void writesExpressionsAsTheirAuthorDid() {
        assertThat(TILL_PAGE)
                .contains("when `place == Shop.Phase.Shut`")
                .contains("`Shop.Phase.Open`")
                // Bars would end the cell of a table, even inside of backticks.
                .contains("<code>&#33;zero &#124;&#124; many&#40;1&#41;</code>");
    }

    @Test
    void showsSelectorsGuardsAndEmissions() {
        RenderedPage page = new RenderedPage(TILL_PAGE);

        assertThat(page.tableBehind("Matrix"))
                .contains(List.of(
                        "Add",
                        "add → Busy when sum <= limit && !many(3); refuse stays otherwise",
                        "add stays when sum <= limit && !many(3); refuse stays otherwise"))
                .contains(List.of("Pay", "Nothing is to be paid.", "pay → Idle"));
        assertThat(page.tableBehind("pay"))
                .contains(List.of("1", "noted", "a value in note, as zero", "NoNote"))
                .contains(List.of("2", "sound", "!zero || many(1)", "NoNote"));
        assertThat(page.tableBehind("refuse"))
                .contains(List.of("1", "never", "limit == 0", "TooMuch { limit: limit }"));
        assertThat(TILL_PAGE)
                .contains("- for each `x` in `sums`, counted by `i`, if `x > 0`, emits [Printed](#effect-Printed)"
                        + " `{ sum: x, line: i }`\n"
                        + "- emits [Printed](#effect-Printed) `{ sum: 0, line: 0 }` if `zero`")
                .contains("with the parts of `print_all` put first");
    }

    @Test
    void showsWhatIsFixedAndWhatIsOnlyCarried() {
        RenderedPage page = new RenderedPage(TILL_PAGE);

        assertThat(page.tableBehind("Parameters")).contains(List.of("limit", "int 1..9", "3", "Largest sum."));
        assertThat(page.tableBehind("Fields"))
                .contains(List.of("shop", "Shop.Phase", "Shop.Phase.Open", "any", "Carried: no decision reads it."));
        assertThat(page.tableBehind("Definitions"))
                .contains(List.of("many (least: int 0..3)", "bool", "sums.size() >= least", "any"));
    }

    @Test
    void saysWhatPropertiesPromise() {
        assertThat(new RenderedPage(TILL_PAGE).tableBehind("Properties"))
                .contains(List.of("steps", "every accepted step of Pay has limit == limit"))
                .contains(List.of("possible", "some reachable state has phase == Busy"))
                .contains(List.of("impossible", "no reachable state has sums.size() > 3"))
                .contains(List.of(
                        "payable", "from every reachable state with phase == Busy some path leads to phase == Idle"))
                .contains(List.of(
                        "paid",
                        "phase == Busy always leads to phase == Idle, if of Pay those that change the state are not"
                                + " ignored for ever"));
    }

    @Test
    void showsScenariosAndDomains() {
        RenderedPage page = new RenderedPage(TILL_PAGE);

        assertThat(TILL_PAGE).contains("With `{ limit: 1 }`.");
        assertThat(page.tableBehind("quick")).contains(List.of("1", "Pay", "ignored; no effects"));
        assertThat(page.tableBehind("Domains of checking")).contains(List.of("Add.sum", "0, 1"));
        assertThat(page.tableBehind("Profile deep"))
                .contains(List.of("depth", "at most 7 steps from the initial states"))
                .contains(List.of("budget of states", "100"));
    }

    @Test
    void listsTheCellsThatOtherwiseTakes() {
        RenderedPage page = new RenderedPage(content("Price.md"));

        assertThat(page.tableBehind("Rows"))
                .contains(List.of("child", "0..13", "any", "1", "Children pay little.", "price.policy.yaml:9"))
                .contains(
                        List.of("otherwise", "any other", "any other", "9", "The full price.", "price.policy.yaml:11"));
        assertThat(page.tableBehind("Cells"))
                .containsExactly(
                        List.of("age", "card", "Decided by"),
                        List.of("0..13", "none", "child"),
                        List.of("0..13", "{ some: false }", "child"),
                        List.of("0..13", "{ some: true }", "child"),
                        List.of("14..120", "none", "otherwise"),
                        List.of("14..120", "{ some: false }", "otherwise"),
                        List.of("14..120", "{ some: true }", "member"));
        assertThat(page.tableBehind("Left to otherwise")).hasSize(3);
    }

    private static String content(String name) {
        return DocsGenerator.generate(CATALOG).stream()
                .filter(file -> file.path().equals(name))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
