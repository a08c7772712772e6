package dev.statute.spec.check.policy;

import dev.statute.spec.testing.SpecAssert;

/** Small policies for the tests of single rules. */
final class Policies {
    private static final String TYPES = """
            spec: types/1
            package: com.example.entry
            types:
              Kind: { enum: [Guest, Member, Owner] }
              RunId: { id: string }
              Mode:
                variants:
                  Closed: {}
                  Open: { level: int 0..3, holder: RunId }
              Answer: { record: { allowed: bool, fee: int 0..99 } }
            """;
    private static final String HEAD = """
            spec: policy/1
            name: %s
            package: com.example.entry
            imports:
              t.types.yaml: [%s]
            """;

    private Policies() {}

    /** A policy of some sections, in which the words to change are marked; {@code imports} are the types it uses. */
    static SpecAssert policy(String imports, String sections) {
        return named("Entry", imports, sections);
    }

    /** A policy that is reported at its name. */
    static SpecAssert policyAtItsName(String imports, String sections) {
        return named("«Entry»", imports, sections);
    }

    private static SpecAssert named(String name, String imports, String sections) {
        return SpecAssert.spec("entry.policy.yaml", HEAD.formatted(name, imports) + sections)
                .file("t.types.yaml", TYPES);
    }
}
