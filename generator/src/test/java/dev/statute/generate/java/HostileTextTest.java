package dev.statute.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.testing.GeneratedCode;
import dev.statute.generate.testing.Specs;
import dev.statute.kernel.SpecElement;
import dev.statute.spec.diagnostic.SourceText;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever authors write as text, it reaches the reader as that text and adds nothing to the code. */
class HostileTextTest {
    private static final String HOSTILE =
            "*/ } public static int evil = 1; /* \\u000a int evil2 = 2; //\\u002a\\u002f \\uXYZ"
                    + " <script>alert('x')</script> {@link Evil} {@code } @Deprecated @see Evil <b> & &amp; &lt; $T $L $$ $W %s"
                    + " \"quotes\" \"\"\" 'c' `tick` \u202e \u2028 \u0085 \t \\\\ \\";

    @Test
    void textAddsNothingToTheCode() {
        GeneratedCode hostile =
                GeneratedCode.compile(generate(HOSTILE, HOSTILE + "\n\n  * " + HOSTILE + "\n@throws x"));
        GeneratedCode plain = GeneratedCode.compile(generate("plain", "plain"));

        assertThat(members(hostile)).isEqualTo(members(plain));
    }

    @Test
    void textIsTheSameAtRunTime() throws Exception {
        GeneratedCode code = GeneratedCode.compile(generate(HOSTILE, HOSTILE));
        SpecElement phase =
                (SpecElement) code.load("com.example.lamp.Lamp$Phase").getEnumConstants()[0];
        SpecElement reason =
                (SpecElement) code.load("com.example.lamp.Lamp$Rejection").getEnumConstants()[0];

        assertThat(phase.doc()).isEqualTo(HOSTILE.strip());
        assertThat(reason.doc()).isEqualTo(HOSTILE.strip());
    }

    @Test
    void theNameOfAFileIsOnlyText() throws Exception {
        String name = "we* \\u002a\\u002f \\u000a i\"rd\n$T.machine.yaml";
        GeneratedCode code = GeneratedCode.compile(generate(name, "plain", "plain"));
        SpecElement phase =
                (SpecElement) code.load("com.example.lamp.Lamp$Phase").getEnumConstants()[0];

        assertThat(phase.file()).isEqualTo(name);
    }

    @Test
    void javadocShowsTheTextAndNoMarkup() {
        String face = generate(HOSTILE, HOSTILE).stream()
                .filter(f -> f.path().endsWith("/Lamp.java"))
                .findFirst()
                .orElseThrow()
                .content();

        assertThat(face.lines()
                        .filter(l -> l.strip().startsWith("*") || l.strip().startsWith("//")))
                .anySatisfy(l -> assertThat(l).contains("&lt;script&gt;"))
                .allSatisfy(l -> assertThat(l)
                        .doesNotContain("<script>", "{@link Evil", "\\u", "\u202e", "@Deprecated", "@throws x"));
    }

    @Test
    void aDescriptionMayBeLongerThanAConstant() throws Exception {
        String story = "Long ago. ".repeat(7_000).strip();
        GeneratedCode code = GeneratedCode.compile(generate(story, "plain"));
        SpecElement phase =
                (SpecElement) code.load("com.example.lamp.Lamp$Phase").getEnumConstants()[0];

        assertThat(phase.doc()).isEqualTo(story);
    }

    private static List<GeneratedFile> generate(String line, String doc) {
        return generate("lamp.machine.yaml", line, doc);
    }

    private static List<GeneratedFile> generate(String fileName, String line, String doc) {
        String text = """
                spec: machine/1
                name: Lamp
                package: com.example.lamp
                version: 1
                doc: DOC
                imports: { lamp.types.yaml: [Glow, Point, Shape, LIMIT] }
                constants: { MOST: { value: 3, doc: DOC } }
                parameters: { cap: { type: int 0..3, default: 1, doc: DOC } }
                phases:
                  Dark: { initial: true, doc: LINE }
                  Lit: { doc: DOC }
                groups: { all: [Dark, Lit] }
                fields:
                  level: { type: int 0..3, init: 0, doc: DOC }
                  glow: { type: Glow, in: Lit, init: Glow.Red, doc: DOC }
                  spot: { type: option of Point, init: none, doc: DOC }
                  shape: { type: option of Shape, init: none, doc: DOC }
                define: { half: { is: level < cap && cap < LIMIT, doc: DOC } }
                inputs:
                  Turn: { payload: { by: { type: int 0..1, doc: DOC } }, doc: DOC }
                  Touch: { doc: DOC }
                effects: { Shone: { payload: { far: { type: bool, doc: DOC } }, delivery: notify, doc: DOC } }
                rejections: { Broken: { payload: { how: { type: bool, doc: DOC } }, doc: DOC } }
                transitions:
                  turn:
                    doc: DOC
                    input: Turn
                    from: Dark
                    require:
                      half_way: { that: half, else: { Broken: { how: true } }, doc: DOC }
                    to: Lit
                    set: { level: by }
                    emit: [{ Shone: { far: true } }]
                unhandled:
                  - { from: Lit, input: Turn, ignore: LINE }
                  - { from: any, input: Touch, ignore: LINE }
                invariants: { small: { that: level < MOST, doc: DOC } }
                check: { domains: { Glow: [Red] } }
                """;
        String types = """
                spec: types/1
                package: com.example.lamp
                doc: DOC
                types:
                  Glow: { enum: { Red: DOC, Blue: LINE }, doc: DOC }
                  Spot: { id: string, doc: DOC }
                  Point: { record: { x: { type: bool, doc: DOC }, at: Spot }, doc: DOC }
                  Shape: { variants: { Dot: {}, Line: { long_one: { type: bool, doc: DOC } } }, doc: DOC }
                constants: { LIMIT: { value: 4, doc: DOC } }
                """;
        return JavaGenerator.generate(
                Specs.compile(
                        new SourceText("lamp.types.yaml", filled(types, line, doc)),
                        new SourceText(fileName, filled(text, line, doc))),
                new JavaGenerator.Options("1.2.3"));
    }

    private static String filled(String template, String line, String doc) {
        return template.replace("DOC", quoted(doc)).replace("LINE", quoted(line));
    }

    /** As a double-quoted scalar of YAML. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static TreeSet<String> members(GeneratedCode code) {
        TreeSet<String> all = new TreeSet<>();
        for (String name : code.names()) {
            Class<?> type = code.load(name);
            List<Member> members = new ArrayList<>();
            members.addAll(Arrays.asList(type.getDeclaredMethods()));
            members.addAll(Arrays.asList(type.getDeclaredFields()));
            members.addAll(Arrays.asList(type.getDeclaredConstructors()));
            members.forEach(m -> all.add(name + " " + m.getName()));
            Arrays.stream(type.getAnnotations()).forEach(a -> all.add(name + " " + a.annotationType()));
        }
        return all;
    }
}
