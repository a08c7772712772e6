package dev.statute.generate.markdown;

import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypesFile;
import java.util.List;
import org.apiguardian.api.API;

/** The page that leads to the pages of a catalog, and shows the types that they share. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class IndexPage {
    private IndexPage() {}

    /** The page as Markdown. Machines and policies are expected beside it as {@code <Name>.md}. */
    public static String of(Catalog catalog, SpecLinks links) {
        Page page = new Page().heading(1, "Specification");
        if (!catalog.machines().isEmpty()) {
            page.heading(2, "Machines")
                    .table(
                            List.of("Machine", "Phases", "Inputs", "Handled", "Rejected", "Ignored", "Meaning"),
                            catalog.machines().stream().map(IndexPage::row).toList());
        }
        if (!catalog.policies().isEmpty()) {
            page.heading(2, "Policies")
                    .table(
                            List.of("Policy", "Inputs", "Rows", "Meaning"),
                            catalog.policies().stream().map(IndexPage::row).toList());
        }
        catalog.typesFiles().forEach(file -> append(page, file, links));
        return page.text();
    }

    private static List<String> row(Machine machine) {
        Matrix matrix = Matrix.of(machine);
        return List.of(
                page(machine),
                String.valueOf(machine.phases().size()),
                String.valueOf(machine.inputs().size()),
                String.valueOf(matrix.count(Cell.Handled.class)),
                String.valueOf(matrix.count(Cell.Rejected.class)),
                String.valueOf(matrix.count(Cell.Ignored.class)),
                Texts.doc(machine));
    }

    private static List<String> row(Policy policy) {
        return List.of(
                page(policy),
                Texts.payload(policy.inputs()),
                String.valueOf(policy.rows().size()),
                Texts.doc(policy));
    }

    private static String page(Element element) {
        return "[" + Escape.text(element.name()) + "](" + element.name() + ".md)";
    }

    private static void append(Page page, TypesFile file, SpecLinks links) {
        page.heading(2, "Types of " + Escape.text(fileName(file)))
                .doc(file.doc())
                .paragraph("Package " + Escape.code(file.packageName()) + ".")
                .table(
                        List.of("Type", "Is", "Declared at", "Meaning"),
                        file.types().stream()
                                .map(type -> List.of(
                                        Page.target("type", type),
                                        DeclaredTypeText.of(type),
                                        links.to(type.at()),
                                        Texts.doc(type)))
                                .toList())
                .table(
                        List.of("Constant", "Value", "Declared at", "Meaning"),
                        file.constants().stream()
                                .map(constant -> row(constant, links))
                                .toList());
    }

    private static List<String> row(Constant constant, SpecLinks links) {
        return List.of(
                Page.target("constant", constant),
                Texts.code(constant.value()),
                links.to(constant.at()),
                Texts.doc(constant));
    }

    private static String fileName(TypesFile file) {
        String name = file.source().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
