package dev.statute.spec.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an expression into words. Knows the words of CEL and of some other languages too, so that the parser can say what
 * to write instead. Never fails: a character that starts no word is a word.
 */
final class Lexer {
    /** Longer ones before those they start with. */
    private static final List<String> SYMBOLS = List.of(
            "===", "!==", "==", "!=", "<=", ">=", "<>", "=>", "->", "&&", "||", "?.", "+", "-", "*", "/", "%", "<", ">",
            "=", "!", "&", "|", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /** The words of a text, and one of kind END. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipSpace()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
        return lexer.tokens;
    }

    private boolean skipSpace() {
        while (position < text.length() && " \t\r\n\f".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length();
    }

    private void next() {
        char c = text.charAt(position);
        if (isLetter(c)) {
            add(Token.Kind.NAME, endOfWord(position));
        } else if (isDigit(c) || c == '.' && isDigitAt(position + 1)) {
            number();
        } else if (c == '"' || c == '\'') {
            add(Token.Kind.STRING, endOfString(c));
        } else {
            int width = SYMBOLS.stream()
                    .filter(symbol -> text.startsWith(symbol, position))
                    .findFirst()
                    .map(String::length)
                    .orElseGet(() -> Character.charCount(text.codePointAt(position)));
            add(Token.Kind.SYMBOL, position + width);
        }
    }

    private void number() {
        int end = position;
        while (isDigitAt(end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '.' && isDigitAt(end + 1)) {
            add(Token.Kind.DOUBLE, endOfExponent(endOfWord(end + 1)));
        } else if (end < text.length() && isLetter(text.charAt(end))) {
            boolean exponent = Character.toLowerCase(text.charAt(end)) == 'e';
            int wordEnd = endOfWord(end);
            add(exponent ? Token.Kind.DOUBLE : Token.Kind.ODD_NUMBER, exponent ? endOfExponent(wordEnd) : wordEnd);
        } else {
            add(Token.Kind.INT, end);
        }
    }

    /** The end of a number whose word ends at {@code end}: {@code 1e} may go on with {@code -5}. */
    private int endOfExponent(int end) {
        boolean signed = Character.toLowerCase(text.charAt(end - 1)) == 'e'
                && end < text.length()
                && "+-".indexOf(text.charAt(end)) >= 0
                && isDigitAt(end + 1);
        return signed ? endOfWord(end + 1) : end;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private int endOfString(char quote) {
        int end = position + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(position, end), position, end));
        position = end;
    }

    private boolean isDigitAt(int index) {
        return index < text.length() && isDigit(text.charAt(index));
    }

    // Only ASCII, as in CEL: Character.isLetter would let look-alikes in.
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
