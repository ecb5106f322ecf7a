package dev.strongroom.vault;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.copy.VaultCopier;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.write.RepositoryWriter;

/** The vault that a copy goes to. */
record CopyTarget(RepositoryWriter writer, SnapshotFiles snapshots) implements VaultCopier.Target {
    @Override
    public boolean holds(Digest id, BlobType type) {
        return writer.holds(id, type);
    }

    @Override
    public void store(BlobType type, byte[] bytes) throws VaultException {
        writer.storeBlob(type, bytes);
    }

    @Override
    public void flush() throws VaultException {
        writer.flush();
    }

    @Override
    public void publish(byte[] snapshot) throws VaultException {
        writer.publishCopy(snapshot);
    }

    @Override
    public long bytesAdded() {
        return writer.bytesAdded();
    }
}
