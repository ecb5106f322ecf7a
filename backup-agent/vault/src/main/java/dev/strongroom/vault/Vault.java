package dev.strongroom.vault;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.check.Checker;
import dev.strongroom.vault.chunk.Rabin;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.config.ConfigFile;
import dev.strongroom.vault.config.SealedConfig;
import dev.strongroom.vault.config.VaultConfig;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.key.KeyRing;
import dev.strongroom.vault.lock.Host;
import dev.strongroom.vault.lock.LockWait;
import dev.strongroom.vault.lock.Locks;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.decorator.StoreStack;
import dev.strongroom.vault.write.RepositoryWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A repository in the restic format, version 2, in an object store: opened with one of its passwords, from which readers
 * and writers are taken. Thread-safe. Closing it closes its store and what was taken from it.
 */
public final class Vault implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final ObjectStore store;
    private final VaultOptions options;
    private final KeyRing keys;
    private final VaultConfig config;
    private final Host here;
    private final RepositoryFiles files;
    private final Locks locks;
    private final VaultIndex index;
    private final SnapshotFiles snapshots;
    private final Pool<BlobDecoder> decoders;
    private final Rabin rabin;
    private final RepositoryReader reader;
    private final Set<RepositoryWriter> writers = ConcurrentHashMap.newKeySet();
    private boolean indexed;

    private Vault(ObjectStore store, VaultOptions options, Host here, KeyRing keys, VaultConfig config) {
        this.store = store;
        this.options = options;
        this.keys = keys;
        this.config = config;
        this.here = here;
        files = new RepositoryFiles(store, keys.master(), options.compression());
        locks = new Locks(store, store.capability(TimedStore.class), files, options.clock(), here,
                LockWait.of(options.store().firstWait()));
        index = options.indexDirectory()
                .map(directory -> VaultIndex.keptIn(directory.resolve(config.id()), Digest.ofHex(config.id()), files))
                .orElseGet(() -> new VaultIndex(files));
        snapshots = newSnapshotFiles();
        decoders = new Pool<>(options.encoders(), () -> new BlobDecoder(keys.master()), BlobDecoder::close);
        rabin = new Rabin(config.polynomial());
        reader = new RepositoryReader(store, index, snapshots, decoders, options.cacheSize());
    }

    /**
     * Makes a new vault in an empty place. The password is not kept; the store is closed with the vault, or at once when
     * this fails.
     */
    public static Vault create(ObjectStore store, Password password, VaultOptions options) throws VaultException {
        return closedOnFailure(store, () -> {
            ObjectStore stack = StoreStack.over(store, options.store());
            ConfigFile configFile = new ConfigFile(stack);
            List<StoredObject> leftovers = new EmptyPlace(stack, configFile).require();
            Host here = Host.current();
            KeyRing keys = KeyRing.create(stack, password, options.scrypt(), options.clock(), here);
            VaultConfig config = VaultConfig.random();
            try {
                configFile.save(config, keys.master());
            } catch (VaultExistsException e) {
                keys.discard();
                throw e;
            }
            Vault vault = new Vault(stack, options, here, keys, config);
            for (StoredObject leftover : leftovers) {
                vault.files.delete(leftover.key());
            }
            return vault;
        });
    }

    /** Opens a vault. The password is not kept; the store is closed with the vault, or at once when this fails. */
    public static Vault open(ObjectStore store, Password password, VaultOptions options) throws VaultException {
        return closedOnFailure(store, () -> {
            ObjectStore stack = StoreStack.over(store, options.store());
            ConfigFile configFile = new ConfigFile(stack);
            SealedConfig config = configFile.load();
            Host here = Host.current();
            KeyRing keys = KeyRing.open(stack, password, options.scrypt(), options.clock(), here, config::fits);
            return new Vault(stack, options, here, keys, config.open(keys.master()));
        });
    }

    /**
     * The vault that goes on where this one ends, if that lies there: one that this one's master key opens, and whose id
     * was made of this one's. The store is closed with it, or at once when there is none.
     */
    public Optional<Vault> successor(ObjectStore at) throws VaultException {
        return closedOnFailure(at, () -> {
            ObjectStore stack = StoreStack.over(at, options.store());
            ConfigFile configFile = new ConfigFile(stack);
            if (configFile.exists()) {
                SealedConfig sealed = configFile.load();
                if (sealed.fits(keys.master()) && sealed.open(keys.master()).equals(config.successor())) {
                    return Optional.of(new Vault(stack, options, here, keys.in(stack), config.successor()));
                }
            }
            close(stack);
            return Optional.empty();
        });
    }

    /**
     * Makes the vault that goes on where this one ends. It has the same cuts and the same master key, and every password
     * of this one opens it. Making it again after a crash ends what was begun.
     *
     * @param at where nothing lies yet; closed with the new vault, or at once when this fails
     */
    public Vault makeSuccessor(ObjectStore at) throws VaultException {
        return closedOnFailure(at, () -> {
            ObjectStore stack = StoreStack.over(at, options.store());
            ConfigFile configFile = new ConfigFile(stack);
            List<StoredObject> leftovers = new EmptyPlace(stack, configFile).require();
            Set<ObjectKey> copied = keys.copyTo(stack);
            configFile.save(config.successor(), keys.master());
            Vault vault = new Vault(stack, options, here, keys.in(stack), config.successor());
            for (StoredObject leftover : leftovers) {
                if (!copied.contains(leftover.key())) {
                    vault.files.delete(leftover.key());
                }
            }
            return vault;
        });
    }

    /** Lets the same passwords open this vault that open the one which it goes on from, and no others. */
    public void mirrorKeys(Vault first) throws VaultException {
        keys.mirror(first.keys);
    }

    /** What makes a vault. */
    private interface Maker<T> {
        T make() throws VaultException;
    }

    private static <T> T closedOnFailure(ObjectStore store, Maker<T> maker) throws VaultException {
        try {
            return maker.make();
        } catch (VaultException | RuntimeException e) {
            close(store);
            throw e;
        }
    }

    private SnapshotFiles newSnapshotFiles() {
        return new SnapshotFiles(files, here.user(), options.program());
    }

    /** Its identity, 64 hexadecimal digits, made at random when it was created and never changed. */
    public String id() {
        return config.id();
    }

    /** Where it is, as restic's command line takes it. */
    public String location() {
        return store.location();
    }

    /** How much it holds. */
    public VaultSize size() throws VaultException {
        reader().refresh();
        return new VaultSize(index.blobs(), index.packs().stream().mapToLong(VaultIndex.ExpectedPack::size).sum());
    }

    /**
     * Reads it. Takes no lock: where somebody may prune meanwhile, hold a {@link #lock shared lock}. All calls give the
     * same reader.
     */
    public synchronized VaultReader reader() throws VaultException {
        if (!indexed) {
            index.refresh();
            indexed = true;
        }
        return reader;
    }

    /** Takes a shared lock and writes under it. */
    public VaultWriter openWriter() throws VaultException {
        return openWriter(0);
    }

    /**
     * The same, for work that began with a copy into this vault.
     *
     * @param copied the bytes of the copy, which count as added by the writer
     */
    public VaultWriter openWriter(long copied) throws VaultException {
        VaultLock lock = locks.acquire(LockMode.SHARED);
        try {
            return writerUnder(lock, copied);
        } catch (VaultException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private RepositoryWriter writerUnder(VaultLock lock, long copied) throws VaultException {
        reader().refresh();
        index.setAside(files.list(ObjectKind.PACK));
        RepositoryWriter writer =
                RepositoryWriter.open(lock, store, keys.master(), index, snapshots, rabin, options, copied,
                        writers::remove);
        writers.add(writer);
        return writer;
    }

    /** Takes a lock without writing. */
    public VaultLock lock(LockMode mode) throws VaultException {
        return locks.acquire(mode);
    }

    /** What keeps it small and sound. */
    public Upkeep upkeep() {
        return new Upkeep(new VaultParts(store, files, decoders, keys.master(), locks, reader, options),
                new Upkeep.Access() {
                    @Override
                    public SnapshotFiles newSnapshots() {
                        return newSnapshotFiles();
                    }

                    @Override
                    public RepositoryWriter writerUnder(VaultLock lock) throws VaultException {
                        return Vault.this.writerUnder(lock, 0);
                    }

                    @Override
                    public void indexChanged() throws VaultException {
                        refreshIndex();
                    }
                });
    }

    private synchronized void refreshIndex() throws VaultException {
        if (indexed) {
            index.refresh();
        }
    }

    /** Its passwords. */
    public Keys keys() {
        return keys;
    }

    /**
     * Looks for damage under a shared lock. Damage is listed, never thrown.
     *
     * @throws VaultException when the check itself can't be made, e.g. because somebody prunes
     */
    public CheckReport check(CheckDepth depth) throws VaultException {
        try (VaultLock lock = locks.acquire(LockMode.SHARED)) {
            CheckReport report = new Checker(store, files, newSnapshotFiles(), decoders).check(depth);
            lock.requireHeld();
            return report;
        }
    }

    @Override
    public void close() {
        writers.forEach(RepositoryWriter::close);
        index.close();
        locks.close();
        decoders.close();
        keys.close();
        close(store);
    }

    private static void close(ObjectStore store) {
        try {
            store.close();
        } catch (IOException e) {
            LOG.warn("The storage at {} could not be closed", store.location(), e);
        }
    }
}
