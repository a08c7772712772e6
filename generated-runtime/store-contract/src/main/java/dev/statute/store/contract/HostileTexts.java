package dev.statute.store.contract;

import java.util.ArrayList;
import java.util.List;

/** Texts that a store takes for one another if it does not compare them as they are. */
final class HostileTexts {
    private HostileTexts() {}

    /** Texts that every character set of Unicode can express. */
    static List<String> sound() {
        List<String> texts = new ArrayList<>(List.of(
                "", " ", "a", "A", "a ", " a", "aa", "a\t", "a\n", "a\r\n", "a\u0001", "a\u007f", "0", "00", "1", "1.0",
                "1e0"));
        texts.addAll(
                List.of("%", "_", "a%", "a_", "*", "?", "\\", "\\\\", "'", "''", "\"", "\"\"", "`", ";", "--", "/*"));
        texts.addAll(List.of(
                "'; DROP TABLE inputs; --", "null", "NULL", "../a", "a/b", "a:b", "a\\u0000", "%00", "&amp;", "&"));
        // The same letters composed and decomposed, letters that fold into others, and text beyond the first plane.
        texts.addAll(List.of(
                "\u00e9", "e\u0301", "ss", "\u00df", "SS", "i", "\u0130", "\u0131", "\ufb01", "fi", "\ud83d\ude00"));
        texts.addAll(
                List.of("\u200b", "a\u200b", "\u202ea", "\ufeffa", "rt:session:", "rt:session:" + Names.session(1)));
        texts.add(Names.session(1).toString());
        texts.add("x".repeat(2_000));
        texts.add("x".repeat(2_000) + "y");
        return List.copyOf(texts);
    }

    /** Texts with a zero in them and texts with half a pair, which have no UTF-8 form, and what others put in their place. */
    static List<String> unsound() {
        return List.of("a", "a\0", "a\0b", "\0", "\ud800", "\ud801", "\udc00\ud800", "a\ud800", "?", "\ufffd");
    }
}
