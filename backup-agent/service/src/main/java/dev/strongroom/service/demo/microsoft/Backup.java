package dev.strongroom.service.demo.microsoft;

import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.task.EntityView;
import java.util.List;

/**
 * A run of a mailbox, and what the tenant held at that time.
 *
 * @param mailbox after the run
 */
record Backup(EntityView mailbox, RunView run, List<LedgerLine> ledger, MailboxReading source) {
    /** How many of the ledger's lines did not close. */
    long open() {
        return ledger.stream().filter(line -> !line.closed()).count();
    }
}
