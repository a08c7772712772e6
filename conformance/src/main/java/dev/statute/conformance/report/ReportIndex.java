package dev.statute.conformance.report;

import static dev.statute.conformance.report.Html.styled;
import static dev.statute.conformance.report.Html.tag;
import static dev.statute.conformance.report.Html.text;
import static dev.statute.conformance.report.Html.with;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of the reports in a folder.
 *
 * @param entries in the order of the names of their files
 */
record ReportIndex(List<Entry> entries) {
    /** The name of its files, without ending. */
    static final String NAME = "index";

    private static final String ENDING = ".json";
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * A report.
     *
     * @param file the name of its files, without ending
     * @param members the first members of its JSON, before any that is an object or an array
     */
    record Entry(String file, Map<String, String> members) {
        boolean conforms() {
            return "true".equals(members.get("conforms"));
        }

        String member(String name) {
            return members.getOrDefault(name, "");
        }
    }

    /** Reads the beginnings of all reports in a folder; other files are passed over. */
    static ReportIndex of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> candidates = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(ENDING) && !name.startsWith(".") && !name.equals(NAME + ENDING);
                    })
                    .sorted()
                    .toList();
            List<Entry> entries = new ArrayList<>();
            for (Path file : candidates) {
                String name = file.getFileName().toString();
                read(file)
                        .filter(members -> members.containsKey("kind") && members.containsKey("verdict"))
                        .ifPresent(members ->
                                entries.add(new Entry(name.substring(0, name.length() - ENDING.length()), members)));
            }
            return new ReportIndex(List.copyOf(entries));
        }
    }

    /** The first members; empty if it is no JSON, or if another process has deleted it since it was listed. */
    private static Optional<Map<String, String>> read(Path file) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!json.nextToken().isScalarValue()) {
                    break;
                }
                members.put(name, json.getText());
            }
            return Optional.of(members);
        } catch (JsonProcessingException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    String json() {
        return JsonText.object(this, (index, json) -> {
            json.writeBooleanField("conforms", index.entries().stream().allMatch(Entry::conforms));
            JsonText.objects(json, "reports", index.entries(), ReportIndex::entry);
        });
    }

    private static void entry(Entry entry, JsonGenerator json) throws IOException {
        JsonText.text(json, "file", entry.file() + ENDING);
        for (String name : List.of("kind", "name", "package")) {
            JsonText.text(json, name, entry.member(name));
        }
        json.writeBooleanField("conforms", entry.conforms());
        JsonText.text(json, "verdict", entry.member("verdict"));
    }

    String page() {
        long differ = entries.stream().filter(entry -> !entry.conforms()).count();
        String verdict = differ == 0
                ? "Everything that was tried conforms"
                : differ + " of " + entries.size() + (differ == 1 ? " does" : " do") + " not conform";
        Map<String, String> figures = Map.of("reports", Integer.toString(entries.size()));
        return Page.of(
                "Conformance",
                Html.of(
                        Page.head("Reports", "Conformance", differ == 0, verdict, figures),
                        Page.section(
                                "Reports",
                                Html.table(
                                        List.of("Report", "Of", "Verdict"),
                                        entries.stream().map(ReportIndex::row).toList()))));
    }

    private static Html row(Entry entry) {
        return tag(
                "tr",
                tag("td", with("a", "href", "./" + address(entry.file()) + ".html", text(entry.file()))),
                styled("td", "name", text(entry.member("kind") + " "), tag("code", text(entry.member("name")))),
                styled("td", entry.conforms() ? "good" : "missed", text(entry.member("verdict"))));
    }

    /** The few characters that mean something else in an address; names of classes have none of them. */
    private static String address(String file) {
        return file.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }
}
