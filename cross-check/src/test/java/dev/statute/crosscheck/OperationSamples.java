package dev.statute.crosscheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every operation of the language on a few operands each, as expressions on the fields and definitions of a machine. */
final class OperationSamples {
    /** Fields by name, with their initial values. */
    static final Map<String, String> FIELDS = new LinkedHashMap<>();

    /** Definitions by name: maps cannot be written out. */
    static final Map<String, String> DEFINITIONS = new LinkedHashMap<>();

    private static final List<String> SEQS = List.of("a0", "a1", "a2", "a3");
    private static final List<String> SETS = List.of("t0", "t1", "t2", "t3");
    private static final List<String> MAPS = List.of("m0", "m1", "m2", "m3");
    private static final List<String> OPTIONS = List.of("o0", "o1", "o3");
    private static final List<String> NUMBERS = List.of("-1", "0", "1", "2", "5");

    static {
        FIELDS.put("a0", "seq of int 0..9 max 9, init: '[]'");
        FIELDS.put("a1", "seq of int 0..9 max 9, init: '[1]'");
        FIELDS.put("a2", "seq of int 0..9 max 9, init: '[1, 2]'");
        FIELDS.put("a3", "seq of int 0..9 max 9, init: '[2, 1, 2]'");
        FIELDS.put("t0", "set of int 0..9 max 9, init: '[]'");
        FIELDS.put("t1", "set of int 0..9 max 9, init: '[1]'");
        FIELDS.put("t2", "set of int 0..9 max 9, init: '[1, 2]'");
        FIELDS.put("t3", "set of int 0..9 max 9, init: '[2, 3]'");
        FIELDS.put("o0", "option of int 0..9, init: none");
        FIELDS.put("o1", "option of int 0..9, init: some(1)");
        FIELDS.put("o3", "option of int 0..9, init: some(3)");
        FIELDS.put("m0", "map of int 0..9 to int 0..9 max 9, init: '{}'");
        FIELDS.put("i2", "int 0..9, init: 2");
        FIELDS.put("i5", "int 0..9, init: 5");
        FIELDS.put("lit", "bool, init: 'true'");
        FIELDS.put("dark", "bool, init: 'false'");
        FIELDS.put("line", "Shape, init: 'Shape.Line{size: 3}'");
        FIELDS.put("dot", "Shape, init: 'Shape.Dot{}'");
        FIELDS.put("pair", "Pair, init: 'Pair{left: 1, right: true}'");
        DEFINITIONS.put("m1", "m0.put(1, 2)");
        DEFINITIONS.put("m2", "m1.put(2, 3)");
        DEFINITIONS.put("m3", "m0.put(2, 1)");
    }

    private OperationSamples() {}

    /** The expressions. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        options(all);
        sets(all);
        sequences(all);
        maps(all);
        numbers(all);
        logic(all);
        all.addAll(List.of(
                "line.is(Shape.Line)",
                "dot.is(Shape.Line)",
                "line.as(Shape.Line).map(l, l.size).or_else(7)",
                "dot.as(Shape.Line).map(l, l.size).or_else(7)",
                "dot.as(Shape.Dot) == none",
                "line == Shape.Line{size: i2 + 1}",
                "line == Shape.Line{size: i2}",
                "line != dot",
                "Pair{base: pair, left: i5}.left",
                "Pair{base: pair, left: i5}.right",
                "Pair{left: 1, right: !dark} == pair",
                "i2 in [1, 2]",
                "!(i2 in [1, 5])"));
        return all;
    }

    private static void options(List<String> all) {
        for (String o : OPTIONS) {
            all.add(o + ".or_else(7)");
            all.add(o + ".map(v, v + 1)");
            all.add(o + ".exists(v, v > 1)");
            all.add(o + ".all(v, v > 1)");
            all.add("some(i2 - 1) == " + o);
        }
    }

    private static void sets(List<String> all) {
        for (String t : SETS) {
            all.add(t + ".size()");
            all.add(t + ".filter(v, v > 1)");
            all.add(t + ".all(v, v > 1)");
            all.add(t + ".exists(v, v > 1)");
            for (int x = 1; x <= 3; x++) {
                all.add(x + " in " + t);
                all.add("!(" + x + " in " + t + ")");
                all.add(t + ".with(" + x + ")");
                all.add(t + ".without(" + x + ")");
            }
            for (String other : SETS) {
                all.add(t + ".union(" + other + ")");
                all.add(t + ".minus(" + other + ")");
                all.add(t + ".intersect(" + other + ")");
                all.add(t + ".subset_of(" + other + ")");
                all.add(t + " == " + other);
                all.add("t1.union(t2.minus(" + t + ")).intersect(" + other + ".without(2)).with(9)");
            }
        }
    }

    private static void sequences(List<String> all) {
        for (String a : SEQS) {
            all.addAll(List.of(
                    a + ".size()",
                    a + ".first()",
                    a + ".last()",
                    a + ".to_set()",
                    a + ".map(v, v + 1)",
                    a + ".filter(v, v > 1)",
                    a + ".take_while(v, v > 1)",
                    a + ".take_while(v, v < 2)",
                    a + ".all(v, v > 1)",
                    a + ".exists(v, v > 1)"));
            for (String n : NUMBERS) {
                all.add(a + ".take(" + n + ")");
                all.add(a + ".drop(" + n + ")");
            }
            for (int x = 1; x <= 3; x++) {
                all.add(x + " in " + a);
                all.add(a + ".append(" + x + ")");
                all.add(a + ".prepend(" + x + ")");
                all.add(a + ".without(" + x + ")");
            }
            for (String other : SEQS) {
                all.add(a + ".concat(" + other + ")");
                all.add(a + ".starts_with(" + other + ")");
                all.add(a + ".without_all(" + other + ")");
                all.add(a + " == " + other);
            }
            SETS.forEach(t -> all.add(a + ".without_all(" + t + ")"));
        }
    }

    private static void maps(List<String> all) {
        for (String m : MAPS) {
            all.addAll(List.of(
                    m + ".size()",
                    m + ".keys()",
                    m + ".all(k, v, v > k)",
                    m + ".exists(k, v, v > k)",
                    m + ".all(k, v, k in t1 || v == 1)"));
            for (int k = 1; k <= 3; k++) {
                all.add(m + ".get(" + k + ")");
                all.add(k + " in " + m);
                all.add(m + ".put(" + k + ", 7)");
                all.add(m + ".remove(" + k + ")");
            }
            for (String keys : List.of("t0", "t2", "t3", "a0", "a3")) {
                all.add(m + ".put_all(" + keys + ", 7)");
                all.add(m + ".remove_all(" + keys + ")");
            }
            for (String other : MAPS) {
                all.add(m + ".put_map(" + other + ")");
                all.add(m + " == " + other);
            }
        }
    }

    private static void numbers(List<String> all) {
        all.addAll(List.of(
                "i2 * 3",
                "i5 - i2 - 1",
                "i5 - (i2 - 1)",
                "i5 - i2 + 1",
                "i5 - (i2 + 1)",
                "-i2 * 3",
                "i5 * -(i2)",
                "-(i2 + 3) * i5",
                "-i2 + 3",
                "-(-(i2))",
                "2 * (i5 + 1) * i2",
                "min(i2, i5)",
                "max(i2, i5)",
                "min(max(i5 * 2, 3), i2 + 4)",
                "lit ? i2 : i5",
                "(dark ? i2 : i5) + 1",
                "i2 < i5",
                "i2 <= 2",
                "i2 > i5",
                "i5 >= i2 + 3",
                "i2 == i5 - 3",
                "i2 != 2",
                "-1 < -(i2)",
                "i2 - -1",
                "a3.size() - i2 * -1"));
    }

    private static void logic(List<String> all) {
        List<String> values = List.of("lit", "dark", "i2 < i5");
        for (String a : values) {
            for (String b : values) {
                all.add(a + " && " + b + " || !(" + a + ")");
                all.add(a + " && (" + b + " || !(" + a + "))");
                all.add("!(" + a + " || " + b + ")");
                all.add("implies(" + a + ", " + b + ")");
                all.add("implies(implies(" + a + ", " + b + "), " + a + ")");
                all.add("(" + a + ") == (" + b + ")");
                all.add("(" + a + ") != (" + b + " && lit)");
                all.add("(" + a + " ? " + b + " : !(" + b + "))");
                all.add("t2.exists(x, x > 1 && (" + a + ")) || (" + b + ")");
                all.add("t2.all(x, x > 1 || (" + a + ")) && (" + b + ")");
            }
        }
    }
}
