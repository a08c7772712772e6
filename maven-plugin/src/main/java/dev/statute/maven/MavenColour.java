package dev.statute.maven;

/** Whether Maven writes in colour. Stateless. */
final class MavenColour {
    /** Maven lets plugins see this class of the library that colours its log, and switches it as the user wishes. */
    private static final String SWITCH = "org.fusesource.jansi.Ansi";

    private MavenColour() {}

    static boolean isOn() {
        try {
            return (boolean) Class.forName(SWITCH).getMethod("isEnabled").invoke(null);
        } catch (ReflectiveOperationException e) {
            // A Maven that does it in another way; plain text suits everybody.
            return false;
        }
    }
}
