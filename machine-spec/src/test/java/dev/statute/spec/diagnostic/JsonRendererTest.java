package dev.statute.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
    @Test
    void writesEveryPart() {
        SourceText source = new SourceText("a.yaml", "x: 1\ny: \u00e4\n");
        Problem problem = SampleKind.unknown(source.span(8, 9), "\u00e4", "p", "q")
                .related("beside", source.span(0, 1))
                .fixedBy(Fix.replace("write z", source.span(8, 9), "z"));

        assertThat(JsonRenderer.render(List.of(Wording.of(problem)))).isEqualTo("""
                        [
                          {
                            "code" : "M201",
                            "severity" : "error",
                            "file" : "a.yaml",
                            "line" : 2,
                            "column" : 4,
                            "endLine" : 2,
                            "endColumn" : 5,
                            "message" : "unknown phase `\\u00E4`",
                            "note" : "phases are p",
                            "example" : "Ship leads to \\u00E4",
                            "help" : "write q",
                            "related" : [
                              {
                                "role" : "beside",
                                "file" : "a.yaml",
                                "line" : 1,
                                "column" : 1,
                                "endLine" : 1,
                                "endColumn" : 2
                              }
                            ],
                            "fix" : {
                              "title" : "write z",
                              "edits" : [
                                {
                                  "file" : "a.yaml",
                                  "line" : 2,
                                  "column" : 4,
                                  "endLine" : 2,
                                  "endColumn" : 5,
                                  "start" : 8,
                                  "end" : 9,
                                  "replacement" : "z"
                                }
                              ]
                            }
                          }
                        ]
                        """);
    }

    @Test
    void writesNullForWhatIsNotThere() {
        Diagnostic bare = Wording.of(SampleKind.unused(new SourceText("a.yaml", "x").start(), "x"));

        Object json = Json.parse(JsonRenderer.render(List.of(bare)));

        assertThat(Json.object(Json.at(json, 0)))
                .containsEntry("note", null)
                .containsEntry("example", null)
                .containsEntry("help", null)
                .containsEntry("fix", null)
                .containsEntry("related", List.of());
    }

    @Test
    void writesAnEmptyArrayForACleanReport() {
        assertThat(Json.parse(JsonRenderer.render(List.of()))).isEqualTo(List.of());
    }

    @Test
    void keepsHostileTextInsideItsString() {
        String hostile = "\"}],\\ </script> \u2028 \u0000 \uD83D\uDE00";
        SourceText source = new SourceText(hostile, hostile);

        String json = JsonRenderer.render(List.of(Wording.of(SampleKind.unused(source.start(), hostile + "\uD800"))));

        assertThat(json).isASCII();
        assertThat(Json.at(Json.parse(json), 0, "file")).isEqualTo(hostile);
        assertThat(Json.at(Json.parse(json), 0, "message")).isEqualTo("field `" + hostile + "\uFFFD` is never used");
    }
}
