package dev.statute.session;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds where sources ask in which phase a generated machine is, with the types that the compiler has found. */
final class PhaseComparisons {
    private static final String PHASE = "dev\\.statute\\.session\\.machine\\.\\w+\\.Phase";
    private static final String VARIANT = "dev\\.statute\\.session\\.machine\\.\\w+\\.(State|Snapshot)\\.\\w+";
    private static final Set<String> COMPARING = Set.of("equals", "compareTo", "ordinal", "contains", "isEqual");
    private static final Set<String> LOOKING_UP = Set.of("containsKey", "get", "getOrDefault", "indexOf");

    /**
     * A place.
     *
     * @param type the top-level class
     * @param method the method, or empty if it is outside of methods
     * @param text what stands there
     */
    record Place(String type, String method, String text) {
        /** The class and the method. */
        String where() {
            return type + "#" + method;
        }
    }

    private PhaseComparisons() {}

    /** All places in these sources, which have to compile with the class path of the tests. */
    static List<Place> in(List<? extends JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "-implicit:none", "-cp", classPath());
            JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostics, options, null, sources);
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            diagnostics.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .findFirst()
                    .ifPresent(error -> {
                        throw new IllegalStateException(error.toString());
                    });
            Search search = new Search(Trees.instance(task));
            units.forEach(unit -> search.scan(unit, null));
            return search.found;
        }
    }

    /** The class path of the JVM, and that of whoever runs the tests in a loader of their own. */
    private static String classPath() {
        String ofJvm = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        if (PhaseComparisons.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator + ofJvm));
        }
        return ofJvm;
    }

    private static final class Search extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final List<Place> found = new ArrayList<>();

        private Search(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            boolean compares = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
            boolean withNull =
                    tree.getLeftOperand() instanceof LiteralTree || tree.getRightOperand() instanceof LiteralTree;
            if (compares && !withNull && (isPhase(tree.getLeftOperand()) || isPhase(tree.getRightOperand()))) {
                note(tree);
            }
            return super.visitBinary(tree, nothing);
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void nothing) {
            noteIf(isPhase(tree.getExpression()), tree.getExpression());
            return super.visitSwitch(tree, nothing);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            noteIf(isPhase(tree.getExpression()), tree.getExpression());
            return super.visitSwitchExpression(tree, nothing);
        }

        @Override
        public Void visitInstanceOf(InstanceOfTree tree, Void nothing) {
            noteIf(type(tree.getType()).filter(name -> name.matches(VARIANT)).isPresent(), tree);
            return super.visitInstanceOf(tree, nothing);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
            noteIf(COMPARING.contains(tree.getName().toString()) && holdsPhases(tree.getQualifierExpression()), tree);
            return super.visitMemberReference(tree, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                String method = select.getIdentifier().toString();
                boolean ofPhases = tree.getArguments().stream().anyMatch(this::holdsPhases);
                noteIf(
                        COMPARING.contains(method) && (ofPhases || holdsPhases(select.getExpression()))
                                || LOOKING_UP.contains(method) && ofPhases,
                        tree);
            }
            return super.visitMethodInvocation(tree, nothing);
        }

        private boolean isPhase(ExpressionTree tree) {
            return type(tree).filter(name -> name.matches(PHASE)).isPresent();
        }

        private boolean holdsPhases(ExpressionTree tree) {
            return type(tree)
                    .filter(name -> name.matches("(.*\\W)?" + PHASE + "(\\W.*)?"))
                    .isPresent();
        }

        private Optional<String> type(Tree tree) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
            return Optional.ofNullable(type).map(TypeMirror::toString);
        }

        private void noteIf(boolean found, Tree tree) {
            if (found) {
                note(tree);
            }
        }

        private void note(Tree tree) {
            String type = "";
            String method = "";
            for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
                Element element = trees.getElement(path);
                if (path.getLeaf().getKind() == Tree.Kind.METHOD && method.isEmpty()) {
                    method = element.getSimpleName().toString();
                }
                if (element != null
                        && (element.getKind().isClass() || element.getKind().isInterface())) {
                    type = element.toString();
                }
            }
            found.add(new Place(type, method, tree.toString().replaceAll("\\s+", " ")));
        }
    }
}
