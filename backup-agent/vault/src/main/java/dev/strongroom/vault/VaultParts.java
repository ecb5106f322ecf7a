package dev.strongroom.vault;

import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.lock.Locks;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.store.ObjectStore;

/** What an opened vault consists of; owned and closed by it. */
record VaultParts(ObjectStore store, RepositoryFiles files, Pool<BlobDecoder> decoders, MasterKey key, Locks locks,
        RepositoryReader reader, VaultOptions options) {}
