package dev.statute.generate.tla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.SpecFixtures;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What modules look like. That they mean what the machines mean is for the cross-check to say. */
class TlaGeneratorTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens", "TlaGeneratorTest");

    private static final SourceText TYPES = new SourceText("kiosk.types.yaml", """
            spec: types/1
            package: com.example.kiosk
            types:
              Guest: { id: string }
              Coins: { int: 0..9 }
              Ticket:
                variants:
                  Single: {}
                  Group: { size: Coins }
            """);

    private static final SourceText KIOSK = new SourceText("kiosk.machine.yaml", """
            spec: machine/1
            name: Kiosk
            package: com.example.kiosk
            version: 4
            doc: |
              Sells tickets to a queue of guests.
              One guest is served at a time.
            imports: { kiosk.types.yaml: [Guest, Coins, Ticket] }
            constants: { PRICE: { value: 2, doc: What a ticket costs. } }
            parameters:
              places: { type: int 1..2, default: 1, doc: So many may wait. }
            phases:
              Idle: { initial: true }
              Serving: { doc: A guest stands at the window. }
              Shut: { terminal: true }
            groups: { running: [Idle, Serving] }
            fields:
              queue: { type: seq of Guest max 3, init: [], doc: Who waits. }
              guest: { type: Guest, in: Serving }
              paid: { type: Coins, init: 0, in: Serving }
              last: { type: option of Ticket, init: none }
              note: { type: option of Guest, init: none, carried: true }
            define:
              is_full: { is: queue.size() >= places }
              misses:
                params: { coins: Coins }
                is: paid + coins < PRICE
            inputs:
              Arrive: { payload: { who: Guest }, doc: Somebody comes. }
              Call: {}
              Pay: { payload: { coins: Coins } }
              Leave: {}
              Close: {}
            effects:
              Sold: { payload: { change: int 0..3 } }
            rejections:
              Full: {}
              Nobody: {}
              Closed: {}
              Wrong: {}
            transitions:
              arrive:
                input: Arrive
                from: running
                require:
                  has_place: { that: "!is_full || phase == Serving && queue == []", else: Full }
                to: same
                set: { queue: queue.append(who), note: some(who) }
              call:
                doc: The first of the queue comes to the window.
                input: Call
                from: Idle
                require:
                  somebody: { some: queue.first(), as: first, else: Nobody }
                to: Serving
                set: { queue: queue.drop(1), guest: first }
              sell:
                input: Pay
                from: Serving
                when: "!misses(coins)"
                to: Idle
                set: { last: "some(coins > 3 ? Ticket.Group{size: coins} : Ticket.Single{})" }
                emit:
                  - Sold: { change: paid + coins - PRICE }
              wait:
                input: Pay
                from: Serving
                when: otherwise
                to: same
                set: { paid: paid + coins }
              give_up:
                input: [Leave, Close]
                from: Serving
                to: Idle
              close:
                input: Close
                from: Idle
                to: Shut
            unhandled:
              - { from: Shut, input: any, reject: Closed }
              - { from: Serving, input: Call, reject: Wrong }
              - { from: Idle, input: [Pay, Leave], reject: Wrong }
            invariants:
              pays_too_little: { in: Serving, that: paid < PRICE, doc: Else it would have been sold. }
            properties:
              queue_is_fair: { inputs: [Arrive], step: next.queue.last() == some(who) }
              never_idle_twice: { step: "implies(phase == Idle, next.phase != Idle || next.queue != [])" }
              sells_groups: { reachable: "last.exists(t, t.is(Ticket.Group))" }
              no_crowd: { unreachable: queue.size() > 2 }
              is_served: { leads_to: { from: phase == Serving, to: phase == Idle }, assuming: { progress: [Pay] } }
              can_close: { always_possible: phase == Shut }
            check:
              domains: { Guest: 2, Coins: [1, 4] }
              where: queue.size() < 2
            """);

    @Test
    void aSmallMachineReadsAsItDid() throws IOException {
        for (GeneratedFile file : TlaGenerator.generate(kiosk())) {
            Path golden = GOLDENS.resolve(file.path() + ".txt");
            if ("write".equals(System.getProperty("statute.goldens"))) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.content());
            }
            assertThat(file.content()).as(file.path()).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void sameMachineGivesTheSameBytes() {
        assertThat(TlaGenerator.generate(kiosk())).isEqualTo(TlaGenerator.generate(kiosk()));
    }

    @Test
    void everyMachineGetsAModuleAndAModel() {
        Catalog catalog =
                SpecFixtures.compile("runtime.types.yaml", "input-lifecycle.machine.yaml", "run-slot.machine.yaml");

        assertThat(TlaGenerator.generate(catalog))
                .extracting(GeneratedFile::path)
                .containsExactly("InputLifecycle.tla", "InputLifecycle.cfg", "RunSlot.tla", "RunSlot.cfg");
    }

    @Test
    void moduleIsWithinTheSectionThatIsAskedFor() {
        Machine machine = kiosk().machine("Kiosk").orElseThrow();

        String module = TlaGenerator.generate(machine, Check.none()).get(0).content();

        assertThat(module).contains("Coins == 0..9").doesNotContain("Filter");
    }

    @Test
    void textOfAuthorsStaysInComments() {
        String doc = "one *) two\\n==== three \\\\* four \\u0007 \\u2028 EXTENDS Evil \\u202e";
        String spec = KIOSK.content().replace("doc: Who waits.", "doc: \"" + doc + "\"");
        Catalog hostile = SpecFixtures.compile(TYPES, new SourceText("kiosk.machine.yaml", spec));

        List<String> lines =
                TlaGenerator.generate(hostile).get(0).content().lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.contains("Evil"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line)
                                .matches(
                                        "    queue,  +\\\\\\* seq of Guest max 3\\. one \\*\\) two ==== three \\\\\\* four EXTENDS Evil"));
    }

    private static Catalog kiosk() {
        return SpecFixtures.compile(TYPES, KIOSK);
    }
}
