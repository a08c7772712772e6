package dev.statute.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small specs for tests. */
public final class Specs {
    /** A machine with 2 phases and 2 inputs: 2 cells are handled, 1 is rejected, 1 ignored. */
    public static final String LAMP = """
            spec: machine/1
            name: Lamp
            package: com.example.lamp
            version: 1

            phases:
              Dark:   { initial: true }
              Bright: {}

            inputs:
              SwitchOn:  {}
              SwitchOff: {}

            rejections:
              AlreadyBright: {}

            transitions:
              light:
                input: SwitchOn
                from: Dark
                to: Bright
              darken:
                input: SwitchOff
                from: Bright
                to: Dark

            unhandled:
              - { from: Bright, input: SwitchOn, reject: AlreadyBright }
              - { from: Dark, input: SwitchOff, ignore: It is dark already. }

            properties:
              can_shine: { reachable: phase == Bright }
            """;

    /** The same machine with a statement that does not hold: error M503, after one step. */
    public static final String DIM_LAMP = LAMP + """
              stays_dark: { unreachable: phase == Bright }
            """;

    /** A machine with four states, of which the profile {@code quick} stores two, and the profile {@code tiny} one. */
    public static final String COUNTER = """
            spec: machine/1
            name: Counter
            package: com.example.counter
            version: 1

            phases:
              Going: { initial: true }

            fields:
              count: { type: int 0..3, init: 0 }

            inputs:
              Tick: {}
              Reset: {}

            rejections:
              Full: {}

            transitions:
              tick:
                input: Tick
                from: Going
                require:
                  room: { that: count < 3, else: Full }
                to: same
                set: { count: count + 1 }
              start_over:
                input: Reset
                from: Going
                to: same
                set: { count: 0 }

            properties:
              can_start_over: { always_possible: count == 0 }

            check:
              profiles:
                quick: { depth: 1 }
                tiny: { budget: { states: 1 } }
            """;

    /** The same machine with one cell undecided: error M101. */
    public static final String BROKEN_LAMP =
            LAMP.replace("  - { from: Dark, input: SwitchOff, ignore: It is dark already. }\n", "");

    /** Types to be shared. */
    public static final String TYPES = """
            spec: types/1
            package: com.example.shared

            types:
              Colour: { enum: [Red, Green] }
            """;

    /** A table over a shared type, with one gap and one overlap. */
    public static final String BROKEN_TABLE = """
            spec: policy/1
            name: Priority
            package: com.example.shared
            version: 1

            imports:
              shared.types.yaml: [Colour]

            inputs:
              colour: { type: Colour }
              urgent: { type: bool }

            output: bool

            rows:
              red:
                if: { colour: Red }
                then: true
              urgent_red:
                if: { colour: Red, urgent: true }
                then: true
              calm_green:
                if: { colour: Green, urgent: false }
                then: false
            """;

    private Specs() {}

    /** Writes a file, and the folders it lies in. */
    public static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
