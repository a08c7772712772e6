package dev.statute.generate.java;

import dev.statute.conformance.mutate.MutationBudget;
import dev.statute.conformance.mutate.MutationJson;
import dev.statute.conformance.mutate.MutationReport;
import dev.statute.generate.testing.Mutation;
import dev.statute.generate.testing.Specs;
import dev.statute.spec.model.TypeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The mutants of all specs of this project. This takes long, so it runs only when it is asked for: see the profile
 * {@code mutation}. It leaves reports in {@code target/mutation}.
 */
class RepositoryMutants {
    private static final Path FOLDER = Path.of("target", "mutation");
    private static final List<MutationReport<?>> REPORTS = new ArrayList<>();
    private static final Mutation MUTATION = new Mutation(
            new MutationBudget(1_000, 40, 1, 100_000, Integer.getInteger("statute.mutation.states", 1_000)),
            RepositoryMutants::report);

    @TestFactory
    Stream<DynamicTest> specs() {
        String folders = System.getProperty("statute.mutation.folders", "");
        Set<String> names =
                Set.of(System.getProperty("statute.mutation.specs", "").split(","));
        return Specs.repository(folder -> folder.contains(folders))
                .flatMap(MUTATION::tests)
                .filter(test -> names.contains("") || names.contains(test.getDisplayName()));
    }

    private static void report(TypeName name, MutationReport<?> report) {
        REPORTS.add(report);
        System.out.println(report.text());
        write(name.qualified() + ".txt", report.text());
        write(name.qualified() + ".json", report.json());
    }

    @AfterAll
    static void summary() {
        if (!REPORTS.isEmpty()) {
            System.out.println(MutationReport.summary(REPORTS));
            write("summary.txt", MutationReport.summary(REPORTS));
            write("summary.json", MutationJson.of(REPORTS));
        }
    }

    private static void write(String name, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
