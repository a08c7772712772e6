package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;

/** The classes of the kernel that generated code uses. The generator itself does not depend on them. */
final class Kernel {
    static final ClassName CALLER = of("Caller");
    static final ClassName CHECKS = of("Checks");
    static final ClassName DELIVERY = of("Delivery");
    static final ClassName EXPLANATION = of("Explanation");
    static final ClassName FAULT = of("MachineFault");
    static final ClassName GUARD_CHECK = of("GuardCheck");
    static final ClassName LISTENER = of("ResultListener");
    static final ClassName MAPS = of("Maps");
    static final ClassName OPTIONS = of("Options");
    static final ClassName REASON = of("Reason");
    static final ClassName REFUSED_DOCUMENT = of("RefusedDocumentException");
    static final ClassName SEQS = of("Seqs");
    static final ClassName SETS = of("Sets");
    static final ClassName SPEC_ELEMENT = of("SpecElement");
    static final ClassName TEXT_FORM = of("TextForm");

    private Kernel() {}

    private static ClassName of(String simpleName) {
        return ClassName.get("dev.statute.kernel", simpleName);
    }
}
