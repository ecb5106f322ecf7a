package dev.strongroom.vault.testing;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.crypto.ScryptParameters;
import dev.strongroom.vault.key.KeyRing;
import dev.strongroom.vault.lock.Host;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.repair.PackHeaders;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.local.LocalStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DataFormatException;

/** What a repository holds, whether something refers to it or not. */
public final class VaultBytes {
    private VaultBytes() {}

    /** How many bytes its packs, index files and snapshots have. */
    public static long stored(Path repository) throws IOException {
        try (ObjectStore store = new LocalStore(repository)) {
            AtomicLong bytes = new AtomicLong();
            for (ObjectKind kind : List.of(ObjectKind.PACK, ObjectKind.INDEX, ObjectKind.SNAPSHOT)) {
                store.list(kind, object -> bytes.addAndGet(object.size()));
            }
            return bytes.get();
        }
    }

    /** The blobs of every pack in the store, in plain bytes. */
    public static List<byte[]> everything(Path repository) throws IOException, VaultException {
        List<byte[]> blobs = new ArrayList<>();
        List<StoredObject> packs = new ArrayList<>();
        try (ObjectStore store = new LocalStore(repository);
                Password password = TestVault.password();
                KeyRing keys = KeyRing.open(store, password, ScryptParameters.WEAK, InstantSource.system(),
                        Host.current(), key -> true);
                Pool<BlobDecoder> decoders =
                        new Pool<>(1, () -> new BlobDecoder(keys.master()), BlobDecoder::close)) {
            PackHeaders headers = new PackHeaders(store, decoders);
            store.list(ObjectKind.PACK, packs::add);
            for (StoredObject pack : packs) {
                byte[] bytes;
                try (InputStream in = store.read(pack.key(), 0, -1)) {
                    bytes = in.readAllBytes();
                }
                Digest id = Digest.ofHex(pack.key().name());
                for (PackedBlob blob : headers.read(id, pack.size()).orElseThrow().blobs()) {
                    blobs.add(decode(decoders, blob, bytes));
                }
            }
        }
        return blobs;
    }

    private static byte[] decode(Pool<BlobDecoder> decoders, PackedBlob blob, byte[] pack) throws IOException {
        try {
            return decoders.lend(decoder -> decoder.decode(blob, pack, blob.offset()));
        } catch (DataFormatException e) {
            throw new IOException("Blob " + blob.id() + " is damaged", e);
        }
    }
}
