package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.MapShape;
import dev.statute.spec.explore.encode.OptionShape;
import dev.statute.spec.explore.encode.SetShape;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.explore.encode.Universe;
import dev.statute.spec.explore.lower.Elements.Index;
import dev.statute.spec.model.Binder;
import dev.statute.spec.model.Expr;

/** Operations on maps. A slot is an option, so that reading one is reading its cells. */
final class MapCode {
    private final Lowerer lowerer;

    MapCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    Code lower(Expr.Operate e) {
        MapShape map = (MapShape) lowerer.shape(e.operands().get(0));
        Block receiver = lowerer.block(e.operands().get(0));
        return switch (e.operation()) {
            case MAP_CONTAINS -> contains(receiver, e.operands().get(1), map);
            case MAP_SIZE -> size(receiver, map);
            case MAP_GET -> get(receiver, e.operands().get(1), map);
            case MAP_PUT -> put(receiver, e, map);
            case MAP_PUT_ALL -> putAll(receiver, e, map);
            case MAP_REMOVE -> remove(receiver, e.operands().get(1), map);
            case MAP_REMOVE_ALL -> removeAll(receiver, e.operands().get(1), map);
            case MAP_PUT_MAP -> putMap(receiver, e.operands().get(1), map);
            case MAP_KEYS -> keys(receiver, map, (SetShape) lowerer.shape(e));
            default -> throw new IllegalArgumentException(e.operation() + " is not an operation of maps");
        };
    }

    Code lower(Expr.Bind e) {
        MapShape map = (MapShape) lowerer.shape(e.target());
        Block target = lowerer.block(e.target());
        int key = lowerer.place(e.variables().get(0));
        int value = lowerer.place(e.variables().get(1));
        Truth body = lowerer.truth(e.body());
        boolean all = e.binder() == Binder.MAP_ALL;
        OptionShape slot = map.slot();
        int width = slot.cells();
        int valueWidth = slot.element().cells();
        int capacity = map.keys().capacity();
        return new Code.OfTruth(frame -> {
            int at = target.at(frame);
            for (int index = 0; index < capacity; index++) {
                int place = at + index * width;
                if (slot.isPresent(frame, place)) {
                    map.keys().load(index, frame, key);
                    Cells.copy(frame, place + slot.offset(), value, valueWidth);
                    if (body.test(frame) != all) {
                        return !all;
                    }
                }
            }
            return all;
        });
    }

    private Code contains(Block receiver, Expr key, MapShape map) {
        Index index = Elements.find(key, map.keys(), lowerer);
        OptionShape slot = map.slot();
        int width = slot.cells();
        return new Code.OfTruth(frame -> {
            int found = index.of(frame);
            return found != Universe.ABSENT && slot.isPresent(frame, receiver.at(frame) + found * width);
        });
    }

    private Code size(Block receiver, MapShape map) {
        OptionShape slot = map.slot();
        int width = slot.cells();
        int capacity = map.keys().capacity();
        return new Code.OfWord(frame -> {
            int at = receiver.at(frame);
            int count = 0;
            for (int index = 0; index < capacity; index++) {
                count += slot.isPresent(frame, at + index * width) ? 1 : 0;
            }
            return count;
        });
    }

    private Code get(Block receiver, Expr key, MapShape map) {
        Index index = Elements.find(key, map.keys(), lowerer);
        OptionShape slot = map.slot();
        if (slot.isWord()) {
            return new Code.OfWord(frame -> {
                int found = index.of(frame);
                return found == Universe.ABSENT ? Shape.NONE : frame[receiver.at(frame) + found];
            });
        }
        long[] none = new long[slot.cells()];
        slot.blank(none, 0);
        int absent = lowerer.encoding().constant(none);
        int width = slot.cells();
        return new Code.OfBlock(frame -> {
            int found = index.of(frame);
            return found == Universe.ABSENT ? absent : receiver.at(frame) + found * width;
        });
    }

    /** What is done to the slots of a map that was copied. */
    @FunctionalInterface
    private interface Change {
        /** Changes the map that stands at a place of the frame. */
        void apply(long[] frame, int map);
    }

    /** A copy of a map, changed. */
    private Code changed(Block receiver, MapShape map, Change change) {
        int room = lowerer.reserve(map);
        int cells = map.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, receiver.at(frame), frame, room, cells);
            change.apply(frame, room);
            return room;
        });
    }

    private Code put(Block receiver, Expr.Operate e, MapShape map) {
        Index index = Elements.index(e.operands().get(1), map.keys(), lowerer);
        Code.Store store = lowerer.store(e.operands().get(2));
        OptionShape slot = map.slot();
        int width = slot.cells();
        return changed(receiver, map, (frame, at) -> fill(slot, store, frame, at + index.of(frame) * width));
    }

    private Code putAll(Block receiver, Expr.Operate e, MapShape map) {
        OptionShape slot = map.slot();
        int cells = slot.element().cells();
        int once = lowerer.reserve(slot.element());
        Code.Store store = lowerer.store(e.operands().get(2));
        Code.Store copy = (frame, at) -> Cells.copy(frame, once, at, cells);
        Change each = eachKey(e.operands().get(1), map, (frame, place) -> fill(slot, copy, frame, place));
        return changed(receiver, map, (frame, at) -> {
            store.into(frame, once);
            each.apply(frame, at);
        });
    }

    private static void fill(OptionShape slot, Code.Store value, long[] frame, int at) {
        value.into(frame, at + slot.offset());
        if (slot.isWord()) {
            slot.requireRoom(frame[at]);
        } else {
            frame[at] = 1;
        }
    }

    private Code remove(Block receiver, Expr key, MapShape map) {
        Index index = Elements.find(key, map.keys(), lowerer);
        OptionShape slot = map.slot();
        int width = slot.cells();
        return changed(receiver, map, (frame, at) -> {
            int found = index.of(frame);
            if (found != Universe.ABSENT) {
                slot.blank(frame, at + found * width);
            }
        });
    }

    private Code removeAll(Block receiver, Expr collection, MapShape map) {
        return changed(receiver, map, eachKey(collection, map, map.slot()::blank));
    }

    /** Changes the slots of all keys in a set or sequence. */
    private Change eachKey(Expr collection, MapShape map, Change ofSlot) {
        SetShape set = lowerer.sets().shapeOfElements(collection);
        Block keys = lowerer.sets().elements(collection, set).block(lowerer.encoding());
        int width = map.slot().cells();
        int capacity = map.keys().capacity();
        return (frame, at) -> {
            int mask = keys.at(frame);
            for (int index = 0; index < capacity; index++) {
                if (Masks.has(frame, mask, index)) {
                    ofSlot.apply(frame, at + index * width);
                }
            }
        };
    }

    private Code putMap(Block receiver, Expr argument, MapShape map) {
        Block other = lowerer.block(argument);
        OptionShape slot = map.slot();
        int width = slot.cells();
        int capacity = map.keys().capacity();
        return changed(receiver, map, (frame, at) -> {
            int from = other.at(frame);
            for (int index = 0; index < capacity; index++) {
                if (slot.isPresent(frame, from + index * width)) {
                    Cells.copy(frame, from + index * width, at + index * width, width);
                }
            }
        });
    }

    private Code keys(Block receiver, MapShape map, SetShape set) {
        OptionShape slot = map.slot();
        int room = lowerer.reserve(set);
        int width = slot.cells();
        int capacity = map.keys().capacity();
        return new Code.OfBlock(frame -> {
            set.blank(frame, room);
            int at = receiver.at(frame);
            for (int index = 0; index < capacity; index++) {
                if (slot.isPresent(frame, at + index * width)) {
                    Masks.add(frame, room, index);
                }
            }
            return room;
        });
    }
}
