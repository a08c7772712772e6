package dev.statute.generate.testing;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;

/** A small machine of which every part of its generated code can go wrong. */
public final class Till {
    private static final SourceText TYPES = new SourceText("till.types.yaml", """
            spec: types/1
            package: com.example.till
            types:
              ClientId: { id: string }
              Coins: { int: 1..3 }
            """);

    private static final SourceText MACHINE = new SourceText("till.machine.yaml", """
            spec: machine/1
            name: Till
            package: com.example.till
            version: 1
            doc: Takes coins of one client at a time.

            imports:
              till.types.yaml: [ClientId, Coins]

            parameters:
              patience: { type: int 1..2, default: 1 }

            phases:
              Shut: { initial: true }
              Open: {}
              Gone: { terminal: true }

            fields:
              takings: { type: int 0..6, init: 0 }
              errors:  { type: int 0..2, init: 0 }
              client:  { type: ClientId, in: Open }
              last:    { type: option of Coins, init: none }

            inputs:
              Begin: { payload: { who: ClientId } }
              Pay:   { payload: { who: ClientId, coins: Coins } }
              End:   {}

            effects:
              Rang:  { payload: { coins: Coins } }
              Moved: { payload: { total: int 0..6 } }

            rejections:
              Busy:     { doc: Another client is at the till. }
              Stranger: { doc: The client is another one. }
              Full:     { payload: { room: int 0..6 }, doc: So many coins do not fit. }
              Closed:   {}

            transitions:
              begin:
                input: Begin
                from: Shut
                to: Open
                set: { client: who, errors: 0 }
              pay:
                input: Pay
                from: Open
                require:
                  right_client: { that: who == client, else: Stranger }
                  room_left: { that: takings + coins <= 6, else: { Full: { room: 6 - takings } } }
                to: same
                set: { takings: takings + coins, last: some(coins) }
                emit:
                  - Rang: { coins: coins }
                  - Moved: { total: next.takings }
              forgive:
                input: End
                from: Open
                when: errors < patience
                to: same
                set: { errors: errors + 1 }
              leave:
                input: End
                from: Open
                when: errors >= patience
                to: Shut
              close:
                input: End
                from: Shut
                to: Gone

            unhandled:
              - { from: Open, input: Begin, reject: Busy }
              - { from: Shut, input: Pay, reject: Closed }
              - { from: Gone, input: any, ignore: Nobody is there any more. }

            invariants:
              last_is_in: { that: 'last.all(c, c <= takings)' }
              patient:    { that: errors <= patience }

            check:
              domains: { ClientId: 2 }
            """);

    private Till() {}

    /** The machine and its types. */
    public static Catalog catalog() {
        return Specs.compile(TYPES, MACHINE);
    }
}
