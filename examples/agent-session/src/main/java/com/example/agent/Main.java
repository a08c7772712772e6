package com.example.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Opens a session with a scripted agent: in a terminal, or along a script. */
public final class Main {
    private static final String USAGE = "usage: java -jar agent-session.jar [SCRIPT]";

    private Main() {}

    /** @param args nothing, for a terminal; or the path of a script */
    public static void main(String[] args) throws IOException, InterruptedException, TimeoutException {
        if (args.length == 0) {
            new Conversation().run();
        } else if (args.length > 1 || args[0].startsWith("-")) {
            fail(USAGE);
        } else {
            play(args[0]);
        }
    }

    private static void play(String name) throws IOException, InterruptedException, TimeoutException {
        try {
            List<String> script = Files.readAllLines(Path.of(name), StandardCharsets.UTF_8);
            new Transcript(System.out::println).play(script);
        } catch (NoSuchFileException e) {
            fail("There is no file " + name + ".");
        } catch (IllegalArgumentException e) {
            fail(name + ", " + e.getMessage());
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(2);
    }
}
