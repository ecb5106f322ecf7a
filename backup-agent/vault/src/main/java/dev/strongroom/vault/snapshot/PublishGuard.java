package dev.strongroom.vault.snapshot;

import dev.strongroom.vault.VaultException;

/** The last word before a snapshot is written: whether the work that leads to it still holds its lease. */
@FunctionalInterface
public interface PublishGuard {
    /** Throws when the snapshot must not be published (any more). */
    void check() throws VaultException;

    /** For work that nobody else can do at the same time. */
    PublishGuard NONE = () -> {};
}
