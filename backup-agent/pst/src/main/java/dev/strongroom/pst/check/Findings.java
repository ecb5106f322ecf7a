package dev.strongroom.pst.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, up to a number, and counts what was looked at. */
final class Findings {
    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private boolean truncated;
    private long folders;
    private long messages;

    void add(Problem.Part part, String place, String message) {
        if (problems.size() == MOST) {
            truncated = true;
        } else {
            problems.add(new Problem(part, place, message));
        }
    }

    /** Adds a problem unless something holds. */
    void require(boolean holds, Problem.Part part, String place, String message) {
        if (!holds) {
            add(part, place, message);
        }
    }

    /**
     * Adds a problem unless something holds.
     *
     * @param pattern of the message, for {@link String#format}; nothing is formatted while all is well
     */
    void require(boolean holds, Problem.Part part, String place, String pattern, long number) {
        if (!holds) {
            add(part, place, pattern.formatted(number));
        }
    }

    /** Adds a problem unless two numbers are the same. */
    void same(long found, long expected, Problem.Part part, String place, String field) {
        if (found != expected) {
            add(part, place, "%s is %d and should be %d".formatted(field, found, expected));
        }
    }

    void folder() {
        folders++;
    }

    void message() {
        messages++;
    }

    PstReport report(long blocks) {
        return new PstReport(folders, messages, blocks, problems, truncated);
    }
}
