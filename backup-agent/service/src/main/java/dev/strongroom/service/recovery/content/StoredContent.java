package dev.strongroom.service.recovery.content;

import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.vault.VaultReader;
import java.io.IOException;
import java.io.InputStream;

/** Opens the bytes of stored items. Thread-safe. */
public final class StoredContent {
    private final VaultReader vault;

    public StoredContent(VaultReader vault) {
        this.vault = vault;
    }

    /**
     * The item's bytes as they were served; the caller closes them. Reading throws {@link ContentDamagedException} before
     * the last of them when they are not what was backed up, and another {@link IOException} when the vault's store
     * fails.
     */
    public InputStream open(CatalogueItem item) {
        return new VerifiedInput(vault.open(item.content()), item.sha256(), item.size());
    }

    /** All bytes of an item that is known to be small. */
    public byte[] bytes(CatalogueItem item) throws IOException {
        try (InputStream in = open(item)) {
            return in.readAllBytes();
        }
    }
}
