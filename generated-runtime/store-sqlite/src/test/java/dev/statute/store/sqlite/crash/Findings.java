package dev.statute.store.sqlite.crash;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file. */
final class Findings {
    private final List<String> lost = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** Something that was acknowledged is not there. */
    void lost(String what) {
        lost.add("LOST: " + what);
    }

    /** Something is there twice, or was done twice. */
    void twice(String what) {
        twice.add("TWICE: " + what);
    }

    /** Something does not fit something else. */
    void broken(String what) {
        broken.add("BROKEN: " + what);
    }

    List<String> lost() {
        return lost;
    }

    List<String> twice() {
        return twice;
    }

    List<String> broken() {
        return broken;
    }

    List<String> all() {
        List<String> all = new ArrayList<>(lost);
        all.addAll(twice);
        all.addAll(broken);
        return all;
    }
}
