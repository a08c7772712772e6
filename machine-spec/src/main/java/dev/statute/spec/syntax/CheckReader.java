package dev.statute.spec.syntax;

import dev.statute.spec.syntax.MachineSyntax.CheckPart;
import dev.statute.spec.syntax.MachineSyntax.CheckSyntax;
import dev.statute.spec.syntax.MachineSyntax.ProfileSyntax;
import java.util.List;
import java.util.Optional;

/** Reads the {@code check} section. */
final class CheckReader {
    private static final CheckPart NOTHING =
            new CheckPart(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    private CheckReader() {}

    static CheckSyntax check(Checked file) {
        return file.node("check")
                .map(Checked::of)
                .map(CheckReader::section)
                .orElse(new CheckSyntax(NOTHING, List.of()));
    }

    private static CheckSyntax section(Checked check) {
        List<ProfileSyntax> profiles = check.entries("profiles").stream()
                .map(e -> new ProfileSyntax(e.key(), part(Checked.of(e.value()))))
                .toList();
        return new CheckSyntax(part(check), profiles);
    }

    private static CheckPart part(Checked part) {
        return new CheckPart(
                Parts.data(part.entries("domains")),
                Parts.data(part.entries("sizes")),
                part.text("where"),
                part.text("depth"),
                Parts.data(part.entries("budget")));
    }
}
