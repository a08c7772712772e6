package dev.statute.spec.diagnostic;

import java.util.Collection;
import java.util.Optional;
import org.apiguardian.api.API;

/** Finds the name an author probably meant. Work is bounded: long names are not compared. */
@API(status = API.Status.EXPERIMENTAL)
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /**
     * The candidate with the fewest edits (insertions, removals, replacements, swaps of neighbours, and case counted as
     * half) if they are few for the length of the name; of several, the first of the collection.
     */
    public static Optional<String> of(String name, Collection<String> candidates) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        // Of a name of one letter only the case may differ: any other change leaves nothing of it.
        int limit = name.length() == 1 ? 1 : Math.max(2, 2 * name.length() / 3);
        String best = null;
        int least = limit + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) * 2 <= limit && !candidate.equals(name)) {
                int distance = distance(name, candidate);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The help text for a candidate: {@code did you mean `x`?}, or empty. */
    public static String hint(String name, Collection<String> candidates) {
        return of(name, candidates).map(n -> "did you mean `" + n + "`?").orElse("");
    }

    /** Twice the Damerau-Levenshtein distance (optimal string alignment), where a change of case counts one. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = 2 * i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = 2 * j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                char x = a.charAt(i - 1);
                char y = b.charAt(j - 1);
                int change = x == y ? 0 : Character.toLowerCase(x) == Character.toLowerCase(y) ? 1 : 2;
                int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 2);
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 2);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
