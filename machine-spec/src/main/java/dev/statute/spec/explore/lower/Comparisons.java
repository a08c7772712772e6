package dev.statute.spec.explore.lower;

/** Comparisons of numbers. The frequent ones, of cells with constants and cells, read the cells themselves. */
final class Comparisons {
    private Comparisons() {}

    static Truth equal(Word left, Word right) {
        if (left instanceof ConstantWord a && right instanceof ConstantWord b) {
            return Truths.of(a.value() == b.value());
        } else if (left instanceof ConstantWord) {
            return equal(right, left);
        } else if (left instanceof CellWord cell && right instanceof ConstantWord constant) {
            int at = cell.at();
            long value = constant.value();
            return frame -> frame[at] == value;
        } else if (left instanceof CellWord a && right instanceof CellWord b) {
            int first = a.at();
            int second = b.at();
            return frame -> frame[first] == frame[second];
        }
        return frame -> left.get(frame) == right.get(frame);
    }

    static Truth less(Word left, Word right) {
        if (left instanceof ConstantWord a && right instanceof ConstantWord b) {
            return Truths.of(a.value() < b.value());
        } else if (left instanceof CellWord cell && right instanceof ConstantWord constant) {
            int at = cell.at();
            long value = constant.value();
            return frame -> frame[at] < value;
        } else if (left instanceof ConstantWord constant && right instanceof CellWord cell) {
            int at = cell.at();
            long value = constant.value();
            return frame -> value < frame[at];
        }
        return frame -> left.get(frame) < right.get(frame);
    }

    static Truth lessOrEqual(Word left, Word right) {
        if (left instanceof ConstantWord a && right instanceof ConstantWord b) {
            return Truths.of(a.value() <= b.value());
        } else if (left instanceof CellWord cell && right instanceof ConstantWord constant) {
            int at = cell.at();
            long value = constant.value();
            return frame -> frame[at] <= value;
        } else if (left instanceof ConstantWord constant && right instanceof CellWord cell) {
            int at = cell.at();
            long value = constant.value();
            return frame -> value <= frame[at];
        }
        return frame -> left.get(frame) <= right.get(frame);
    }
}
