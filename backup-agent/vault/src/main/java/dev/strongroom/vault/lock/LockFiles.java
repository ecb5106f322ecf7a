package dev.strongroom.vault.lock;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lock files of a vault. Thread-safe. */
final class LockFiles {
    private final ObjectStore store;
    private final Optional<TimedStore> storeClock;
    private final RepositoryFiles files;

    LockFiles(ObjectStore store, Optional<TimedStore> storeClock, RepositoryFiles files) {
        this.store = store;
        this.storeClock = storeClock;
        this.files = files;
    }

    ObjectKey write(LockDocument lock) throws VaultException {
        return new ObjectKey(ObjectKind.LOCK, files.save(ObjectKind.LOCK, lock.toJson()).id().hex());
    }

    void delete(ObjectKey file) throws VaultException {
        files.delete(file);
    }

    /** Deletes all of them unread; answers how many. */
    int deleteAll() throws VaultException {
        List<StoredObject> all = files.list(ObjectKind.LOCK);
        for (StoredObject lock : all) {
            files.delete(lock.key());
        }
        return all.size();
    }

    boolean exists(ObjectKey file) throws VaultException {
        try {
            store.size(file);
            return true;
        } catch (ObjectMissingException e) {
            return false;
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }

    /** All locks there are. Those that vanish meanwhile are left out, and so are empty files that a crash left. */
    List<FoundLock> list() throws VaultException {
        List<FoundLock> found = new ArrayList<>();
        for (StoredObject object : files.list(ObjectKind.LOCK)) {
            Optional<byte[]> json = object.size() == 0 ? Optional.empty() : files.loadIfThere(object.key());
            if (json.isPresent()) {
                found.add(parse(object.key(), json.get()));
            }
        }
        return found;
    }

    private FoundLock parse(ObjectKey file, byte[] json) throws VaultException {
        try {
            LockDocument lock = LockDocument.parse(json);
            return new FoundLock(file, lock, writtenAt(file).orElse(lock.time()));
        } catch (IOException e) {
            throw new DamagedVaultException(file.path() + " of the vault at " + store.location() + " is no lock. When "
                    + "nothing else works on the vault, remove all locks (unlock --all).", e);
        }
    }

    /** When a lock was written by the store's own clock; empty when the store has none or the lock is gone. */
    Optional<Instant> writtenAt(ObjectKey file) throws VaultException {
        if (storeClock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(storeClock.get().writtenAt(file));
        } catch (ObjectMissingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }
}
