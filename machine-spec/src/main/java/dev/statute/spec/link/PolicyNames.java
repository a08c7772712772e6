package dev.statute.spec.link;

import static dev.statute.spec.link.NameRole.BASE;
import static dev.statute.spec.link.NameRole.LAW;
import static dev.statute.spec.link.NameRole.POLICY;
import static dev.statute.spec.link.NameRole.POLICY_INPUT;
import static dev.statute.spec.link.NameRole.ROW;
import static dev.statute.spec.link.NameRole.SET;

import dev.statute.spec.link.NameCheck.Named;
import dev.statute.spec.syntax.PolicySyntax;
import dev.statute.spec.syntax.PolicySyntax.BaseSyntax;
import dev.statute.spec.syntax.PolicySyntax.LawSyntax;
import dev.statute.spec.syntax.PolicySyntax.RowSyntax;
import dev.statute.spec.syntax.PolicySyntax.SetSyntax;
import dev.statute.spec.syntax.TypesSyntax.Component;

/** The names of a policy. That inputs and output fields differ is checked where the output type is known. */
final class PolicyNames {
    private PolicyNames() {}

    static void check(PolicySyntax policy, NameCheck check) {
        policy.header().name().ifPresent(name -> check.single(new Named(POLICY, name)));
        NameScope.empty(check)
                .declareAll(
                        POLICY_INPUT,
                        policy.inputs().stream().map(Component::name).toList());
        check.neighbours(SET, policy.sets().stream().map(SetSyntax::name).toList());
        check.neighbours(BASE, policy.bases().stream().map(BaseSyntax::name).toList());
        check.neighbours(ROW, policy.rows().stream().map(RowSyntax::name).toList());
        check.neighbours(LAW, policy.laws().stream().map(LawSyntax::name).toList());
    }
}
