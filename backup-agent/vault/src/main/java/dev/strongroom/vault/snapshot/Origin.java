package dev.strongroom.vault.snapshot;

import dev.strongroom.vault.blob.Digest;

/**
 * What a copy of a snapshot is told by, in the same vault or in another.
 *
 * @param original the id under which it was first published
 * @param tree what it holds
 */
public record Origin(Digest original, Digest tree) {}
