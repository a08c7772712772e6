package dev.statute.generate.report;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them, the same in every country. Stateless. */
final class Figures {
    private static final String[] BYTE_UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

    private Figures() {}

    /** With a comma between each three digits. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number with its noun in the right form. */
    static String counted(long number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return grouped(number) + " " + (number == 1 ? noun : plural);
    }

    /** Milliseconds below a second, seconds below two minutes, then minutes. */
    static String text(Duration duration) {
        if (duration.toMillis() < 1_000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toSeconds() < 120) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    /** An amount of memory with three digits at most before the point. */
    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < BYTE_UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, BYTE_UNITS[unit]);
    }
}
