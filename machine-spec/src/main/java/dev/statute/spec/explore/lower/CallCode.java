package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls of definitions. The body of a definition is lowered once for each scene, with fixed places for its arguments and
 * intermediate values: definitions do not call themselves, so one call never runs inside of another one of the same.
 */
final class CallCode {
    private final Lowerer caller;
    private final Scene scene;
    private final Map<Integer, Integer> places;
    private final Map<String, Code> bodies = new HashMap<>();
    private @Nullable Lowerer now;
    private @Nullable Lowerer after;

    CallCode(Lowerer caller, Scene scene, Map<Integer, Integer> places) {
        this.caller = caller;
        this.scene = scene;
        this.places = places;
    }

    Code lower(Expr.Call call) {
        Lowerer callee = callee(call.next());
        Definition definition = call.definition();
        String key = (call.next() ? "next." : "") + definition.name();
        Code body = bodies.get(key);
        if (body == null) {
            body = callee.lower(definition.body());
            bodies.put(key, body);
        }
        Code result = body;
        if (definition.parameters().isEmpty() && caller.shape(call).isWord()) {
            return result;
        }
        return returned(call, arguments(call, callee), result);
    }

    private Lowerer callee(boolean next) {
        if (next) {
            Lowerer known = after;
            if (known == null) {
                known = new Lowerer(scene.after().alone(), places);
                after = known;
            }
            return known;
        } else if (scene.next().isEmpty()) {
            return caller;
        }
        Lowerer known = now;
        if (known == null) {
            known = new Lowerer(scene.alone(), places);
            now = known;
        }
        return known;
    }

    /** Puts the arguments to their places. */
    private Runner arguments(Expr.Call call, Lowerer callee) {
        List<Local> parameters = call.definition().parameters();
        int count = parameters.size();
        Code.Store[] arguments = new Code.Store[count];
        int[] cells = new int[count];
        int[] targets = new int[count];
        int[] rooms = new int[count];
        for (int i = 0; i < count; i++) {
            Expr argument = call.arguments().get(i);
            Shape shape = caller.shape(argument);
            arguments[i] = caller.store(argument);
            cells[i] = shape.cells();
            targets[i] = callee.place(parameters.get(i));
            rooms[i] = caller.reserve(shape);
        }
        if (count == 1) {
            Code.Store argument = arguments[0];
            int target = targets[0];
            return frame -> argument.into(frame, target);
        }
        // An argument may call the same definition, so no argument is put in place before all are evaluated.
        return frame -> {
            for (int i = 0; i < count; i++) {
                arguments[i].into(frame, rooms[i]);
            }
            for (int i = 0; i < count; i++) {
                Cells.copy(frame, rooms[i], targets[i], cells[i]);
            }
        };
    }

    private Code returned(Expr.Call call, Runner arguments, Code body) {
        if (body instanceof Code.OfTruth condition) {
            Truth truth = condition.truth();
            return new Code.OfTruth(frame -> {
                arguments.run(frame);
                return truth.test(frame);
            });
        }
        Shape shape = caller.shape(call);
        if (shape.isWord()) {
            Word word = body.word();
            return new Code.OfWord(frame -> {
                arguments.run(frame);
                return word.get(frame);
            });
        }
        // Copied, because the next call writes its result to the same place.
        Encoding encoding = caller.encoding();
        Block block = body.block(encoding);
        int room = caller.reserve(shape);
        int cells = shape.cells();
        return new Code.OfBlock(frame -> {
            arguments.run(frame);
            System.arraycopy(frame, block.at(frame), frame, room, cells);
            return room;
        });
    }

    /** Does something on a frame. */
    @FunctionalInterface
    private interface Runner {
        void run(long[] frame);
    }
}
