package dev.strongroom.vault;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.copy.CopyReport;
import dev.strongroom.vault.copy.VaultCopier;
import dev.strongroom.vault.erase.Eraser;
import dev.strongroom.vault.erase.ErasurePreview;
import dev.strongroom.vault.erase.ErasureReport;
import dev.strongroom.vault.erase.ErasureRule;
import dev.strongroom.vault.erase.Originals;
import dev.strongroom.vault.erase.RewriteReport;
import dev.strongroom.vault.erase.Rewriter;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.prune.PruneReport;
import dev.strongroom.vault.prune.Pruner;
import dev.strongroom.vault.prune.UsedBlobsFinder;
import dev.strongroom.vault.read.SnapshotFiles;
import dev.strongroom.vault.repair.IndexRepair;
import dev.strongroom.vault.repair.PackHeaders;
import dev.strongroom.vault.repair.RepairReport;
import dev.strongroom.vault.retain.LostSnapshots;
import dev.strongroom.vault.retain.RenewalReport;
import dev.strongroom.vault.retain.RetentionRenewal;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.write.RepositoryWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Keeps a vault small and sound. Each method takes the lock that it needs. Thread-safe. */
public final class Upkeep {
    private final VaultParts parts;
    private final Access access;

    /** What the vault does for its upkeep. */
    interface Access {
        /** Those of the vault, with none read yet. */
        SnapshotFiles newSnapshots();

        /** Writes under a lock that is held already, and gives it back when it is closed. */
        RepositoryWriter writerUnder(VaultLock lock) throws VaultException;

        /** Packs and index files were replaced. */
        void indexChanged() throws VaultException;
    }

    Upkeep(VaultParts parts, Access access) {
        this.parts = parts;
        this.access = access;
    }

    /**
     * Removes snapshots. What only they referred to stays until a prune. Takes a shared lock, so that it need not wait
     * for backups.
     */
    public void forget(Collection<Digest> forgotten) throws VaultException {
        try (VaultLock lock = parts.locks().acquire(LockMode.SHARED)) {
            SnapshotFiles all = access.newSnapshots();
            for (Digest snapshot : forgotten) {
                lock.requireHeld();
                all.forget(snapshot);
            }
        }
    }

    /**
     * Takes out what no snapshot refers to, under an exclusive lock.
     *
     * @throws VaultLockedException while somebody else works on the vault
     */
    public PruneReport prune(PruneOptions limits) throws VaultException {
        return prune(limits, parts.locks().acquire(LockMode.EXCLUSIVE));
    }

    /**
     * The same, and waits for those who work on the vault, while nobody begins anew: a backup that works in stretches
     * goes on afterwards.
     *
     * @param patience for how long
     * @throws VaultLockedException when somebody else still works on the vault then
     */
    public PruneReport prune(PruneOptions limits, Duration patience) throws VaultException {
        return prune(limits, parts.locks().acquireExclusive(patience));
    }

    private PruneReport prune(PruneOptions limits, VaultLock acquired) throws VaultException {
        try (VaultLock lock = acquired) {
            PruneReport report = newPruner().prune(lock, limits, parts.options().clock().instant());
            access.indexChanged();
            return report;
        }
    }

    private Pruner newPruner() {
        return new Pruner(parts.store(), parts.files(), access.newSnapshots(), parts.decoders(), parts.key(),
                parts.options().packSize(), parts.options().encoders());
    }

    /**
     * Takes items out of all snapshots and all that only they referred to out of the store, under an exclusive lock.
     * When it was broken off, calling it again with the same rule goes on. Snapshots that held such items have new ids
     * afterwards.
     *
     * @throws VaultLockedException while somebody else works on the vault
     */
    public ErasureReport erase(ErasureRule rule) throws VaultException {
        try (VaultLock lock = parts.locks().acquire(LockMode.EXCLUSIVE);
                RepositoryWriter writer = access.writerUnder(new LentLock(lock))) {
            ErasureReport report = new Eraser(parts.reader(), access.newSnapshots(), newPruner())
                    .erase(lock, writer, rule, parts.options().clock().instant());
            access.indexChanged();
            return report;
        }
    }

    /**
     * Writes snapshots anew without what a rule takes out. What only the others referred to stays until a prune. Takes a
     * shared lock when the originals are kept, an exclusive one when they are forgotten.
     *
     * @throws VaultLockedException while somebody else works on the vault
     */
    public RewriteReport rewrite(ErasureRule rule, Predicate<Snapshot> chosen, Originals originals)
            throws VaultException {
        LockMode mode = originals == Originals.KEPT ? LockMode.SHARED : LockMode.EXCLUSIVE;
        try (VaultLock lock = parts.locks().acquire(mode);
                RepositoryWriter writer = access.writerUnder(new LentLock(lock))) {
            return new Rewriter(parts.reader(), access.newSnapshots()).rewrite(lock, writer, rule, chosen, originals);
        }
    }

    /** Says what a rule would take out of snapshots, under a shared lock. */
    public RewriteReport previewRewrite(ErasureRule rule, Predicate<Snapshot> chosen) throws VaultException {
        try (VaultLock lock = parts.locks().acquire(LockMode.SHARED)) {
            parts.reader().refresh();
            RewriteReport report = new ErasurePreview(parts.reader(), rule)
                    .of(access.newSnapshots().all().stream().filter(chosen).toList());
            lock.requireHeld();
            return report;
        }
    }

    /**
     * Makes the index say what is in the packs, under an exclusive lock.
     *
     * @throws VaultLockedException while somebody else works on the vault
     */
    public RepairReport repairIndex() throws VaultException {
        try (VaultLock lock = parts.locks().acquire(LockMode.EXCLUSIVE)) {
            RepairReport report = new IndexRepair(parts.files(), new PackHeaders(parts.store(), parts.decoders()))
                    .repair(lock);
            access.indexChanged();
            return report;
        }
    }

    /**
     * Puts in order what an undeletion brought back, under an exclusive lock: no index file names packs any more that are
     * gone for good, and snapshots of which nothing can be read are forgotten again. Answers those.
     *
     * @throws VaultLockedException while somebody else works on the vault; nothing is changed then
     */
    public List<Snapshot> settleUndeleted() throws VaultException {
        try (VaultLock lock = parts.locks().acquire(LockMode.EXCLUSIVE)) {
            new IndexRepair(parts.files(), new PackHeaders(parts.store(), parts.decoders())).repair(lock);
            parts.reader().refresh();
            return new LostSnapshots(parts.reader(), access.newSnapshots()).forget(lock);
        }
    }

    /**
     * Copies snapshots into another vault, under shared locks on both. Those that are there already are left out, so
     * that a copy that was broken off goes on when it is made again.
     *
     * @param target not closed
     */
    public CopyReport copyTo(Vault target, Predicate<Snapshot> chosen) throws VaultException {
        return copy(target, chosen, LockMode.SHARED, () -> false);
    }

    /**
     * Copies into the vault that goes on where this one ends what it begins with. Nobody writes into this one meanwhile.
     *
     * @param target not closed
     * @param stop asked now and then: what was copied until then stays, and the next call goes on from there
     * @throws VaultLockedException while somebody else works on this vault
     */
    public CopyReport continueIn(Vault target, Predicate<Snapshot> chosen, BooleanSupplier stop)
            throws VaultException {
        return copy(target, chosen, LockMode.EXCLUSIVE, stop);
    }

    private CopyReport copy(Vault target, Predicate<Snapshot> chosen, LockMode mode, BooleanSupplier stop)
            throws VaultException {
        Upkeep other = target.upkeep();
        try (VaultLock lock = parts.locks().acquire(mode);
                VaultLock otherLock = other.parts.locks().acquire(LockMode.SHARED);
                RepositoryWriter writer = other.access.writerUnder(new LentLock(otherLock))) {
            parts.reader().refresh();
            CopyReport report = new VaultCopier(parts.store(), parts.files(), parts.reader(), access.newSnapshots(),
                    parts.decoders(), parts.options().encoders())
                    .copy(new CopyTarget(writer, other.access.newSnapshots()), chosen, stop);
            lock.requireHeld();
            return report;
        }
    }

    /** How many blobs these snapshots need, all together. */
    public int blobsOf(Collection<Snapshot> snapshots) throws VaultException {
        return new UsedBlobsFinder(parts.reader(), parts.options().encoders())
                .find(snapshots.stream().map(Snapshot::tree).toList())
                .size();
    }

    /**
     * Holds all that the snapshots need against deletion (object lock), under a shared lock: what is held for less than
     * half of the time from now on is held for all of it.
     *
     * @throws UnsupportedVaultException when the store can't hold objects
     */
    public RenewalReport renewRetention(Duration retention) throws VaultException {
        RetainingStore retaining = parts.store()
                .capability(RetainingStore.class)
                .orElseThrow(() -> new UnsupportedVaultException("The storage at " + parts.store().location()
                        + " can't hold objects against deletion. Switch its object lock on, or choose another one."));
        try (VaultLock lock = parts.locks().acquire(LockMode.SHARED)) {
            return new RetentionRenewal(parts.store(), retaining).renew(lock, newPruner().usedPacks(), retention,
                    parts.options().clock().instant());
        }
    }

    /** Removes locks whose holder is gone, as {@code restic unlock} does; says how many. */
    public int unlock() throws VaultException {
        return parts.locks().removeStale();
    }

    /** Removes every lock, also one that can't be read: only for when nothing works on the vault. Says how many. */
    public int unlockAll() throws VaultException {
        return parts.locks().removeAll();
    }

    /** A lock that somebody else closes. */
    private record LentLock(VaultLock lock) implements VaultLock {
        @Override
        public void requireHeld() throws LockLostException {
            lock.requireHeld();
        }

        @Override
        public void requireThere() throws VaultException {
            lock.requireThere();
        }

        @Override
        public void close() {
            // its owner does
        }
    }
}
