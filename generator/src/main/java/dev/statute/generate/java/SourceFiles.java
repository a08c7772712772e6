package dev.statute.generate.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.statute.generate.GeneratedFile;
import dev.statute.spec.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Turns types into source files with a header and {@code @Generated}. */
final class SourceFiles {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final List<GeneratedFile> files = new ArrayList<>();
    private final String toolVersion;

    SourceFiles(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /** Adds a top-level type. */
    void add(String packageName, SourceText source, String modelHash, TypeSpec.Builder type) {
        TypeSpec marked = type.addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", "dev.statute " + toolVersion)
                        .addMember("comments", "$S", "model " + modelHash)
                        .build())
                .build();
        String text = JavaFile.builder(packageName, marked)
                .addFileComment("Generated from $L. Do not edit.", Text.comment(source.name()))
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        files.add(new GeneratedFile(folder + marked.name() + ".java", text));
    }

    List<GeneratedFile> files() {
        return List.copyOf(files);
    }
}
