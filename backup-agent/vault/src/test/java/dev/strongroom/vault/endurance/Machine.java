package dev.strongroom.vault.endurance;

import dev.strongroom.vault.ClockSkewException;
import dev.strongroom.vault.LockLostException;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** A machine that has a vault open, with a clock of its own, and may die. For one thread. */
final class Machine implements AutoCloseable {
    private static final int PACK_SIZE = 1 << 20;
    /** So few that index files are written before a flush asks for one. */
    private static final int INDEX_SIZE = 8;

    private final DyingStore store;
    private final ObjectStore ground;
    private final InstantSource clock;
    private final IntSupplier faults;
    private final int faultsBefore;
    private Duration skew;
    private Optional<Vault> vault = Optional.empty();
    private Optional<VaultWriter> writer = Optional.empty();
    private Optional<LineBackup.Prepared> prepared = Optional.empty();

    /**
     * A machine that has nothing open yet.
     *
     * @param ground what holds everything, without faults
     * @param skew by how much its clock is ahead
     * @param faults how many there were so far
     */
    Machine(DyingStore store, ObjectStore ground, InstantSource clock, Duration skew, IntSupplier faults) {
        this.store = store;
        this.ground = ground;
        this.clock = clock;
        this.skew = skew;
        this.faults = faults;
        this.faultsBefore = faults.getAsInt();
    }

    /** What a machine does. */
    interface Work {
        void run(Machine machine) throws VaultException, IOException;
    }

    /**
     * Does something, with the vault open. Answers whether it was done; what fails must have a reason.
     *
     * @param involved may be the reason too
     */
    boolean attempt(Work work, Machine... involved) throws IOException {
        try {
            if (vault.isEmpty()) {
                vault = Optional.of(TestVault.open(store,
                        TestVault.OPTIONS.withPackSize(PACK_SIZE).withIndexSize(INDEX_SIZE).withClock(this::now)));
            }
            work.run(this);
            return true;
        } catch (VaultLockedException | LockLostException | ClockSkewException e) {
            return false;
        } catch (VaultException e) {
            if (!isDisturbed() && Arrays.stream(involved).noneMatch(Machine::isDisturbed)) {
                throw new AssertionError("It failed without a reason", e);
            }
            return false;
        }
    }

    private boolean isDisturbed() {
        return store.isDead() || faults.getAsInt() > faultsBefore;
    }

    private synchronized Instant now() {
        return clock.instant().plus(skew);
    }

    /** Sets its clock anew. */
    synchronized void jump(Duration by) {
        skew = skew.plus(by);
    }

    Vault vault() {
        return vault.orElseThrow();
    }

    void openWriter() throws VaultException {
        writer = Optional.of(vault().openWriter());
    }

    /** Stores the next items of a line. */
    void store(Line line, int items) throws VaultException, IOException {
        vault().reader().refresh(); // others may have published since
        prepared = Optional.of(LineBackup.newest(vault().reader(), line).storeNext(writer.orElseThrow(), items));
    }

    void flush() throws VaultException {
        writer.orElseThrow().flush();
    }

    /** Publishes what it stored last; empty when there is nothing. */
    Optional<Snapshot> publish(String name) throws VaultException {
        if (prepared.isEmpty()) {
            return Optional.empty();
        }
        LineBackup.Prepared backup = prepared.get();
        prepared = Optional.empty();
        return Optional.of(writer.orElseThrow()
                .publish(new SnapshotDraft(now(), backup.tree(), List.of("/line"), "agent",
                        List.of(Integer.toString(backup.line().number()), name), Optional.empty()),
                        PublishGuard.NONE));
    }

    /** Ends it in the middle of what it does. */
    void die() {
        store.die();
        close();
    }

    /** Ends it; the locks that it left are removed, as time would. */
    @Override
    public void close() {
        writer.ifPresent(VaultWriter::close);
        vault.ifPresent(Vault::close);
        store.bury(ground);
    }
}
