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
