package dev.statute.session.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Reads instants as {@link Instant#toString} writes them. A stored input has four of them or more, and the general parser takes
 * a quarter of the time in which such an input is read.
 */
final class UtcText {
    /** As in 2026-11-22T08:00:00Z, before a fraction. */
    private static final String PATTERN = "0000-00-00T00:00:00";

    private static final int NANO_DIGITS = 9;
    private static final long SECONDS_OF_DAY = 86_400;

    private UtcText() {}

    /** @throws DateTimeParseException if the text is no instant */
    static Instant parse(String text) {
        int end = text.length() - 1;
        if (!isUsual(text, end)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long seconds = day * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, nanos(text, end));
    }

    private static boolean isUsual(String text, int end) {
        int fraction = PATTERN.length();
        if (end < fraction || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < fraction; i++) {
            char expected = PATTERN.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return end == fraction || isFraction(text, fraction, end);
    }

    private static boolean isFraction(String text, int begin, int end) {
        int digits = end - begin - 1;
        if (text.charAt(begin) != '.' || digits < 1 || digits > NANO_DIGITS) {
            return false;
        }
        for (int i = begin + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int end) {
        int begin = PATTERN.length() + 1;
        if (end < begin) {
            return 0;
        }
        int nanos = number(text, begin, end);
        for (int digits = end - begin; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
