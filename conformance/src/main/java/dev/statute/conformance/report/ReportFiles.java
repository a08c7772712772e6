package dev.statute.conformance.report;

import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.spec.model.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Writes what runs gave into a folder, which is made if it is missing: a page, JSON and plain text for each machine and policy,
 * under its name or another one, and {@code index.html} and {@code index.json}, which list all that are in the folder. Whatever
 * had a name before is replaced, at once and as a whole. Equal reports give equal bytes.
 *
 * @param folder where the files go
 */
@API(status = API.Status.EXPERIMENTAL)
public record ReportFiles(Path folder) {
    /** The system property that names the folder. */
    public static final String PROPERTY = "statute.conformance.reports";

    /** The folder unless the property names another, below the working directory. */
    public static final String DEFAULT = "target/statute/conformance";

    private static final List<String> ENDINGS = List.of(".html", ".json", ".txt");

    /** Files in the folder that the system property {@link #PROPERTY} names. */
    public static ReportFiles configured() {
        return new ReportFiles(Path.of(System.getProperty(PROPERTY, DEFAULT)));
    }

    /**
     * Writes the report of a machine.
     *
     * @return a few lines: the verdict, how much was covered, what was not, and where the page is
     * @throws UncheckedIOException if a file cannot be written
     */
    public String write(ConformanceReport report) {
        return write(report.machine().name(), report);
    }

    /**
     * Writes the report of a machine under a name of its own.
     *
     * @param name a name for the files, without ending
     * @return a few lines, as {@link #write(ConformanceReport)} gives
     * @throws UncheckedIOException if a file cannot be written
     */
    public String write(String name, ConformanceReport report) {
        MachineResult result = new MachineResult(report);
        write(name, MachinePage.of(result), MachineJson.of(result), MachineText.table(result));
        return MachineText.summary(result) + place(name);
    }

    /**
     * Writes the report of a policy.
     *
     * @return a few lines: the verdict, how much was asked, and where the page is
     * @throws UncheckedIOException if a file cannot be written
     */
    public String write(Policy policy, PolicyComparison comparison) {
        return write(policy.name(), policy, comparison);
    }

    /**
     * Writes the report of a policy under a name of its own.
     *
     * @param name a name for the files, without ending
     * @return a few lines, as {@link #write(Policy, PolicyComparison)} gives
     * @throws UncheckedIOException if a file cannot be written
     */
    public String write(String name, Policy policy, PolicyComparison comparison) {
        PolicyResult result = new PolicyResult(policy, comparison);
        write(name, PolicyPage.of(result), PolicyJson.of(result), PolicyText.table(result));
        return PolicyText.summary(result) + place(name);
    }

    /** The report of a machine as the table that its text file holds: whatever the page shows, in plain text. */
    public static String table(ConformanceReport report) {
        return MachineText.table(new MachineResult(report));
    }

    /** The report of a policy as the table that its text file holds. */
    public static String table(Policy policy, PolicyComparison comparison) {
        return PolicyText.table(new PolicyResult(policy, comparison));
    }

    /**
     * Deletes the files of a name, if there are any.
     *
     * @throws UncheckedIOException if a file cannot be deleted
     */
    public void delete(String name) {
        try {
            boolean any = false;
            for (String ending : ENDINGS) {
                any |= Files.deleteIfExists(folder.resolve(name + ending));
            }
            if (any) {
                writeIndex();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a report in " + folder + " cannot be deleted", e);
        }
    }

    private void write(String name, String... contents) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < contents.length; i++) {
                replace(name + ENDINGS.get(i), contents[i]);
            }
            writeIndex();
        } catch (IOException e) {
            throw new UncheckedIOException("no report can be written into " + folder, e);
        }
    }

    private void writeIndex() throws IOException {
        ReportIndex index = ReportIndex.of(folder);
        replace(ReportIndex.NAME + ".json", index.json());
        replace(ReportIndex.NAME + ".html", index.page());
    }

    /** Other processes may list the folder or write into it at the same time. */
    private void replace(String name, String content) throws IOException {
        Path part = folder.resolve("." + name + "." + ProcessHandle.current().pid());
        Files.writeString(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String place(String name) {
        return "  report: " + folder.resolve(name + ENDINGS.get(0)) + "\n";
    }
}
