package dev.statute.spec.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/problems}: a heading, prose, and examples. An example is a section whose title starts with
 * {@code Example}, and is {@code Example, explored} if the report is what exploring all states adds; with fences {@code yaml name=FILE} for the spec and one fence {@code text} for the report; a section
 * {@code Repaired} behind it has fences for the files that the way out changes.
 */
public final class ProblemPage {
    private static final Pattern OPENING = Pattern.compile("```(yaml|text)(?: name=(\\S+))?");

    /**
     * One example.
     *
     * @param files the spec by file name
     * @param report the content of the fence {@code text}
     * @param reportLine the line of the page, from 0, at which that content starts
     * @param repaired the files that the way out changes; empty if the page shows none
     * @param explored whether all states are explored for the report
     */
    public record Example(
            Map<String, String> files, String report, int reportLine, Map<String, String> repaired, boolean explored) {
        /** All files of the spec after the repair. */
        Map<String, String> afterRepair() {
            Map<String, String> all = new LinkedHashMap<>(files);
            all.putAll(repaired);
            return all;
        }
    }

    private final List<String> lines;
    private final List<Example> examples = new ArrayList<>();

    private ProblemPage(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads a page.
     *
     * @throws IllegalArgumentException if an example is not of the form above
     */
    public static ProblemPage parse(String markdown) {
        ProblemPage page = new ProblemPage(markdown.lines().toList());
        page.readSections();
        return page;
    }

    /** The first line, without its number sign. */
    public String heading() {
        return lines.isEmpty() ? "" : lines.get(0).replaceFirst("^# ", "");
    }

    /** Whether the prose has a word, such as another code. */
    public boolean mentions(String word) {
        int end = lines.indexOf("## Example, explored");
        return lines.subList(0, end < 0 ? lines.size() : end).stream().anyMatch(line -> line.contains(word));
    }

    /** The examples in the order of the page. */
    public List<Example> examples() {
        return examples;
    }

    /** The page with other reports in its examples, in their order. */
    public String withReports(List<String> reports) {
        List<String> out = new ArrayList<>(lines);
        for (int i = examples.size() - 1; i >= 0; i--) {
            Example example = examples.get(i);
            List<String> old = out.subList(
                    example.reportLine(),
                    example.reportLine() + (int) example.report().lines().count());
            old.clear();
            old.addAll(reports.get(i).lines().toList());
        }
        return String.join("\n", out) + "\n";
    }

    private void readSections() {
        String section = "";
        String title = "";
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, String> repaired = new LinkedHashMap<>();
        Optional<Integer> reportLine = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                if (!line.equals("## Repaired")) {
                    addExample(title, files, reportLine, repaired);
                    files = new LinkedHashMap<>();
                    repaired = new LinkedHashMap<>();
                    reportLine = Optional.empty();
                    title = line.substring(3);
                }
                section = line.substring(3);
            }
            Matcher opening = OPENING.matcher(line);
            if (opening.matches()) {
                String content = fence(i + 1);
                boolean example = section.startsWith("Example");
                if (opening.group(1).equals("text") && example) {
                    require(reportLine.isEmpty(), i, "a second report in one example");
                    reportLine = Optional.of(i + 1);
                } else if (opening.group(2) != null) {
                    require(example || section.equals("Repaired"), i, "a file outside of an example");
                    (example ? files : repaired).put(opening.group(2), content);
                }
                i += (int) content.lines().count() + 1;
            }
        }
        addExample(title, files, reportLine, repaired);
    }

    private void addExample(
            String title, Map<String, String> files, Optional<Integer> reportLine, Map<String, String> repaired) {
        if (!files.isEmpty() || reportLine.isPresent() || !repaired.isEmpty()) {
            int line = reportLine.orElseThrow(() -> new IllegalArgumentException("an example without a report"));
            require(!files.isEmpty(), line, "an example without a file");
            examples.add(new Example(files, fence(line), line, repaired, title.equals("Example, explored")));
        }
    }

    private String fence(int start) {
        StringBuilder content = new StringBuilder();
        for (int i = start; i < lines.size(); i++) {
            if (lines.get(i).equals("```")) {
                return content.toString();
            }
            content.append(lines.get(i)).append('\n');
        }
        throw new IllegalArgumentException("line " + start + ": the fence is not closed");
    }

    private static void require(boolean condition, int line, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("line " + (line + 1) + ": " + complaint);
        }
    }
}
