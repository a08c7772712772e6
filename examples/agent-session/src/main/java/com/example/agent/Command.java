package com.example.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user can ask for. */
enum Command {
    PROMPT("prompt TEXT", "asks the agent; prompts wait for their turn"),
    STEER("steer TEXT", "speaks to the agent while it runs: its turn ends at the next boundary"),
    PROGRESS("progress REQUEST TEXT", "a peer says how far it is; an older word about the same request is replaced"),
    ANSWER("answer REQUEST TEXT", "a peer gives its last word, which wakes the agent"),
    INTERRUPT("interrupt", "asks the agent to end its turn at the next boundary"),
    CANCEL("cancel", "ends the turn of the agent at once"),
    STEP("step", "lets the agent take a step; in a terminal it takes one each second"),
    FINISH("finish", "lets the agent take steps until it has nothing to do"),
    INPUTS("inputs", "shows the state of every input"),
    MEMORY("memory", "shows what the agent has read and said"),
    RETIRE("retire", "takes nothing new, and does what waits"),
    STOP("stop", "ends the session"),
    HELP("help", "shows this"),
    QUIT("quit", "leaves");

    private final String usage;
    private final String effect;

    Command(String usage, String effect) {
        this.usage = usage;
        this.effect = effect;
    }

    /**
     * A command with its words.
     *
     * @param words as many as the command asks for; the last one goes to the end of the line
     */
    record Call(Command command, List<String> words) {}

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if there is no such command, or it lacks a word; the message says what to type
     */
    static Call parse(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        Command command = named(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("There is no command \"" + parts[0] + "\"; there are "
                        + Arrays.stream(values()).map(Command::word).collect(Collectors.joining(", ")) + "."));
        int wanted = command.usage.split(" ").length - 1;
        List<String> words = parts.length == 1 || wanted == 0 ? List.of() : List.of(parts[1].split("\\s+", wanted));
        if (words.size() < wanted) {
            throw new IllegalArgumentException("Type: " + command.usage);
        } else if (wanted == 0 && parts.length > 1) {
            throw new IllegalArgumentException("\"" + command.word() + "\" stands alone.");
        }
        return new Call(command, words);
    }

    private static Optional<Command> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }

    private String word() {
        return usage.split(" ")[0];
    }

    /** A line for each command. */
    static List<String> help() {
        int widest = Arrays.stream(values())
                .mapToInt(command -> command.usage.length())
                .max()
                .orElse(0);
        return Arrays.stream(values())
                .map(command -> command.usage + " ".repeat(widest - command.usage.length()) + "  " + command.effect)
                .toList();
    }
}
