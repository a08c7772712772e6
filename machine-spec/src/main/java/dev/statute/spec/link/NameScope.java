package dev.statute.spec.link;

import dev.statute.spec.link.NameCheck.Named;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that are visible together in one place: those declared here and those of the places around it. A second
 * declaration of a name is reported, and so are two names that become one accessor in Java.
 */
final class NameScope {
    private static final Set<String> BUILT_IN_GROUPS = Set.of("any", "live", "done");

    private final NameCheck check;
    private final Optional<NameScope> outer;
    private final Set<String> builtIn;
    private final Map<String, Named> names = new LinkedHashMap<>();
    private final Map<String, Named> accessors = new LinkedHashMap<>();

    private NameScope(NameCheck check, Optional<NameScope> outer, Set<String> builtIn) {
        this.check = check;
        this.outer = outer;
        this.builtIn = builtIn;
    }

    /** A place where nothing is declared. */
    static NameScope empty(NameCheck check) {
        return new NameScope(check, Optional.empty(), Set.of());
    }

    /** A machine, with the groups that every machine has. */
    static NameScope ofMachine(NameCheck check) {
        return new NameScope(check, Optional.empty(), BUILT_IN_GROUPS);
    }

    /** A place inside this one. */
    NameScope inner() {
        return new NameScope(check, Optional.of(this), Set.of());
    }

    /** Checks names and declares them. */
    NameScope declareAll(NameRole role, List<Scalar> declared) {
        declared.forEach(name -> declare(new Named(role, name)));
        return this;
    }

    /** Checks a name and declares it. */
    void declare(Named named) {
        check.single(named);
        add(named);
    }

    /** Declares a name whose own trouble, and whose trouble with the places around, is reported elsewhere. */
    void declareKnown(Named named) {
        names.putIfAbsent(named.text(), named);
        accessors.putIfAbsent(JavaNames.lowerCamel(named.text()), named);
    }

    /** Declares a name that was checked elsewhere. */
    void add(Named named) {
        Optional<Named> same = find(named.text());
        if (isBuiltIn(named.text())) {
            check.report(check.problem(NameProblem.BUILT_IN, named));
        } else if (same.isPresent()) {
            check.report(check.against(NameProblem.HIDES, named, same.get()));
        } else {
            names.put(named.text(), named);
            declareAccessor(named);
        }
    }

    private void declareAccessor(Named named) {
        if (named.role().derivesMethod()) {
            String accessor = JavaNames.lowerCamel(named.text());
            Optional<Named> same = findAccessor(accessor);
            if (same.isPresent()) {
                check.report(check.against(NameProblem.SAME_IN_JAVA, named, same.get()));
            } else {
                accessors.put(accessor, named);
            }
        }
    }

    private boolean isBuiltIn(String name) {
        return builtIn.contains(name) || outer.isPresent() && outer.get().isBuiltIn(name);
    }

    private Optional<Named> find(String name) {
        Optional<Named> here = Optional.ofNullable(names.get(name));
        return here.or(() -> outer.flatMap(scope -> scope.find(name)));
    }

    private Optional<Named> findAccessor(String accessor) {
        Optional<Named> here = Optional.ofNullable(accessors.get(accessor));
        return here.or(() -> outer.flatMap(scope -> scope.findAccessor(accessor)));
    }
}
