package dev.strongroom.service.backup;

import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the backup of one account came to.
 *
 * @param items in the restore point
 * @param bytes the sum of their sizes
 * @param storedBytes bytes added to the vault
 * @param ledger one line for each folder
 * @param snapshot its full hexadecimal id; empty when the backup failed
 * @param time from signing in to the durable snapshot
 * @param problem why it failed or succeeded only in part, and what to do
 */
public record MailboxBackupResult(Outcome outcome, String entityId, long items, long bytes, long storedBytes,
        List<LedgerLine> ledger, Optional<String> snapshot, Duration time, Optional<String> problem) {
    public MailboxBackupResult {
        ledger = List.copyOf(ledger);
    }
}
