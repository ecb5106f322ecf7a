package dev.strongroom.service.recovery;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.service.vaults.VaultProblems;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens what is stored of an account's entities. Thread-safe. */
public final class StoredEntities {
    private final VaultAccess vaults;
    private final Catalogues catalogues;

    public StoredEntities(VaultAccess vaults, Catalogues catalogues) {
        this.vaults = vaults;
        this.catalogues = catalogues;
    }

    /**
     * The entity's catalogue and its vaults.
     *
     * @throws dev.strongroom.service.usecase.NotFoundException when the scope's account has no such entity
     * @throws UnavailableException when the vault or the catalogue can't be read
     */
    public StoredEntity of(RequestScope scope, String entityId) {
        VaultSeries held = vaults.ofEntity(scope, entityId);
        try {
            return new StoredEntity(catalogues.open(entityId), held.reader());
        } catch (CatalogueException e) {
            throw damaged(e);
        } catch (VaultException e) {
            throw VaultProblems.of(e);
        }
    }

    /** Tells what was asked of the entity's storage since the agent started. */
    public Supplier<Optional<StoreRequests>> meter(RequestScope scope, String entityId) {
        return vaults.meterOfEntity(scope, entityId);
    }

    /** What to tell people about a catalogue that can't be read. */
    public static UnavailableException damaged(CatalogueException cause) {
        return new UnavailableException("catalogue-damaged",
                "The list of what this mailbox's backups hold can't be read."
                        + " Nothing is lost: rebuild the list from the vault. The next backup does it, too.",
                cause);
    }
}
