package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;

/** The classes of the conformance kit that generated tests use. The generator itself does not depend on them. */
final class Kit {
    private static final String PACKAGE = "dev.statute.conformance";
    private static final String SUPPORT = PACKAGE + ".bridge";
    private static final String ADAPTER = PACKAGE + ".jqwik";

    static final ClassName ANSWER = ClassName.get(PACKAGE, "Answer");
    static final ClassName APPLIED = ClassName.get(PACKAGE, "Applied");
    static final ClassName BRIDGE = ClassName.get(PACKAGE, "Bridge");
    static final ClassName DECIDED = ClassName.get(PACKAGE, "Decided");
    static final ClassName EXPLAINED = ClassName.get(PACKAGE, "Explained");
    static final ClassName GUARD_VALUE = ClassName.get(PACKAGE, "GuardValue");
    static final ClassName OWNER = ClassName.get(PACKAGE, "Owner");
    static final ClassName POLICY_BRIDGE = ClassName.get(PACKAGE, "PolicyBridge");
    static final ClassName RESTORED = ClassName.get(PACKAGE, "Restored");

    static final ClassName ELEMENTS = ClassName.get(SUPPORT, "MachineElements");
    static final ClassName HANDED_OUT = ClassName.get(SUPPORT, "HandedOut");
    static final ClassName JAVA_VALUES = ClassName.get(SUPPORT, "JavaValues");
    static final ClassName OWNED = ClassName.get(SUPPORT, "Owned");
    static final ClassName PREPARED_STEP = ClassName.get(SUPPORT, "PreparedStep");
    static final ClassName SPEC_VALUES = ClassName.get(SUPPORT, "SpecValues");

    static final ClassName GENERATED_CONFORMANCE = ClassName.get(ADAPTER, "GeneratedConformance");
    static final ClassName POLICY_CONFORMANCE = ClassName.get(ADAPTER, "PolicyConformance");

    private Kit() {}
}
