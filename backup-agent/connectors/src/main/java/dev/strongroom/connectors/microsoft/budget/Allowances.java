package dev.strongroom.connectors.microsoft.budget;

import java.time.Duration;

/**
 * What Microsoft lets an application do, as it publishes it.
 *
 * @param tenant of an application in one tenant
 * @param mailbox of an application in one mailbox
 */
public record Allowances(Allowance tenant, Allowance mailbox) {
    /** 2,000 requests a second; for a mailbox 10,000 in 10 minutes, and 4 at once. */
    public static final Allowances PUBLISHED = new Allowances(new Allowance(2_000, Duration.ofSeconds(1), 512),
            new Allowance(10_000, Duration.ofMinutes(10), 4));

    /** The same with another one for a mailbox. */
    public Allowances withMailbox(Allowance other) {
        return new Allowances(tenant, other);
    }
}
