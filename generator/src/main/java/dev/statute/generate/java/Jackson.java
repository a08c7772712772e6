package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;

/** The classes of Jackson's core that generated codecs use. The generator itself does not depend on them. */
final class Jackson {
    static final ClassName FACTORY = of("JsonFactory");
    static final ClassName GENERATOR = of("JsonGenerator");
    static final ClassName PARSER = of("JsonParser");

    private Jackson() {}

    private static ClassName of(String simpleName) {
        return ClassName.get("com.fasterxml.jackson.core", simpleName);
    }
}
