package dev.strongroom.service.cli;

import dev.strongroom.model.run.Outcome;

/** What a command's end says to the program that started it. */
public final class ExitCodes {
    /** All was done. */
    public static final int OK = 0;
    /** Nothing of use was done; standard error says why. */
    public static final int FAILED = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;
    /** Some was done; the result lists what is missing. */
    public static final int PARTIAL = 3;

    private ExitCodes() {}

    /** The code of a run's outcome. */
    public static int of(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> OK;
            case PARTIAL -> PARTIAL;
            case FAILED -> FAILED;
        };
    }
}
