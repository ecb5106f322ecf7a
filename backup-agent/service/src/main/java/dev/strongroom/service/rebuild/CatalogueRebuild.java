package dev.strongroom.service.rebuild;

import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import java.util.List;

/**
 * Makes catalogues from a vault, reading sidecars and trees only, never items. Thread-safe; one rebuild of an entity at a
 * time.
 */
public final class CatalogueRebuild {
    private final Catalogues catalogues;

    public CatalogueRebuild(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The entities that the vault holds. */
    @SuppressWarnings("DoNotCallSuggester")
    public List<VaultEntity> entities(VaultReader vault) throws VaultException {
        throw new UnsupportedOperationException("" + vault + catalogues.hashCode());
    }

    /**
     * The entity's catalogue as the vault is now: as it is when it mirrors the vault, brought forward when it is behind,
     * and made anew when it is missing or damaged.
     */
    @SuppressWarnings("DoNotCallSuggester")
    public Catalogue bringIntoLine(VaultReader vault, String entityId) throws VaultException {
        throw new UnsupportedOperationException(vault + entityId);
    }

    /** Makes the entity's catalogue anew, whatever is there. */
    @SuppressWarnings("DoNotCallSuggester")
    public Catalogue rebuild(VaultReader vault, String entityId) throws VaultException {
        throw new UnsupportedOperationException(vault + entityId);
    }
}
