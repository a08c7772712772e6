package dev.statute.spec.explore.encode;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the cells that a packed state of a phase consists of.
 *
 * @param growth the room that earlier attempts have turned out to need
 */
record PackedCells(StateRegions regions, TypeUse use, Domains domains, Growth growth) {
    List<Packing.Cell> of(Phase phase) {
        List<Packing.Cell> cells = new ArrayList<>();
        for (Parameter parameter : regions.machine().parameters()) {
            String owner = "parameter " + parameter.name();
            add(parameter.type(), regions.parameter(parameter.name()), owner, cells);
        }
        for (Field field : regions.explored()) {
            if (field.existsIn(phase)) {
                add(field.type(), regions.field(field.name()), "field " + field.name(), cells);
            }
        }
        return cells;
    }

    private void add(Type type, int offset, String owner, List<Packing.Cell> cells) {
        List<CellRange> ranges = CellRanges.of(type, regions.shapes().of(type), use, domains, growth, owner);
        for (int i = 0; i < ranges.size(); i++) {
            if (!ranges.get(i).equals(CellRange.NOTHING)) {
                cells.add(new Packing.Cell(offset + i, ranges.get(i), CellRanges.wide(owner, i, growth)));
            }
        }
    }
}
