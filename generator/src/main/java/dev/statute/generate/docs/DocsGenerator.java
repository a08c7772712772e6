package dev.statute.generate.docs;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.diagram.MermaidDiagram;
import dev.statute.generate.diagram.StateDiagram;
import dev.statute.generate.diagram.SvgDiagram;
import dev.statute.generate.markdown.IndexPage;
import dev.statute.generate.markdown.MachinePage;
import dev.statute.generate.markdown.PolicyPage;
import dev.statute.generate.markdown.SpecLinks;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Makes the documentation of a catalog: {@code index.md}; for each machine {@code <Name>.md}, {@code <Name>.mmd} and, if
 * it is not too large to read, {@code <Name>.svg}; for each policy {@code <Name>.md}. All lie in one folder. Equal catalogs
 * give equal bytes. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class DocsGenerator {
    private DocsGenerator() {}

    /** The files, with links to specs under the names by which they were read. */
    public static List<GeneratedFile> generate(Catalog catalog) {
        return generate(catalog, new SpecLinks(""));
    }

    /** The files. */
    public static List<GeneratedFile> generate(Catalog catalog, SpecLinks links) {
        List<GeneratedFile> files = new ArrayList<>();
        files.add(new GeneratedFile("index.md", IndexPage.of(catalog, links)));
        for (Machine machine : catalog.machines()) {
            append(files, machine, links);
        }
        for (Policy policy : catalog.policies()) {
            files.add(new GeneratedFile(policy.name() + ".md", PolicyPage.of(policy, links)));
        }
        return files;
    }

    private static void append(List<GeneratedFile> files, Machine machine, SpecLinks links) {
        String name = machine.name();
        StateDiagram diagram = MachineDiagram.of(machine, name + ".md");
        files.add(new GeneratedFile(name + ".mmd", MermaidDiagram.render(diagram)));
        if (SvgDiagram.render(diagram) instanceof SvgDiagram.Drawn drawn) {
            files.add(new GeneratedFile(name + ".svg", drawn.svg()));
            files.add(new GeneratedFile(name + ".md", MachinePage.of(machine, links, name + ".svg")));
        } else {
            files.add(new GeneratedFile(name + ".md", MachinePage.of(machine, links, "")));
        }
    }
}
