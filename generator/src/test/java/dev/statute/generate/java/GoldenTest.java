package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.Specs;
import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The sources of one small machine as a reviewer reads them. After a wanted change run with
 * {@code -Dstatute.goldens=write} and look at the difference.
 */
class GoldenTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens", "GoldenTest");

    @Test
    void aSmallMachineReadsAsItDid() throws IOException {
        for (GeneratedFile file : generate()) {
            Path golden = GOLDENS.resolve(file.path() + ".txt");
            if ("write".equals(System.getProperty("statute.goldens"))) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.content());
            }
            assertThat(file.content()).as(file.path()).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void theSameSpecsGiveTheSameFilesInTheSameOrder() {
        assertThat(generate()).isEqualTo(generate());
        assertThat(fixtures()).isEqualTo(fixtures());
    }

    private static List<GeneratedFile> fixtures() {
        return JavaGenerator.generate(Specs.fixtures(), new JavaGenerator.Options("1.2.3"));
    }

    private static List<GeneratedFile> generate() {
        return JavaGenerator.generate(
                Specs.compile(new SourceText("shop.types.yaml", """
                                spec: types/1
                                package: com.example.shop
                                types:
                                  CustomerId: { id: string, doc: Who buys. }
                                """), new SourceText("door.machine.yaml", """
                                spec: machine/1
                                name: Door
                                package: com.example.shop
                                version: 2
                                doc: A door that counts who came in.
                                imports: { shop.types.yaml: [CustomerId] }
                                phases:
                                  Closed: { initial: true, doc: Nobody comes in. }
                                  Open: {}
                                fields:
                                  visitors: { type: int 0..9, init: 0, doc: Since it was built. }
                                  last: { type: CustomerId, in: Open }
                                define:
                                  is_full: { is: visitors == 9 }
                                inputs:
                                  Enter: { payload: { who: CustomerId }, doc: Someone comes in. }
                                  Close: {}
                                effects:
                                  Greeted: { payload: { who: CustomerId }, delivery: call }
                                rejections:
                                  Full: { doc: There is no room., caller: retry }
                                transitions:
                                  open:
                                    input: Enter
                                    from: any
                                    require:
                                      has_room: { that: "!is_full", else: Full }
                                    to: Open
                                    set: { visitors: visitors + 1, last: who }
                                    emit:
                                      - Greeted: { who: next.last }
                                  close:
                                    input: Close
                                    from: Open
                                    to: Closed
                                unhandled:
                                  - { from: Closed, input: Close, ignore: It is closed. }
                                invariants:
                                  someone_opened: { in: Open, that: visitors > 0 }
                                check: { domains: { CustomerId: 1 } }
                                """)),
                new JavaGenerator.Options("1.2.3"));
    }
}
