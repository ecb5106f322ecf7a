package dev.strongroom.service.account;

import dev.strongroom.service.secrets.Secret;
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

    /**
     * The newest copy of the control database.
     *
     * @param vault that holds it; the caller closes it
     */
    record Found(Path location, Vault vault, Snapshot copy) implements AutoCloseable {
        @Override
        public void close() {
            vault.close();
        }
    }

    CopyFinder(VaultOptions options) {
        this.options = options;
    }

    /**
     * Finds the newest copy.
     *
     * @param storage the directory of the storage target, or the account vault itself
     * @throws InvalidInputException when the key opens none of the vaults
     * @throws NotFoundException when there is no vault, or none with a copy
     */
    Found find(Path storage, Secret recoveryKey) {
        boolean opened = false;
        List<Path> candidates = vaultsAt(storage);
        for (Path location : candidates) {
            try {
                Vault vault = VaultAccess.openWith(location, recoveryKey, options);
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
            }
        }
        if (!opened && !candidates.isEmpty()) {
            throw new InvalidInputException("recoveryKey", "This recovery key opens no vault at " + storage
                    + ". Check it letter by letter, or use the one of the right account.");
        }
        throw new NotFoundException("There is no backup of the control database at " + storage
                + ". Give the directory that holds the vaults.");
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
    private static List<Path> vaultsAt(Path storage) {
        if (isVault(storage)) {
            return List.of(storage);
        }
        try (Stream<Path> entries = Files.list(storage)) {
            return entries.filter(CopyFinder::isVault)
                    .sorted(Comparator.comparing((Path path) -> !path.getFileName().toString().startsWith(LIKELY))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UnavailableException("storage-unusable",
                    "The storage at " + storage + " can't be read. Check that it exists and its permissions.", e);
        }
    }

    private static boolean isVault(Path directory) {
        return Files.isRegularFile(directory.resolve("config")) && Files.isDirectory(directory.resolve("keys"));
    }
}
