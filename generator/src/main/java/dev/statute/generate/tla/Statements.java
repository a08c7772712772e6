package dev.statute.generate.tla;

import java.util.ArrayList;
import java.util.List;

/** What the module states and the model has to name: collected while the module is written, by the names of operators. */
final class Statements {
    final List<String> invariants = new ArrayList<>();
    final List<String> properties = new ArrayList<>();
    final List<String> constraints = new ArrayList<>();
    /** Invariants that are meant to be broken: a counterexample shows how a state is reached. */
    final List<String> witnesses = new ArrayList<>();
    /** What is not checked, and why. */
    final List<String> notes = new ArrayList<>();
}
