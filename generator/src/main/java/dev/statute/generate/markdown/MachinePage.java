package dev.statute.generate.markdown;

import dev.statute.spec.model.Machine;
import org.apiguardian.api.API;

/** The page of a machine: all that its spec says, derived from the model and from nothing else. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class MachinePage {
    private MachinePage() {}

    /**
     * The page as Markdown.
     *
     * @param picture the file name of the diagram to show at the top, empty for none
     */
    public static String of(Machine machine, SpecLinks links, String picture) {
        Page page = new Page();
        page.heading(1, Escape.text(machine.name()))
                .doc(machine.doc())
                .paragraph("Machine, version " + machine.version() + ", package " + Escape.code(machine.packageName())
                        + ", declared at " + links.to(machine.at()) + ".");
        if (!picture.isEmpty()) {
            page.paragraph("![The phases of " + Escape.text(machine.name()) + " and its transitions](" + picture + ")");
        }
        StateSections.append(page, machine);
        InterfaceSections.append(page, machine);
        MatrixSection.append(page, machine);
        TransitionSections.append(page, machine, links);
        StatementSections.append(page, machine);
        ScenarioSections.append(page, machine);
        DomainSection.append(page, machine);
        return page.text();
    }
}
