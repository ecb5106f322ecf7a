package dev.strongroom.service.recovery;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.ReadAhead;
import dev.strongroom.vault.StoreFailedException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A vault of whole messages in memory, some of which can be damaged. Only their bytes can be read. */
public final class MemoryVault implements VaultReader {
    private final Map<Digest, byte[]> blobs = new ConcurrentHashMap<>();
    private final Set<Digest> damaged = new HashSet<>();
    private volatile boolean failing;

    void put(Mail mail) {
        blobs.put(mail.sha256(), mail.bytes());
    }

    /** Lets the message be found damaged when it is read. */
    public void damage(Mail mail) {
        damaged.add(mail.sha256());
    }

    /** Lets another message be given out for this one. */
    public void swap(Mail mail, Mail other) {
        blobs.put(mail.sha256(), other.bytes());
    }

    /** Whether the store behind the vault fails now. */
    public void failing(boolean now) {
        failing = now;
    }

    @Override
    public InputStream open(List<Digest> content) {
        Digest blob = content.getFirst();
        return new InputStream() {
            private final InputStream in = new ByteArrayInputStream(blobs.getOrDefault(blob, new byte[0]));

            @Override
            public int read() throws IOException {
                throw new UnsupportedOperationException("One byte at a time is slow");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (failing) {
                    throw new IOException(new StoreFailedException("The disk does not answer.", new IOException()));
                }
                if (damaged.contains(blob)) {
                    throw new IOException(new DamagedVaultException("A pack is missing."));
                }
                return in.read(bytes, offset, length);
            }
        };
    }

    @Override
    public ReadAhead ahead(Collection<Digest> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Snapshot> snapshots() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tree tree(Digest id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Node> find(Digest tree, List<String> path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] bytes(List<Digest> content, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean holds(Digest blob) {
        return blobs.containsKey(blob);
    }

    @Override
    public void refresh() {
        // What is put is there at once.
    }
}
