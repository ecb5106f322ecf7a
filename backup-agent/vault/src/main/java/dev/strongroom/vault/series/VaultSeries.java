package dev.strongroom.vault.series;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultSize;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.copy.CopyReport;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;

/**
 * A vault and those that go on where it ends. Backups go into the newest; all of them are read as one. Which vaults belong
 * to it is known from the storage alone. Thread-safe. Closing it closes its vaults.
 */
public final class VaultSeries implements AutoCloseable {
    private final StorePlaces places;
    private volatile List<Vault> vaults;
    /** Bytes that were copied and that no writer has counted yet. */
    private final AtomicLong copied = new AtomicLong();
    /** Below so many blobs another vault would be of no use. */
    private long worthwhile;

    private VaultSeries(Vault first, StorePlaces places) {
        this.vaults = List.of(first);
        this.places = places;
    }

    /** Opens the vaults that go on where this one ends; closes it when that fails. */
    public static VaultSeries open(Vault first, StorePlaces places) throws VaultException {
        VaultSeries series = new VaultSeries(first, places);
        try {
            series.lookForMore();
            return series;
        } catch (VaultException | RuntimeException e) {
            series.close();
            throw e;
        }
    }

    /** One that was just begun. */
    public static VaultSeries begin(Vault first, StorePlaces places) {
        return new VaultSeries(first, places);
    }

    /** All of them, oldest first. */
    public List<Vault> vaults() {
        return vaults;
    }

    /** The one that backups go into. */
    public Vault newest() {
        return vaults.getLast();
    }

    /** Work with one of the vaults. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Vault vault) throws VaultException;
    }

    /** Works on each of them, oldest first, and adds up what came of it. */
    public <T> T sum(Work<T> work, BinaryOperator<T> plus) throws VaultException {
        T sum = work.on(vaults.getFirst());
        for (Vault vault : vaults.subList(1, vaults.size())) {
            sum = plus.apply(sum, work.on(vault));
        }
        return sum;
    }

    /** Works on the passwords of the first vault; the same ones open all of them afterwards. */
    public <T> T onKeys(Work<T> work) throws VaultException {
        T done = work.on(vaults.getFirst());
        for (Vault vault : vaults.subList(1, vaults.size())) {
            vault.mirrorKeys(vaults.getFirst());
        }
        return done;
    }

    /** Reads all of them. It does not know of vaults that come later. */
    public VaultReader reader() throws VaultException {
        List<VaultReader> readers = new ArrayList<>();
        for (Vault vault : vaults.reversed()) {
            readers.add(vault.reader());
        }
        return readers.size() == 1 ? readers.getFirst() : new SeriesReader(readers);
    }

    /**
     * Writes into the newest vault. What {@link #succeed} has copied counts as added by the next writer.
     *
     * @throws VaultLockedException also when somebody else made another vault just now, which may not have all of it yet:
     *             {@link #succeed} has to come first
     */
    public VaultWriter openWriter() throws VaultException {
        long before = copied.getAndSet(0);
        try {
            return openWriter(before);
        } catch (VaultException | RuntimeException e) {
            copied.addAndGet(before);
            throw e;
        }
    }

    private VaultWriter openWriter(long before) throws VaultException {
        Vault full = newest();
        VaultWriter writer = full.openWriter(before);
        try {
            if (lookForMore()) {
                throw new VaultLockedException("The vault at " + full.location() + " is full, and backups go on in "
                        + newest().location() + " from now on. Start this backup again.");
            }
            return writer;
        } catch (VaultException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private synchronized boolean lookForMore() throws VaultException {
        boolean found = false;
        Optional<Vault> next = next();
        while (next.isPresent()) {
            append(next.get());
            found = true;
            next = next();
        }
        return found;
    }

    private Optional<Vault> next() throws VaultException {
        return newest().successor(places.open(vaults.size() + 1));
    }

    private void append(Vault vault) {
        List<Vault> more = new ArrayList<>(vaults);
        more.add(vault);
        vaults = List.copyOf(more);
        worthwhile = 0;
    }

    /**
     * Sees to it that backups go on in a vault with room: when the newest is past the limit, another one is made that
     * begins with the newest snapshots, copied whole, so that nothing has to be asked of a provider again. To be called
     * before a backup. After a crash at any point the next call goes on.
     *
     * @param stop asked now and then
     * @throws dev.strongroom.vault.VaultLockedException while somebody else works on the vault that is full
     */
    public synchronized Succession succeed(VaultLimit limit, Continuation continuation, BooleanSupplier stop)
            throws VaultException {
        lookForMore();
        if (vaults.size() > 1) {
            Vault from = vaults.get(vaults.size() - 2);
            Set<Snapshot> missing = missing(from, newest(), continuation);
            if (!missing.isEmpty()) {
                return copied(from, missing, stop);
            }
        }
        Vault full = newest();
        VaultSize size = full.size();
        if (!limit.passedBy(size) || size.blobs() < worthwhile) {
            return new Succession.EnoughRoom();
        }
        List<Snapshot> begins = continuation.newest(full.reader().snapshots());
        long needed = full.upkeep().blobsOf(begins);
        if (needed * 2 > size.blobs()) {
            worthwhile = needed * 2;
            return new Succession.NoUse(size, needed);
        }
        append(full.makeSuccessor(places.open(vaults.size() + 1)));
        return copied(full, new HashSet<>(begins), stop);
    }

    /** Those of a line of which the newer vault has nothing yet. */
    private static Set<Snapshot> missing(Vault from, Vault to, Continuation continuation) throws VaultException {
        Set<String> there = new HashSet<>();
        to.reader().snapshots().forEach(snapshot -> there.add(continuation.line(snapshot)));
        Set<Snapshot> missing = new HashSet<>(continuation.newest(from.reader().snapshots()));
        missing.removeIf(snapshot -> there.contains(continuation.line(snapshot)));
        return missing;
    }

    private Succession copied(Vault from, Set<Snapshot> begins, BooleanSupplier stop) throws VaultException {
        Set<String> ids = new HashSet<>();
        begins.forEach(snapshot -> ids.add(snapshot.id().hex()));
        CopyReport report =
                from.upkeep().continueIn(newest(), snapshot -> ids.contains(snapshot.id().hex()), stop);
        copied.addAndGet(report.bytesAdded());
        return report.whole()
                ? new Succession.Done(from.location(), newest().location(), report.bytesAdded())
                : new Succession.Unfinished(from.location(), newest().location());
    }

    @Override
    public void close() {
        vaults.forEach(Vault::close);
    }
}
