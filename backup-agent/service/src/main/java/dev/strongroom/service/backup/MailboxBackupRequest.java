package dev.strongroom.service.backup;

import dev.strongroom.connectors.imap.ImapAddress;
import java.nio.file.Path;

/**
 * One IMAP account to back up without an agent.
 *
 * @param address the account and how to sign in to it
 * @param data where the catalogue lies, e.g. {@code DIR.strongroom}; made when it is missing, for one process at a time
 */
public record MailboxBackupRequest(ImapAddress address, Path data) {}
