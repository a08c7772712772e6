package dev.statute.spec.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Writes expressions about {@link World} that are right in every respect but the ranges of numbers. */
final class RandomExpressions {
    private final Random random;
    private final List<String> runVariables = new ArrayList<>();
    private int variables;

    RandomExpressions(Random random) {
        this.random = random;
    }

    String bool(int depth) {
        if (depth <= 0) {
            return pick("true", "false", "busy", "flag", "running", "has_current", "phase == Busy", "phase != Idle");
        }
        int d = depth - 1;
        return switch (random.nextInt(22)) {
            case 0 -> "(" + bool(d) + " && " + bool(d) + ")";
            case 1 -> bool(d) + " || (" + bool(d) + ")";
            case 2 -> "!(" + bool(d) + ")";
            case 3 -> "implies(" + bool(d) + ", " + bool(d) + ")";
            case 4 -> "(" + conditional(d, this::bool) + ")";
            case 5 -> "((" + integer(d) + ") " + pick("<", "<=", ">", ">=", "==", "!=") + " (" + integer(d) + "))";
            case 6 -> "((" + run(d) + ") " + pick("==", "!=") + " (" + run(d) + "))";
            case 7 -> "((" + option(d) + ") " + pick("==", "!=") + " (" + option(d) + "))";
            case 8 -> "((" + runs(d) + ") == (" + runs(d) + "))";
            case 9 -> "((" + run(d) + ") in " + pick("runs", "queue", "totals", "[run]", "[run, current]", "[]") + ")";
            case 10 -> "((" + integer(d) + ") in [" + integer(d) + ", " + integer(d) + "])";
            case 11 -> "(" + pick("phase", "before") + " in " + pick("live", "done", "[Idle, Over]", "[before]") + ")";
            case 12 -> "(" + runs(d) + ")." + pick("all", "exists") + bound(d);
            case 13 -> "(" + queue(d) + ")." + pick("all", "exists") + bound(d);
            case 14 -> "(" + option(d) + ")." + pick("all", "exists") + bound(d);
            case 15 -> "(" + totals(d) + ")." + pick("all", "exists") + pick("(k, v, v > 0)", "(k, v, k == run)");
            case 16 -> "outcome.is(Outcome." + pick("Done", "Replaced") + ")";
            case 17 -> "(" + queue(d) + ").starts_with(" + queue(d) + ")";
            case 18 -> "(" + runs(d) + ").subset_of(" + runs(d) + ")";
            case 19 -> "is_last(" + run(d) + ")";
            case 20 -> "(phase == " + pick("Idle", "Busy", "Over") + ")";
            default -> "(reason == " + reason(d) + ")";
        };
    }

    String integer(int depth) {
        if (depth <= 0) {
            return pick("count", "amount", "LIMIT", "size_limit", "left", "ended", "0", "1", "-3", "stats.hits");
        }
        int d = depth - 1;
        return switch (random.nextInt(14)) {
            case 0 -> "(" + integer(d) + " + " + integer(d) + ")";
            case 1 -> "(" + integer(d) + " - (" + integer(d) + "))";
            case 2 -> "(" + integer(d) + ") * (" + integer(d) + ")";
            case 3 -> "-(" + integer(d) + ")";
            case 4 -> pick("min", "max") + "(" + integer(d) + ", " + integer(d) + ")";
            case 5 -> "(" + conditional(d, this::integer) + ")";
            case 6 -> "(" + runs(d) + ").size()";
            case 7 -> "(" + queue(d) + ").size()";
            case 8 -> "(" + totals(d) + ").get(" + run(d) + ").or_else(" + integer(d) + ")";
            case 9 -> narrowed();
            case 10 -> "(" + stats(d) + ").hits";
            case 11 -> "twice(max(0, min(9, " + integer(d) + ")))";
            case 12 -> "outcome.as(Outcome.Replaced).map(o, o.after + 1).or_else(" + integer(d) + ")";
            default -> "(" + pick("big", "big - 1", "min(big, 5)", "max(big, -5)", "numbers.size()") + ")";
        };
    }

    /** A number in a branch that a comparison narrows; the other branch lies far off, so that the range shows. */
    String narrowed() {
        String number = pick("count", "amount", "big", "size_limit");
        String other = pick("0", "1", "2", "-3", "amount", "LIMIT", "left");
        String operator = pick("<", "<=", ">", ">=", "==", "!=");
        String comparison =
                random.nextBoolean() ? number + " " + operator + " " + other : other + " " + operator + " " + number;
        String condition = pick(
                comparison,
                "!(" + comparison + ")",
                "(busy && " + comparison + ")",
                "!(busy || " + comparison + ")",
                "!implies(busy, " + comparison + ")");
        return "(" + condition + " ? " + number + pick(" + 0", " * 1", " - 1", " + 1") + " : " + pick("-50", "50")
                + ")";
    }

    private String run(int depth) {
        if (depth <= 0 || random.nextInt(3) > 0) {
            return runVariables.isEmpty() || random.nextBoolean()
                    ? pick("run", "current", "current_run")
                    : runVariables.get(random.nextInt(runVariables.size()));
        }
        return random.nextBoolean()
                ? "(" + option(depth - 1) + ").or_else(" + run(depth - 1) + ")"
                : "(" + conditional(depth - 1, this::run) + ")";
    }

    private String option(int depth) {
        if (depth <= 0) {
            return pick("last_run", "some(run)", "stats.last", "queue.first()", "queue.last()");
        }
        int d = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> "some(" + run(d) + ")";
            case 1 -> "(" + queue(d) + ")." + pick("first()", "last()");
            case 2 -> "(" + bool(d) + ") ? none : last_run";
            default -> "outcome.as(Outcome.Replaced).map(o, o.by)";
        };
    }

    private String runs(int depth) {
        if (depth <= 0) {
            return "runs";
        }
        int d = depth - 1;
        return switch (random.nextInt(7)) {
            case 0 -> "(" + runs(d) + ")." + pick("with", "without") + "(" + run(d) + ")";
            case 1 -> "(" + runs(d) + ")." + pick("union", "minus", "intersect") + "(" + runs(d) + ")";
            case 2 -> "(" + runs(d) + ").filter" + bound(d);
            case 3 -> "(" + queue(d) + ").to_set()";
            case 4 -> "(" + totals(d) + ").keys()";
            case 5 -> "runs.union([" + run(d) + ", " + run(d) + "])";
            default -> "(" + conditional(d, this::runs) + ")";
        };
    }

    private String queue(int depth) {
        if (depth <= 0) {
            return "queue";
        }
        int d = depth - 1;
        return switch (random.nextInt(8)) {
            case 0 -> "(" + queue(d) + ")." + pick("append", "prepend", "without") + "(" + run(d) + ")";
            case 1 -> "(" + queue(d) + ")." + pick("concat", "without_all") + "(" + queue(d) + ")";
            case 2 -> "(" + queue(d) + ").without_all(" + runs(d) + ")";
            case 3 -> "(" + queue(d) + ")." + pick("take", "drop") + "(" + integer(d) + ")";
            case 4 -> "(" + queue(d) + ")." + pick("filter", "take_while") + bound(d);
            case 5 -> "queue.concat([" + run(d) + "])";
            case 6 -> "(" + conditional(d, this::queue) + ")";
            default -> "queue.map" + mapped(d);
        };
    }

    String totals(int depth) {
        if (depth <= 0) {
            return "totals";
        }
        int d = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> "(" + totals(d) + ").put(" + run(d) + ", " + integer(d) + ")";
            case 1 -> "(" + totals(d) + ").put_all(" + pick(runs(d), queue(d)) + ", " + integer(d) + ")";
            case 2 -> "(" + totals(d) + ")." + pick("remove(" + run(d) + ")", "remove_all(" + runs(d) + ")");
            default -> "(" + totals(d) + ").put_map(" + pick(totals(d), "{}") + ")";
        };
    }

    String stats(int depth) {
        if (depth <= 0) {
            return "stats";
        }
        int d = depth - 1;
        return switch (random.nextInt(3)) {
            case 0 -> "Stats{hits: " + integer(d) + ", last: " + option(d) + "}";
            case 1 -> "Stats{base: " + stats(d) + ", hits: " + integer(d) + "}";
            default -> "(" + conditional(d, this::stats) + ")";
        };
    }

    private String reason(int depth) {
        return depth > 0 && random.nextBoolean()
                ? "(" + conditional(depth - 1, this::reason) + ")"
                : pick("Reason.Reset", "Reason.Retired", "reason");
    }

    private String conditional(int depth, IntFunction<String> branch) {
        return "(" + bool(depth) + ") ? (" + branch.apply(depth) + ") : (" + branch.apply(depth) + ")";
    }

    /** The arguments of an operation that binds a run and tests it. */
    private String bound(int depth) {
        return binding(() -> bool(depth));
    }

    private String mapped(int depth) {
        return binding(() -> run(depth));
    }

    private String binding(Supplier<String> body) {
        String variable = "x" + ++variables;
        runVariables.add(variable);
        String text = "(" + variable + ", " + body.get() + ")";
        runVariables.remove(variable);
        return text;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
