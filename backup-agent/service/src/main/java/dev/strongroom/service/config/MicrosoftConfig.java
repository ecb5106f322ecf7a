package dev.strongroom.service.config;

import dev.strongroom.connectors.microsoft.budget.Allowance;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import java.time.Duration;

/**
 * How much is asked of Microsoft 365 at once.
 *
 * @param mailboxes how many mailboxes of a task are read at once, 1 to 500
 * @param mailboxRequests how many requests a mailbox is sent in any {@code mailboxSeconds}, 1 to 10,000
 * @param mailboxSeconds 1 to 3,600
 */
public record MicrosoftConfig(int mailboxes, int mailboxRequests, int mailboxSeconds) {
    static final MicrosoftConfig DEFAULT = new MicrosoftConfig(50, Allowances.PUBLISHED.mailbox().requests(),
            (int) Allowances.PUBLISHED.mailbox().time().toSeconds());

    public MicrosoftConfig {
        if (mailboxes < 1 || mailboxes > 500) {
            throw StartRefusedException.config("\"microsoft.mailboxes\" must be 1 to 500.");
        }
        if (mailboxRequests < 1 || mailboxRequests > 10_000) {
            throw StartRefusedException.config("\"microsoft.mailboxRequests\" must be 1 to 10000.");
        }
        if (mailboxSeconds < 1 || mailboxSeconds > 3_600) {
            throw StartRefusedException.config("\"microsoft.mailboxSeconds\" must be 1 to 3600.");
        }
    }

    /** The same for the connector. */
    public Allowances allowances() {
        return Allowances.PUBLISHED.withMailbox(new Allowance(mailboxRequests, Duration.ofSeconds(mailboxSeconds),
                Allowances.PUBLISHED.mailbox().atOnce()));
    }
}
