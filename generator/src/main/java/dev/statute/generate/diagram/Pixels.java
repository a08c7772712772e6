package dev.statute.generate.diagram;

/** Lengths in a picture. */
final class Pixels {

    private Pixels() {}

    /** Rounded up so that the middle has a whole coordinate too; lines between middles then need no small steps. */
    static double even(double length) {
        return 2 * Math.ceil(length / 2);
    }

    /** As SVG writes it, to a tenth. */
    static String format(double length) {
        long tenths = Math.round(length * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
