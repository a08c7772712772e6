package dev.statute.generate.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.statute.generate.GeneratedFile;
import dev.statute.spec.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Turns types into source files with a header and {@code @Generated}. */
final class SourceFiles {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private static final String HEADER = "Generated from $L. Do not edit.";

    private final List<Supplier<GeneratedFile>> files = new ArrayList<>();
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
        JavaFile file = JavaFile.builder(packageName, marked)
                .addFileComment(HEADER, Text.comment(source.name()))
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        files.add(() -> new GeneratedFile(path(packageName, marked.name()), file.toString()));
    }

    /**
     * Adds a top-level type that is written already.
     *
     * @param text imports and type, with {@code @GENERATED} where the annotation belongs
     */
    void add(String packageName, SourceText source, String modelHash, String name, String text) {
        CodeBlock header = CodeBlock.of("// " + HEADER + "\n", Text.comment(source.name()));
        String declared = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        CodeBlock annotation = CodeBlock.of(
                "@Generated(value = $S, comments = $S)", "dev.statute " + toolVersion, "model " + modelHash);
        String content = header + declared + text.replace("@GENERATED", annotation.toString());
        files.add(() -> new GeneratedFile(path(packageName, name), content));
    }

    private static String path(String packageName, String name) {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return folder + name + ".java";
    }

    /** The files in the order in which they were added. Writing them out takes most of the time, so threads share it. */
    List<GeneratedFile> files() {
        return files.parallelStream().map(Supplier::get).toList();
    }
}
