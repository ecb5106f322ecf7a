package dev.strongroom.service.cli.backup;

import dev.strongroom.model.run.Gap;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.service.backup.MailboxBackupResult;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.ProcessUsage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a backup came to, as it is printed.
 *
 * @param outcome success, partial or failed
 * @param items in the restore point
 * @param bytes the sum of their sizes
 * @param stored bytes added to the vault
 * @param seconds from signing in to the durable snapshot
 * @param notes what of the account is not in the restore point, though nothing failed
 * @param error why it failed or succeeded only in part, and what to do
 */
record BackupReport(String outcome, long items, long bytes, long stored, List<Folder> ledger, double seconds,
        double cpuSeconds, Optional<Long> maxRssKb, Optional<String> snapshot, List<String> notes,
        Optional<String> error) {
    /**
     * A folder's line of the completeness ledger.
     *
     * @param source what the source counted at the end, by a call independent of the listing; 0 when it was not known
     * @param stored what the restore point holds of it
     * @param closed whether that is all
     * @param notes what changed meanwhile, and why the folder was not read to its end
     */
    record Folder(String folder, long source, long stored, boolean closed, List<String> notes, List<Gap> gaps) {
        Folder(LedgerLine line) {
            this(line.container(), line.countAfter(), line.stored(), line.closed(), line.changes(), line.gaps());
        }
    }

    static BackupReport of(MailboxBackupResult result, ProcessUsage usage, List<String> notes) {
        return new BackupReport(result.outcome().name().toLowerCase(Locale.ROOT), result.items(), result.bytes(),
                result.storedBytes(), result.ledger().stream().map(Folder::new).toList(),
                result.time().toMillis() / 1000.0, usage.cpuSeconds(), usage.maxRssKb(), result.snapshot(),
                notes, result.problem());
    }

    void print(Output output) {
        for (Folder folder : ledger) {
            output.line("%7d of %7d  %s".formatted(folder.stored, folder.source, folder.folder));
            folder.notes.forEach(note -> output.line("                    " + note));
            folder.gaps.forEach(gap -> output.line("                    %s: %s".formatted(gap.id(), gap.reason())));
        }
        snapshot.ifPresent(id -> output.line(String.format(Locale.ROOT,
                "Snapshot %s: %s, %.1f MB, of which %.1f MB are new in the vault. It took %.1f s.",
                id.substring(0, 8), Counted.of(items, "item", "items"), bytes / 1e6, stored / 1e6, seconds)));
        notes.forEach(output::note);
        error.ifPresent(output::note);
    }
}
