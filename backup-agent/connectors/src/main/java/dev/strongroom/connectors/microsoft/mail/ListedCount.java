package dev.strongroom.connectors.microsoft.mail;

/**
 * How many messages the list of folders says that a folder holds.
 *
 * @param recent whether the list was read a moment ago
 */
record ListedCount(long items, boolean recent) {}
