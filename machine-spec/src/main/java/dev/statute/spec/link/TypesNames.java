package dev.statute.spec.link;

import static dev.statute.spec.link.NameRole.COMPONENT;
import static dev.statute.spec.link.NameRole.CONSTANT;
import static dev.statute.spec.link.NameRole.MEMBER;
import static dev.statute.spec.link.NameRole.TYPE;
import static dev.statute.spec.link.NameRole.VARIANT;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.link.NameCheck.Named;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.TypesSyntax;
import dev.statute.spec.syntax.TypesSyntax.Component;
import dev.statute.spec.syntax.TypesSyntax.ConstantSyntax;
import dev.statute.spec.syntax.TypesSyntax.Member;
import dev.statute.spec.syntax.TypesSyntax.TypeDeclaration;
import dev.statute.spec.syntax.TypesSyntax.TypeShape;
import dev.statute.spec.syntax.TypesSyntax.Variant;
import java.util.List;

/** The names of a types file. */
final class TypesNames {
    private TypesNames() {}

    static void check(TypesSyntax file, NameCheck check) {
        List<Scalar> types = file.types().stream().map(TypeDeclaration::name).toList();
        List<Scalar> constants =
                file.constants().stream().map(ConstantSyntax::name).toList();
        check.neighbours(TYPE, types);
        check.neighbours(CONSTANT, constants);
        String holder = JavaNames.constantsClass(file.source().name());
        if (!constants.isEmpty() && !NameStyle.PASCAL.matches(holder)) {
            check.report(
                    Problem.of(NameProblem.CONSTANTS_CLASS, constants.get(0).textSpan())
                            .with("name", holder));
        }
        ImportNames.check(file.header(), TYPE, types, check);
        ImportNames.check(file.header(), CONSTANT, constants, check);
        for (TypeDeclaration type : file.types()) {
            type.java().ifPresent(java -> PackageRules.checkClass(java, check::report));
            checkShape(type, check);
        }
    }

    private static void checkShape(TypeDeclaration type, NameCheck check) {
        TypeShape shape = type.shape();
        if (shape instanceof TypeShape.Enum e) {
            check.neighbours(MEMBER, e.members().stream().map(Member::name).toList());
        } else if (shape instanceof TypeShape.Record r) {
            checkComponents(r.components(), check);
        } else if (shape instanceof TypeShape.Variants v) {
            check.neighbours(VARIANT, v.variants().stream().map(Variant::name).toList());
            for (Variant variant : v.variants()) {
                checkComponents(variant.components(), check);
                if (variant.name().text().equals(type.name().text())) {
                    check.report(check.against(
                            NameProblem.ENCLOSED, new Named(VARIANT, variant.name()), new Named(TYPE, type.name())));
                }
            }
        }
    }

    private static void checkComponents(List<Component> components, NameCheck check) {
        NameScope.empty(check)
                .declareAll(COMPONENT, components.stream().map(Component::name).toList());
    }
}
