package dev.strongroom.service.account;

import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.secrets.MasterKeyFile;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.storage.StoreOpener;
import dev.strongroom.service.store.SqliteThreads;
import dev.strongroom.service.store.control.ControlDatabase;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.service.vaults.VaultProblems;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.store.location.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Brings a control database back into an empty data directory, from a storage target and a recovery key alone. With the
 * master key file still in its place every secret works; without it mailboxes need a new sign-in, and vaults are opened
 * with the recovery key from then on.
 */
public final class ControlRestore {
    private final DataDirectory data;
    private final MasterKeyFile masterKey;
    private final VaultOptions options;
    private final SqliteThreads threads;
    private final InstantSource clock;
    private final SecureRandom random;

    public ControlRestore(DataDirectory data, MasterKeyFile masterKey, VaultOptions options, SqliteThreads threads,
            InstantSource clock, SecureRandom random) {
        this.data = data;
        this.masterKey = masterKey;
        this.options = options;
        this.threads = threads;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Restores the newest copy. The data directory has a control database afterwards, or is as it was.
     *
     * @param storage the directory of the storage target, where it is now, or the account vault itself, wherever it lies
     * @param stores opens what lies there
     * @throws ConflictException when the data directory has a control database already
     * @throws dev.strongroom.service.usecase.InvalidInputException when the recovery key is wrong
     * @throws dev.strongroom.service.usecase.NotFoundException when there is no copy at the storage
     */
    public RestoredControl restore(StoreLocation storage, StoreOpener stores, Secret recoveryKey) {
        if (Files.exists(data.controlDatabase())) {
            throw new ConflictException("The data directory " + data.root()
                    + " has a control database already. Restore into an empty one, or move it away first.");
        }
        try (CopyFinder.Found found = new CopyFinder(options, stores).find(storage, recoveryKey);
                WorkSpace space = WorkSpace.within(data.root())) {
            Path file = space.directory().resolve("control.db");
            CopySnapshots.restore(found.vault().reader(), found.copy(), file);
            RestoredControl restored;
            try (ControlDatabase database = ControlDatabase.open(file, threads)) {
                restored = new RestoredSecrets(database, masterKey, clock, random).putRight(found, recoveryKey);
            }
            Files.move(file, data.controlDatabase(), StandardCopyOption.ATOMIC_MOVE);
            return restored;
        } catch (VaultException e) {
            throw VaultProblems.of(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static RuntimeException unreadable(IOException e) {
        return e.getCause() instanceof VaultException failure
                ? VaultProblems.of(failure)
                : new UnavailableException("data-directory-unusable",
                        "The control database could not be restored: " + e.getMessage() + ".", e);
    }
}
