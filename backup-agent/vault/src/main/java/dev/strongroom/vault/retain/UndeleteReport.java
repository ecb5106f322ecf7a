package dev.strongroom.vault.retain;

/**
 * What an undeletion did.
 *
 * @param broughtBack how many objects can be read again
 * @param lost how many were hidden, and of which no version is left
 */
public record UndeleteReport(int broughtBack, int lost) {}
