package dev.strongroom.vault.index;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The index files of a vault one by one. Thread-safe. */
public final class IndexFiles {
    private final RepositoryFiles files;

    public IndexFiles(RepositoryFiles files) {
        this.files = files;
    }

    /** The names of all there are. */
    public List<Digest> list() throws VaultException {
        List<Digest> names = new ArrayList<>();
        for (StoredObject file : files.list(ObjectKind.INDEX)) {
            names.add(Digest.ofHex(file.key().name()));
        }
        return names;
    }

    /** Reads one; empty when there is no such file any more. */
    public Optional<IndexFile> read(Digest name) throws VaultException {
        Optional<byte[]> json = files.loadIfThere(key(name));
        if (json.isEmpty()) {
            return Optional.empty();
        }
        List<FinishedPack> packs = new ArrayList<>();
        List<MarkedPack> marked = new ArrayList<>();
        try {
            IndexDocument.read(json.get(), packs::add, marked::add);
        } catch (IOException e) {
            throw new DamagedVaultException(key(name).path()
                    + " of this vault is damaged. Repair the index of the vault, then run a check.", e);
        }
        return Optional.of(new IndexFile(packs, marked));
    }

    /** Reads one that nobody may remove meanwhile. */
    public IndexFile require(Digest name) throws VaultException {
        return read(name).orElseThrow(() -> new DamagedVaultException(key(name).path()
                + " of this vault vanished while it was needed. See that nothing else works on the vault."));
    }

    /** Writes one. */
    public RepositoryFiles.Stored save(IndexFile file) throws VaultException {
        return files.save(ObjectKind.INDEX, IndexDocument.write(file.packs(), file.marked()));
    }

    /** Removes one. */
    public void delete(Digest name) throws VaultException {
        files.delete(key(name));
    }

    private static ObjectKey key(Digest name) {
        return new ObjectKey(ObjectKind.INDEX, name.hex());
    }
}
