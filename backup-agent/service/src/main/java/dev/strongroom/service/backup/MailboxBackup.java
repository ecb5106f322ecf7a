package dev.strongroom.service.backup;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;

/**
 * Backs up one IMAP account without an agent: the same engine in this process. The first run in an empty vault makes the
 * task; a later one with the same account goes on where the last one was, also on another machine.
 */
public final class MailboxBackup {
    private final Connector<ImapAddress> imap;

    public MailboxBackup(Connector<ImapAddress> imap) {
        this.imap = imap;
    }

    /**
     * Backs up. What the mail server does wrong is in the result; a vault that fails throws.
     *
     * @param vault an open vault, closed by the caller
     * @throws dev.strongroom.service.config.StartRefusedException when the data directory can't be used
     */
    @SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
    public MailboxBackupResult run(Vault vault, MailboxBackupRequest request, BackupProgress progress)
            throws VaultException, InterruptedException {
        throw new UnsupportedOperationException(imap + vault.location() + request + progress);
    }
}
