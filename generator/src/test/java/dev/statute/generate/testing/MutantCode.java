package dev.statute.generate.testing;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.PolicyBridge;
import dev.statute.conformance.mutate.Mutant;
import dev.statute.generate.GeneratedFile;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.TypesFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the generator makes of mutants of one machine or policy. Starting the compiler takes longer than compiling a mutant,
 * so many are compiled at once, each in packages of its own.
 */
public final class MutantCode {
    /** More at once take memory and no less time. */
    private static final int AT_ONCE = 50;

    private final Map<String, GeneratedBridges> bridges = new HashMap<>();

    private MutantCode() {}

    /** Of machines. */
    public static MutantCode ofMachines(Catalog catalog, List<Mutant<Machine>> mutants) {
        return of(
                mutants,
                mutant -> new Catalog(
                        catalog.typesFiles(),
                        catalog.machines().stream()
                                .map(m -> m.name().equals(mutant.spec().name()) ? mutant.spec() : m)
                                .toList(),
                        List.of()));
    }

    /** Of policies. */
    public static MutantCode ofPolicies(Catalog catalog, List<Mutant<Policy>> mutants) {
        return of(mutants, mutant -> new Catalog(catalog.typesFiles(), List.of(), List.of(mutant.spec())));
    }

    /** A catalog with nothing but what a mutant needs. */
    private interface Surroundings<S extends Element> {
        Catalog of(Mutant<S> mutant);
    }

    private static <S extends Element> MutantCode of(List<Mutant<S>> mutants, Surroundings<S> surroundings) {
        MutantCode code = new MutantCode();
        for (int from = 0; from < mutants.size(); from += AT_ONCE) {
            List<GeneratedFile> files = new ArrayList<>();
            List<Mutant<S>> some = mutants.subList(from, Math.min(from + AT_ONCE, mutants.size()));
            for (Mutant<S> mutant : some) {
                files.addAll(filesOf(mutant, surroundings.of(mutant)));
            }
            GeneratedCode compiled = GeneratedCode.compileQuietly(files, GeneratedBridges.LIBRARIES);
            some.forEach(mutant -> code.bridges.put(
                    mutant.name(), GeneratedBridges.in(compiled, name -> moved(name, suffix(mutant)))));
        }
        return code;
    }

    /** The bridge to the code of a mutant. */
    public Bridge<Object, Object> machine(Mutant<Machine> mutant, Machine original) {
        return bridges.get(mutant.name()).machine(original);
    }

    /** The bridge to the code of a mutant. */
    public PolicyBridge policy(Mutant<Policy> mutant) {
        return bridges.get(mutant.name()).policy(mutant.spec());
    }

    private static <S extends Element> List<GeneratedFile> filesOf(Mutant<S> mutant, Catalog catalog) {
        Set<String> packages = packages(catalog);
        List<GeneratedFile> files = new ArrayList<>();
        for (GeneratedFile file : needed(GeneratedBridges.files(catalog), mutant.spec().name(), catalog)) {
            files.add(moved(file, packages, suffix(mutant)));
        }
        return files;
    }

    /** Without the other machines, unless the mutant speaks of their phases, and without the tests. */
    private static List<GeneratedFile> needed(List<GeneratedFile> files, String name, Catalog catalog) {
        Set<String> others = catalog.machines().stream()
                .map(Machine::name)
                .filter(other -> !other.equals(name))
                .filter(other -> files.stream().noneMatch(file -> isOf(file, name) && file.content().contains(other)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return files.stream()
                .filter(file -> !file.path().endsWith("Test.java") && !file.path().endsWith("Conformance.java"))
                .filter(file -> others.stream().noneMatch(other -> isOf(file, other)))
                .toList();
    }

    private static boolean isOf(GeneratedFile file, String machine) {
        String simple = file.path().substring(file.path().lastIndexOf('/') + 1);
        return simple.startsWith(machine);
    }

    private static Set<String> packages(Catalog catalog) {
        Set<String> packages = new LinkedHashSet<>();
        catalog.typesFiles().stream().map(TypesFile::packageName).forEach(packages::add);
        catalog.machines().stream().map(Machine::packageName).forEach(packages::add);
        catalog.policies().stream().map(Policy::packageName).forEach(packages::add);
        return packages;
    }

    private static String suffix(Mutant<?> mutant) {
        return "." + mutant.name().replace('-', '_');
    }

    private static TypeName moved(TypeName name, String suffix) {
        return new TypeName(name.packageName() + suffix, name.simpleName());
    }

    /** The names of packages in strings stay: a bridge asks for the name of its machine. */
    private static GeneratedFile moved(GeneratedFile file, Set<String> packages, String suffix) {
        String names = packages.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern name = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"|\\b(?:" + names + ")(?=\\.[A-Z]|;)");
        String content = name.matcher(file.content())
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group().startsWith("\"") ? match.group() : match.group() + suffix));
        int folder = file.path().lastIndexOf('/');
        String path = file.path().substring(0, folder) + suffix.replace('.', '/') + file.path().substring(folder);
        return new GeneratedFile(path, content);
    }
}
