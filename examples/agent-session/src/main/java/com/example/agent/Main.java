package com.example.agent;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.store.RuntimeStoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Opens a session with a scripted agent: in a terminal, or along a script. */
public final class Main {
    /** The session cannot go on here. */
    private static final int LOST = 1;

    /** There is nothing that could have begun. */
    private static final int UNUSABLE = 2;

    private Main() {}

    /** @param args {@code [--db FILE] [SCRIPT | -]}: where to keep the session, and what to play instead of a terminal */
    public static void main(String[] args) throws IOException, InterruptedException, TimeoutException {
        try {
            talk(Arguments.parse(args)).ifPresent(loss -> leave(loss, LOST));
        } catch (NoSuchFileException e) {
            leave("There is no file " + e.getFile() + ".", UNUSABLE);
        } catch (IllegalArgumentException | RuntimeStoreException | RuntimeDriverException e) {
            leave(e.getMessage(), UNUSABLE);
        }
    }

    /** Talks to the end; why it came too early, if it did. */
    private static Optional<String> talk(Arguments arguments)
            throws IOException, InterruptedException, TimeoutException {
        try (Keeping keeping = arguments.file().map(Keeping::in).orElseGet(Keeping::inMemory)) {
            return arguments.script().isPresent()
                    ? play(arguments.script().get(), keeping)
                    : new Conversation(keeping).run();
        }
    }

    private static Optional<String> play(String name, Keeping keeping)
            throws IOException, InterruptedException, TimeoutException {
        Stamps stamps = keeping.name().isPresent() ? Stamps.ofWorld() : Stamps.counting();
        Transcript transcript = new Transcript(keeping, stamps, System.out::println);
        try {
            return transcript.play(script(name));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ", " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The lines of a file; or those that come in, each when it is asked for. */
    private static Iterable<String> script(String name) throws IOException {
        if (!name.equals(Arguments.STANDARD_INPUT)) {
            List<String> lines = Files.readAllLines(Path.of(name), StandardCharsets.UTF_8);
            return lines;
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines()::iterator;
    }

    private static void leave(String message, int code) {
        System.err.println(message);
        System.exit(code);
    }
}
