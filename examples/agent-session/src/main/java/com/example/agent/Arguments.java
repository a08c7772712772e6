package com.example.agent;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * What a program was started with.
 *
 * @param file keeps the session; empty if nothing does
 * @param script names the script to play, {@link #STANDARD_INPUT} for what comes in; empty for a terminal
 */
record Arguments(Optional<Path> file, Optional<String> script) {
    static final String STANDARD_INPUT = "-";

    private static final String FILE = "--db";
    private static final String USAGE =
            "usage: java -jar agent-session.jar [" + FILE + " FILE] [SCRIPT | " + STANDARD_INPUT + "]";

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if they cannot be; the message says what is wrong, and how they are written
     */
    static Arguments parse(String... words) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
        Optional<Path> file = Optional.empty();
        Optional<String> script = Optional.empty();
        while (!left.isEmpty()) {
            String word = left.pop();
            if (word.equals(FILE)) {
                require(file.isEmpty(), FILE + " stands once.");
                require(!left.isEmpty() && !left.peek().startsWith("-"), FILE + " needs a file.");
                file = Optional.of(Path.of(left.pop()));
            } else {
                require(word.equals(STANDARD_INPUT) || !word.startsWith("-"), "There is no option " + word + ".");
                require(script.isEmpty(), "There is one script at most.");
                script = Optional.of(word);
            }
        }
        return new Arguments(file, script);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + System.lineSeparator() + USAGE);
        }
    }
}
