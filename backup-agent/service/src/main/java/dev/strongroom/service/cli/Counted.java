package dev.strongroom.service.cli;

/** Numbers of things, as people say them. */
public final class Counted {
    private Counted() {}

    /** E.g. "1 snapshot" or "3 snapshots". */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
