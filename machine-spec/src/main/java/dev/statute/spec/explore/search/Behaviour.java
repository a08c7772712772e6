package dev.statute.spec.explore.search;

/**
 * What a search does not know about the states that it stores: what follows from them, which are inside of the filter, and
 * what is worth noting about them. An instance serves one thread at a time.
 */
interface Behaviour {
    /** Looks at a stored state that is to be expanded, and passes on the state after of each accepted step. */
    void expand(Place place, Successors successors);

    /** Looks at a state that is not expanded. */
    void look(Place place);

    /** Whether a state is inside of the filter. */
    boolean admits(long[] packed, int at);

    /** All states of a level have been expanded, by this behaviour and the others. */
    void levelEnded(int depth);

    /** How many steps were accepted so far. */
    long generated();

    /** Takes the states after of steps. */
    interface Successors {
        /**
         * A state after.
         *
         * @param packed it stands at the beginning; copied
         * @param times by how many inputs with payload it is reached, at least 1
         */
        void reached(long[] packed, long times);
    }
}
