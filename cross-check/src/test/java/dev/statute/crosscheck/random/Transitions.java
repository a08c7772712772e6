package dev.statute.crosscheck.random;

import dev.statute.crosscheck.random.Cells.Handled;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Transitions at random, as YAML. */
final class Transitions {
    private static final List<String> REASONS = List.of("Refused", "Never", "Later");

    private final Dice dice;
    private final Outline outline;
    private final Effects effects;
    private final StringBuilder yaml = new StringBuilder();
    private int number;

    Transitions(Dice dice, Outline outline, Effects effects) {
        this.dice = dice;
        this.outline = outline;
        this.effects = effects;
    }

    /** Writes the transitions of some cells. */
    void write(Handled cells) {
        Scope scope = outline.in(cells.from()).with(cells.payload());
        List<String> selectors = cells.target().isPresent() ? List.of("") : new Selectors(dice, exprs(scope)).any();
        for (String selector : selectors) {
            write(cells, selector, scope);
        }
    }

    /** Something that can always be done, so that there is no deadlock. */
    void writeTick() {
        yaml.append("  tick:\n    input: Tick\n    from: live\n    to: same\n");
    }

    private void write(Handled cells, String selector, Scope scope) {
        yaml.append("  ").append(name()).append(":\n");
        line("input", list(cells.inputs().stream().map(Outline.Input::name).toList()));
        line("from", outline.written(cells.from()));
        if (!selector.isEmpty()) {
            line("when", selector.equals("otherwise") ? selector : quoted(selector));
        }
        Scope bound = cells.target().isPresent() ? scope : guards(scope);
        use(scope);
        Optional<String> target = cells.target().isPresent() ? cells.target() : target(cells.from());
        Optional<Map<String, String>> set = assignments(cells.from(), target, bound);
        if (set.isEmpty()) {
            target = Optional.empty();
            set = assignments(cells.from(), target, bound);
        }
        line("to", target.orElse("same"));
        carry(bound, set.orElseThrow());
        if (!set.get().isEmpty()) {
            yaml.append("    set:\n");
            set.get()
                    .forEach((field, value) -> yaml.append("      ")
                            .append(field)
                            .append(": ")
                            .append(quoted(value))
                            .append('\n'));
        }
        yaml.append(effects.emissions(bound, next(cells.from(), target)));
    }

    /** The parts of a block stand first, so its arguments see nothing that guards bind. */
    private void use(Scope scope) {
        outline.block()
                .filter(block -> dice.chance(35))
                .ifPresent(block -> exprs(scope)
                        .simple(block.parameter().type())
                        .ifPresent(argument -> line("use", "[" + quoted("note(" + argument + ")") + "]")));
    }

    /** What is carried may come from the payload and from nothing that is looked at. */
    private void carry(Scope scope, Map<String, String> set) {
        Type.Id key = outline.types().key();
        if (outline.carries() && dice.chance(50) && !scope.exactly(key).isEmpty()) {
            set.put("trail", "some(" + dice.oneOf(scope.exactly(key)).name() + ")");
        }
    }

    /** Some transitions bear the names of fields or payloads, which other readings have to tell apart. */
    private String name() {
        number++;
        return number <= 2 && dice.chance(30)
                ? dice.oneOf("count_", "key_", "mark_").replace("_", "") + (number == 1 ? "" : "s")
                : "step_" + number;
    }

    private Scope guards(Scope scope) {
        if (!dice.chance(50)) {
            return scope;
        }
        yaml.append("    require:\n");
        Scope bound = scope;
        for (int left = dice.between(1, 2); left > 0; left--) {
            String name = dice.fresh("guard");
            Optional<Component> option = dice.chance(35)
                    ? Optional.of(scope.of(Type.Option.class))
                            .filter(o -> !o.isEmpty())
                            .map(dice::oneOf)
                    : Optional.empty();
            if (option.isPresent()) {
                String as = dice.fresh("got");
                yaml.append("      " + name + ": { some: " + option.get().name() + ", as: " + as + ", else: ");
                yaml.append(reason(bound)).append(" }\n");
                bound = bound.with(as, ((Type.Option) option.get().type()).element());
            } else {
                String condition = exprs(bound).condition();
                yaml.append("      " + name + ": { that: " + quoted(condition) + ", else: " + reason(bound) + " }\n");
            }
        }
        return bound;
    }

    private String reason(Scope scope) {
        if (dice.chance(15)) {
            return "{ Limit: { left: "
                    + quoted(exprs(scope).value(Effects.SMALL).orElseThrow()) + " } }";
        }
        return dice.oneOf(REASONS);
    }

    /** A phase to go to, or none in order to stay. */
    private Optional<String> target(List<String> from) {
        boolean terminal = from.stream().anyMatch(outline::isTerminal);
        return terminal || dice.chance(45) ? Optional.empty() : Optional.of(dice.oneOf(outline.phases()));
    }

    /** What is set; empty if something has to be set and there is nothing to set it to. */
    private Optional<Map<String, String>> assignments(List<String> from, Optional<String> target, Scope scope) {
        Map<String, String> set = new LinkedHashMap<>();
        for (Outline.Field field : outline.fields()) {
            boolean settable = !field.ofBlock()
                    && target.map(field::existsIn).orElse(field.phases().containsAll(from));
            boolean entered = target.isPresent()
                    && field.existsIn(target.get())
                    && !field.phases().containsAll(from);
            boolean needed = entered && field.init().isEmpty();
            if (settable && (needed || dice.chance(40))) {
                Optional<String> value = exprs(scope).value(field.type());
                value.ifPresent(v -> set.put(field.name(), v));
                if (needed && value.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(set);
    }

    /** What effects can read of the state after. */
    private List<Component> next(List<String> from, Optional<String> target) {
        return outline.fields().stream()
                .filter(f -> target.map(f::existsIn).orElse(f.phases().containsAll(from)))
                .map(f -> Vocabulary.component("next." + f.name(), f.type()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The rows for what no transition takes. */
    String unhandled(Cells cells) {
        StringBuilder rows = new StringBuilder();
        cells.open().forEach((input, phases) -> {
            if (!phases.isEmpty()) {
                String answer = dice.chance(75)
                        ? "reject: " + reason(outline.in(List.copyOf(phases)).with(input.payload()))
                        : "ignore: It does not matter.";
                rows.append("  - { from: " + list(List.copyOf(phases)) + ", input: " + input.name() + ", " + answer
                        + " }\n");
            }
        });
        return rows.toString();
    }

    private Expressions exprs(Scope scope) {
        return new Expressions(dice, scope, outline.isFaulty(), 2);
    }

    private void line(String key, String value) {
        yaml.append("    ").append(key).append(": ").append(value).append('\n');
    }

    static String list(List<String> names) {
        return names.size() == 1 ? names.get(0) : "[" + String.join(", ", names) + "]";
    }

    static String quoted(String expression) {
        return "'" + expression + "'";
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
