package com.example.lamp;

/** Uses the generated authority through its public face. */
public final class Main {
    private Main() {}

    /** Switches a lamp on twice. */
    public static String run() {
        Lamp.Authority lamp = new Lamp.Authority(Lamp.initial());
        return words(lamp.switchOn()) + ", " + words(lamp.switchOn());
    }

    private static String words(Lamp.Result result) {
        return result.fold(
                accepted -> accepted.after().phase().specName(),
                rejected -> rejected.reason().specName(),
                ignored -> ignored.why());
    }
}
