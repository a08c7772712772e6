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

    private final List<JavaFile> files = new ArrayList<>();
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
        files.add(JavaFile.builder(packageName, marked)
                .addFileComment("Generated from $L. Do not edit.", Text.comment(source.name()))
                .skipJavaLangImports(true)
                .indent("    ")
                .build());
    }

    /** The files in the order in which they were added. Writing them out takes most of the time, so threads share it. */
    List<GeneratedFile> files() {
        return files.parallelStream().map(SourceFiles::written).toList();
    }

    private static GeneratedFile written(JavaFile file) {
        String folder = file.packageName().isEmpty() ? "" : file.packageName().replace('.', '/') + "/";
        return new GeneratedFile(folder + file.typeSpec().name() + ".java", file.toString());
    }
}
