package dev.strongroom.simulator.microsoft.limits;

import java.time.Duration;

/**
 * The budgets of a tenant, as Microsoft publishes them.
 *
 * @param app requests of one application to any API
 * @param mailbox requests of an application to one mailbox
 * @param mailboxConcurrency requests to one mailbox at once
 * @param mailboxUpload bytes uploaded to one mailbox
 * @param directory resource units of an application in the directory
 * @param notesMinute requests to OneNote; refused without Retry-After, as those of the next two are
 * @param notesHour requests to OneNote over a longer time
 * @param notesConcurrency requests to OneNote at once
 * @param drives resource units of an application in OneDrive and SharePoint
 * @param retryAfter whether refusals of mailboxes say how long to wait
 */
public record Limits(Limit app, Limit mailbox, int mailboxConcurrency, Limit mailboxUpload, Limit directory,
        Limit notesMinute, Limit notesHour, int notesConcurrency, Limit drives, boolean retryAfter) {
    private static final long MIB = 1 << 20;

    /** What holds for a small tenant. */
    public static Limits published() {
        return new Limits(new Limit(2_000, Duration.ofSeconds(1)), new Limit(10_000, Duration.ofMinutes(10)), 4,
                new Limit(150 * MIB, Duration.ofMinutes(5)), new Limit(3_500, Duration.ofSeconds(10)),
                new Limit(240, Duration.ofMinutes(1)), new Limit(800, Duration.ofHours(1)), 20,
                new Limit(1_200, Duration.ofMinutes(1)), true);
    }

    /** The same with another budget of requests for a mailbox. */
    public Limits withMailbox(Limit other) {
        return new Limits(app, other, mailboxConcurrency, mailboxUpload, directory, notesMinute, notesHour,
                notesConcurrency, drives, retryAfter);
    }

    /** The same with another budget of resource units for drives. */
    public Limits withDrives(Limit other) {
        return new Limits(app, mailbox, mailboxConcurrency, mailboxUpload, directory, notesMinute, notesHour,
                notesConcurrency, other, retryAfter);
    }
}
