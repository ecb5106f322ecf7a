package dev.strongroom.connectors.microsoft.budget;

import java.time.Duration;

/**
 * What Microsoft lets an application do, as it publishes it.
 *
 * @param tenant of an application in one tenant
 * @param mailbox of an application in one mailbox
 * @param drives of an application in all drives of a tenant. Microsoft counts units, of which most requests cost one; those
 *            that cost more come rarely, and its refusals tell when they were too many
 */
public record Allowances(Allowance tenant, Allowance mailbox, Allowance drives) {
    /**
     * 2,000 requests a second; for a mailbox 10,000 in 10 minutes, and 4 at once; for drives 1,200 in a minute, and 16 at
     * once.
     */
    public static final Allowances PUBLISHED = new Allowances(new Allowance(2_000, Duration.ofSeconds(1), 512),
            new Allowance(10_000, Duration.ofMinutes(10), 4), new Allowance(1_200, Duration.ofMinutes(1), 16));

    /** The same with another one for a mailbox. */
    public Allowances withMailbox(Allowance other) {
        return new Allowances(tenant, other, drives);
    }

    /** The same with another one for drives. */
    public Allowances withDrives(Allowance other) {
        return new Allowances(tenant, mailbox, other);
    }
}
