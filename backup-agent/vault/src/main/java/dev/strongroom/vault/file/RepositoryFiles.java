package dev.strongroom.vault.file;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.Miscomputation;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/** Reads and writes a repository's small files, decrypted. Thread-safe. */
public final class RepositoryFiles {
    private final ObjectStore store;
    private final MasterKey key;
    private final int level;

    /**
     * The files of a store.
     *
     * @param level zstd's
     */
    public RepositoryFiles(ObjectStore store, MasterKey key, int level) {
        this.store = store;
        this.key = key;
        this.level = level;
    }

    /** The names and sizes of all files of a kind. */
    public List<StoredObject> list(ObjectKind kind) throws VaultException {
        List<StoredObject> objects = new ArrayList<>();
        try {
            store.list(kind, objects::add);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        return objects;
    }

    /** The JSON of an index, a snapshot or a lock. */
    public byte[] load(ObjectKey file) throws VaultException {
        return loadIfThere(file).orElseThrow(() -> new DamagedVaultException(file.path() + " of the vault at "
                + store.location() + " is gone. Run a check to see what else is missing."));
    }

    /** As {@link #load}, but a file that is gone is no error: others may remove it at any time. */
    public Optional<byte[]> loadIfThere(ObjectKey file) throws VaultException {
        byte[] sealed;
        try {
            sealed = WholeObjects.read(store, file);
        } catch (ObjectMissingException e) {
            return Optional.empty();
        } catch (DamagedObjectException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        try {
            return Optional.of(Documents.decode(open(sealed)));
        } catch (IOException | AEADBadTagException e) {
            throw damaged(file, e);
        }
    }

    private DamagedVaultException damaged(ObjectKey file, Exception cause) {
        return new DamagedVaultException(file.path() + " of the vault at " + store.location()
                + " is damaged. Run a check to see what else is.", cause);
    }

    /** Stores an index, a snapshot or a lock under the SHA-256 of what is stored. */
    public Stored save(ObjectKind kind, byte[] json) throws VaultException {
        byte[] encoded = Documents.encode(json, level);
        byte[] sealed;
        try (Sealer sealer = new Sealer(key)) {
            sealed = sealer.seal(encoded);
        }
        verify(sealed, json);
        Digest id = WholeObjects.id(sealed, 0, sealed.length);
        write(new ObjectKey(kind, id.hex()), sealed);
        return new Stored(id, sealed.length);
    }

    /**
     * A file that was stored.
     *
     * @param bytes its length as it is stored
     */
    public record Stored(Digest id, int bytes) {}

    /** Decodes again what is about to be stored, so that faulty memory is found before it matters. */
    private void verify(byte[] sealed, byte[] json) throws DamagedVaultException {
        try {
            if (Arrays.equals(Documents.decode(open(sealed)), json)) {
                return;
            }
        } catch (IOException | AEADBadTagException e) {
            throw Miscomputation.found(e);
        }
        throw Miscomputation.found();
    }

    private byte[] open(byte[] sealed) throws AEADBadTagException {
        try (Sealer sealer = new Sealer(key)) {
            return sealer.open(sealed);
        }
    }

    private void write(ObjectKey file, byte[] bytes) throws VaultException {
        try {
            store.write(file, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }

    /** Removes a file; one that is gone is no error. */
    public void delete(ObjectKey file) throws VaultException {
        try {
            store.delete(file);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }
}
