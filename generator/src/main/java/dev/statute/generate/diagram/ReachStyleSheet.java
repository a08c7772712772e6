package dev.statute.generate.diagram;

import org.apiguardian.api.API;

/**
 * The style sheet of pages that show how often states were reached and transitions taken, for light and dark
 * surroundings: the looks of the style classes of nodes and edges, and of {@link StepMaps}. It stands in the page, beside
 * that of the picture.
 *
 * <p>Colour never stands alone, so that everybody can read the picture: what is reached more often is darker and its
 * lines are thicker, and what never happens is dashed.
 */
@API(status = API.Status.INTERNAL)
public final class ReachStyleSheet {

    /** The style class of what never happens. */
    public static final String NEVER = "never";

    /** The number of levels of what happens; there is a style class for each, see {@link #level}. */
    public static final int LEVELS = 5;

    private static final String LIGHT = """
            :root {
              --fill-1: #f5f9fe; --fill-2: #deebf9; --fill-3: #c2daf3; --fill-4: #a1c6ec; --fill-5: #7db0e4;
              --line-1: #8da0b5; --line-2: #7391b1; --line-3: #5480af; --line-4: #356ea9; --line-5: #1a5899;
              --reach-text: #2b3440; --never: #a84a06; --never-fill: #fff4e5;
              --map-fill: #f3f6f9; --map-line: #c0cad4; --map-ground: #ffffff; --taken: #0b5cad;
            }
            """;

    private static final String DARK = """
            @media (prefers-color-scheme: dark) {
            :root {
              --fill-1: #131d29; --fill-2: #162b44; --fill-3: #1a3a60; --fill-4: #1e4a7e; --fill-5: #225b9e;
              --line-1: #5d6f82; --line-2: #587a9e; --line-3: #5b8dc0; --line-4: #66a2e0; --line-5: #7ab7ff;
              --reach-text: #ccd6e0; --never: #f0a04b; --never-fill: #33210c;
              --map-fill: #171e26; --map-line: #46515c; --map-ground: #0f141a; --taken: #7ab7ff;
            }
            }
            """;

    private static final String RULES = """
            .statute-diagram .state[class*=reach-] .box { fill: var(--reach-fill); }
            .statute-diagram .state[class*=reach-] .state-detail { fill: var(--reach-text); }
            .statute-diagram .edge[class*=reach-] > .line { stroke: var(--reach-line); stroke-width: var(--reach-width); }
            .statute-diagram .edge[class*=reach-] .branch > .line { stroke: var(--reach-line); stroke-width: var(--reach-width); }
            .statute-diagram .edge[class*=reach-] > .arrow { fill: var(--reach-line); }
            .reach-1 { --reach-fill: var(--fill-1); --reach-line: var(--line-1); --reach-width: 1.2; }
            .reach-2 { --reach-fill: var(--fill-2); --reach-line: var(--line-2); --reach-width: 1.8; }
            .reach-3 { --reach-fill: var(--fill-3); --reach-line: var(--line-3); --reach-width: 2.3; }
            .reach-4 { --reach-fill: var(--fill-4); --reach-line: var(--line-4); --reach-width: 2.9; }
            .reach-5 { --reach-fill: var(--fill-5); --reach-line: var(--line-5); --reach-width: 3.6; }
            .statute-diagram .state.never .box { fill: var(--never-fill); stroke: var(--never); stroke-width: 2; stroke-dasharray: 7 4; }
            .statute-diagram .state.never text { fill: var(--never); }
            .statute-diagram .edge.never .line { stroke: var(--never); stroke-width: 2; stroke-dasharray: 7 4; }
            .statute-diagram .edge.never > .arrow { fill: var(--never); }
            .statute-diagram .edge .transition.never text { fill: var(--never); font-weight: 600; }
            .map-line, .map-box, .map-way { vector-effect: non-scaling-stroke; stroke: var(--map-line); stroke-width: 1; }
            .map-line, .map-way { fill: none; }
            .map-box { fill: var(--map-fill); }
            .map-way { stroke: var(--taken); stroke-width: 2.5; }
            .map-box.map-from { fill: var(--map-ground); stroke: var(--taken); stroke-width: 2; }
            .map-box.map-to { fill: var(--taken); stroke: var(--taken); stroke-width: 2; }
            """;

    private ReachStyleSheet() {}

    /**
     * The style class of what happens.
     *
     * @param level from 1 for seldom to {@link #LEVELS} for often
     */
    public static String level(int level) {
        return "reach-" + level;
    }

    /** The rules. */
    public static String text() {
        return LIGHT + DARK + RULES;
    }
}
