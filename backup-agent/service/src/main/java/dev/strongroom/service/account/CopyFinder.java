package dev.strongroom.service.account;

import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.storage.StoreOpener;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.service.vaults.VaultProblems;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.WrongPasswordException;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the account vault at a storage target with nothing but the recovery key. */
final class CopyFinder {
    private static final Logger LOG = LoggerFactory.getLogger(CopyFinder.class);
    private static final String LIKELY = "account-";

    private final VaultOptions options;
    private final StoreOpener stores;

    /**
     * The newest copy of the control database.
     *
     * @param vault that holds it; the caller closes it
     */
    record Found(StoreLocation location, Vault vault, Snapshot copy) implements AutoCloseable {
        @Override
        public void close() {
            vault.close();
        }
    }

    CopyFinder(VaultOptions options, StoreOpener stores) {
        this.options = options;
        this.stores = stores;
    }

    /**
     * Finds the newest copy.
     *
     * @param storage the directory of the storage target, or the account vault itself, wherever it lies
     * @throws InvalidInputException when the key opens none of the vaults
     * @throws NotFoundException when there is no vault, or none with a copy
     */
    Found find(StoreLocation storage, Secret recoveryKey) {
        boolean opened = false;
        List<StoreLocation> candidates = vaultsAt(storage);
        for (StoreLocation location : candidates) {
            try {
                Vault vault = VaultAccess.openWith(stores.open(location), recoveryKey, options);
                opened = true;
                Optional<Snapshot> newest = newestOrClose(vault);
                if (newest.isPresent()) {
                    return new Found(location, vault, newest.get());
                }
            } catch (WrongPasswordException e) {
                // Another account's vault, perhaps: only when the key opens none at all is it the wrong one.
                LOG.debug("The recovery key does not open the vault at {}", location, e);
            } catch (VaultException e) {
                throw VaultProblems.of(e);
            } catch (IOException e) {
                throw unusable(storage, e);
            }
        }
        if (!opened && !candidates.isEmpty()) {
            throw new InvalidInputException("recoveryKey", "This recovery key opens no vault at " + storage
                    + ". Check it letter by letter, or use the one of the right account.");
        }
        throw new NotFoundException("There is no backup of the control database at " + storage + ". Give the directory"
                + " that holds the vaults, or elsewhere than on this machine the vault whose name begins with \""
                + LIKELY
                + "\".");
    }

    private static Optional<Snapshot> newestOrClose(Vault vault) throws VaultException {
        boolean found = false;
        try {
            List<Snapshot> copies = CopySnapshots.copies(vault.reader());
            found = !copies.isEmpty();
            return found ? Optional.of(copies.getLast()) : Optional.empty();
        } finally {
            if (!found) {
                vault.close();
            }
        }
    }

    /** Those that look like the account vault first: each try of a key costs a password hash. */
    private List<StoreLocation> vaultsAt(StoreLocation storage) {
        if (isVault(storage)) {
            return List.of(storage);
        }
        if (!(storage instanceof LocalLocation(Path directory))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted(Comparator.comparing((Path path) -> !path.getFileName().toString().startsWith(LIKELY))
                    .thenComparing(Comparator.naturalOrder()))
                    .map(LocalLocation::new)
                    .filter(this::isVault)
                    .map(StoreLocation.class::cast)
                    .toList();
        } catch (IOException e) {
            throw unusable(storage, e);
        }
    }

    private boolean isVault(StoreLocation location) {
        try (ObjectStore store = stores.open(location)) {
            store.size(ObjectKey.CONFIG);
            return true;
        } catch (ObjectMissingException e) {
            return false;
        } catch (IOException e) {
            throw unusable(location, e);
        }
    }

    private static UnavailableException unusable(StoreLocation storage, IOException failure) {
        return new UnavailableException("storage-unusable", "The storage at " + storage
                + " can't be read. Check that it exists and its permissions. " + failure.getMessage(), failure);
    }
}
