package dev.strongroom.vault.read;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.snapshot.Origin;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.snapshot.SnapshotJson;
import dev.strongroom.vault.snapshot.Snapshots;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The snapshot files of a vault. Since they never change, each is read once. Thread-safe. */
public final class SnapshotFiles {
    private final RepositoryFiles files;
    private final String user;
    private final String program;
    private final Map<Digest, Snapshot> known = new ConcurrentHashMap<>();

    /**
     * Those of a vault.
     *
     * @param user whom new ones name as their maker
     * @param program what new ones name as the program
     */
    public SnapshotFiles(RepositoryFiles files, String user, String program) {
        this.files = files;
        this.user = user;
        this.program = program;
    }

    /** The ids of all of them, in no order. */
    public List<Digest> ids() throws VaultException {
        List<Digest> ids = new ArrayList<>();
        for (StoredObject object : files.list(ObjectKind.SNAPSHOT)) {
            ids.add(Digest.ofHex(object.key().name()));
        }
        return ids;
    }

    /** All of them, oldest first; those that are forgotten meanwhile are left out. */
    public List<Snapshot> all() throws VaultException {
        return read(this::load);
    }

    /**
     * All of them, oldest first, where nobody may forget one meanwhile.
     *
     * @throws DamagedVaultException when one that is listed is not found: what it needs must not count as unused
     */
    public List<Snapshot> requireAll() throws VaultException {
        return read(id -> Optional.of(load(id).orElseThrow(() -> new DamagedVaultException(file(id).path()
                + " of this vault is listed and can't be found. Try again when nothing else works on the vault."))));
    }

    /** Reads one. */
    private interface Loader {
        Optional<Snapshot> load(Digest id) throws VaultException;
    }

    private List<Snapshot> read(Loader loader) throws VaultException {
        List<Digest> ids = ids();
        known.keySet().retainAll(ids);
        List<Snapshot> snapshots = new ArrayList<>(ids.size());
        for (Digest id : ids) {
            loader.load(id).ifPresent(snapshots::add);
        }
        snapshots.sort(Snapshots.OLDEST_FIRST);
        return snapshots;
    }

    /** One of them, unless it is forgotten. */
    public Optional<Snapshot> load(Digest id) throws VaultException {
        Snapshot snapshot = known.get(id);
        if (snapshot != null) {
            return Optional.of(snapshot);
        }
        Optional<byte[]> json = files.loadIfThere(file(id));
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            Snapshot read = SnapshotJson.parse(id, json.get());
            known.put(id, read);
            return Optional.of(read);
        } catch (IOException e) {
            throw damaged(id, e);
        }
    }

    /** Writes a snapshot; answers it with its file's size. */
    public Saved save(SnapshotDraft draft) throws VaultException {
        RepositoryFiles.Stored stored = files.save(ObjectKind.SNAPSHOT, SnapshotJson.write(draft, user, program));
        return new Saved(new Snapshot(stored.id(), draft.time(), draft.tree(), draft.paths(), draft.hostname(),
                draft.tags(), draft.parent(), ZoneOffset.UTC), stored.bytes());
    }

    /** What its copies are told by. */
    public Origin origin(Snapshot snapshot) throws VaultException {
        return documented(snapshot.id(),
                json -> new Origin(SnapshotJson.original(json).orElse(snapshot.id()), snapshot.tree()));
    }

    /** A snapshot's document with another tree and parent and more tags, that tells which one it was at first. */
    public byte[] copy(Snapshot snapshot, Digest tree, Optional<Digest> parent, Set<String> moreTags)
            throws VaultException {
        return documented(snapshot.id(), json -> SnapshotJson.copy(json, snapshot.id(), tree, parent, moreTags));
    }

    /** Writes a snapshot's document; answers its id and its file's size. */
    public RepositoryFiles.Stored save(byte[] document) throws VaultException {
        return files.save(ObjectKind.SNAPSHOT, document);
    }

    /** Makes something of a snapshot's document. */
    private interface Use<T> {
        T of(byte[] json) throws IOException;
    }

    private <T> T documented(Digest id, Use<T> use) throws VaultException {
        try {
            return use.of(files.load(file(id)));
        } catch (IOException e) {
            throw damaged(id, e);
        }
    }

    private static DamagedVaultException damaged(Digest id, IOException cause) {
        return new DamagedVaultException(file(id).path() + " of this vault is no snapshot. Run a check to see what "
                + "else is damaged.", cause);
    }

    /**
     * A snapshot that was written.
     *
     * @param bytes the size of its file
     */
    public record Saved(Snapshot snapshot, int bytes) {}

    /** Removes a snapshot's file. */
    public void forget(Digest id) throws VaultException {
        files.delete(file(id));
    }

    private static ObjectKey file(Digest id) {
        return new ObjectKey(ObjectKind.SNAPSHOT, id.hex());
    }
}
