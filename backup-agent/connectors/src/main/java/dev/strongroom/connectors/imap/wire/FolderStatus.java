package dev.strongroom.connectors.imap.wire;

/**
 * A folder's state without opening it.
 *
 * @param uidValidity 0 when the server does not tell
 * @param uidNext 0 when the server does not tell
 * @param highestModSeq 0 when the server does not tell
 */
public record FolderStatus(long messages, long uidNext, long uidValidity, long highestModSeq) {}
