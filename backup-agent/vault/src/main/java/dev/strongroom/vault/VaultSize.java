package dev.strongroom.vault;

/**
 * How much a vault holds, by its index.
 *
 * @param blobs places of blobs; one that lies in two packs counts twice
 * @param bytes of packs
 */
public record VaultSize(long blobs, long bytes) {}
