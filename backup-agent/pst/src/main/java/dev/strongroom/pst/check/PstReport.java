package dev.strongroom.pst.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param folders how many folders were looked at
 * @param messages how many messages, with those that are attached to others
 * @param blocks how many blocks
 * @param problems the first ones, in the order in which they were found
 * @param truncated whether there are more
 */
public record PstReport(long folders, long messages, long blocks, List<Problem> problems, boolean truncated) {
    public PstReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
