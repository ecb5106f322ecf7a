package dev.strongroom.service.bench;

import java.util.Map;
import java.util.Set;

/**
 * What was made of what a tenant allows.
 *
 * @param mailboxes how many were read
 * @param allowed requests a second for each
 */
record TenantShare(int mailboxes, double allowed) {
    private static final int MOST_BESIDES_FOLDERS = 3;
    private static final Set<String> MAIL = Set.of("mailFolder", "message");

    /** How much of it was used, 1 being all. */
    double use(SimulatedRequests asked, double seconds) {
        return asked.passed() / (seconds * mailboxes * allowed);
    }

    /** How many requests a run without changes took beyond one a folder and three a mailbox; not below 0. */
    long idleOver(SimulatedRequests idle, int folders) {
        return Math.max(0, idle.sent() - folders - (long) MOST_BESIDES_FOLDERS * mailboxes);
    }

    /** How many requests were for mail. */
    static long ofMail(SimulatedRequests asked) {
        return asked.byType()
                .entrySet()
                .stream()
                .filter(type -> MAIL.contains(type.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
