package dev.strongroom.vault.prune;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackBuffer;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Puts blobs that are encrypted already into new packs, one of each type at a time. For one thread. */
final class PackAssembler {
    private final ObjectStore store;
    private final MasterKey key;
    private final Sink sink;
    private final Map<BlobType, PackBuffer> open = new EnumMap<>(BlobType.class);

    /** Takes a pack that is in the store. */
    interface Sink {
        void accept(FinishedPack pack) throws VaultException;
    }

    PackAssembler(ObjectStore store, MasterKey key, int packSize, Sink sink) {
        this.store = store;
        this.key = key;
        this.sink = sink;
        for (BlobType type : BlobType.values()) {
            open.put(type, new PackBuffer(packSize));
        }
    }

    /** Adds a blob that lies in these bytes from {@code offset} on, encrypted. */
    void add(PackedBlob blob, byte[] bytes, int offset) throws VaultException {
        PackBuffer pack = Objects.requireNonNull(open.get(blob.type()));
        if (!pack.hasRoom(blob.length())) {
            write(pack);
        }
        pack.add(blob.id(), blob.type(), bytes, offset, blob.length(), blob.rawLength());
    }

    /** Writes what is open. */
    void finish() throws VaultException {
        for (PackBuffer pack : open.values()) {
            if (!pack.isEmpty()) {
                write(pack);
            }
        }
    }

    private void write(PackBuffer pack) throws VaultException {
        try (Sealer sealer = new Sealer(key)) {
            pack.finish(sealer);
        }
        Digest id = WholeObjects.id(pack.bytes(), 0, pack.size());
        try {
            store.write(new ObjectKey(ObjectKind.PACK, id.hex()), pack.bytes(), 0, pack.size());
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
        sink.accept(new FinishedPack(id, pack.blobs()));
        pack.clear();
    }
}
