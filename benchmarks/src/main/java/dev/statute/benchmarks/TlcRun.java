package dev.statute.benchmarks;

/** Runs TLC, and prints the nanoseconds of processor time that this JVM has taken as its last line. */
final class TlcRun {
    private TlcRun() {}

    /** Takes the arguments of TLC. */
    public static void main(String[] args) throws Exception {
        // TLC ends the JVM itself.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.out.println("processor " + ProcessorTime.nanos())));
        tlc2.TLC.main(args);
    }
}
