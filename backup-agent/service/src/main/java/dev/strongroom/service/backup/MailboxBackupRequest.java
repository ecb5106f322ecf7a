package dev.strongroom.service.backup;

import java.nio.file.Path;

/**
 * One account to back up without an agent.
 *
 * @param account what is backed up, and how to sign in to it
 * @param data where the catalogue lies, e.g. {@code DIR.strongroom}; made when it is missing, for one process at a time
 */
public record MailboxBackupRequest(MailboxAccount account, Path data) {}
