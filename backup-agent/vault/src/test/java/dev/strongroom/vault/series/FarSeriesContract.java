package dev.strongroom.vault.series;

import static dev.strongroom.vault.series.NumberedSnapshots.LOW;
import static dev.strongroom.vault.series.NumberedSnapshots.NEWEST;
import static dev.strongroom.vault.series.NumberedSnapshots.contents;
import static dev.strongroom.vault.series.NumberedSnapshots.fill;
import static dev.strongroom.vault.series.NumberedSnapshots.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultExistsException;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.ForwardingStore;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.location.StoreLocation;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A vault that is full, in a store that is reached over the network, whichever it is. */
abstract class FarSeriesContract {
    /** A place that nobody has used; the same one for all of a test. */
    abstract StoreLocation first();

    /** Opens the store there. */
    abstract ObjectStore open(StoreLocation place);

    /** Fails the test unless a stock restic finds every byte of the vault sound. */
    abstract void requireResticFindsSound(StoreLocation place) throws IOException;

    private StoreLocation place(int number) {
        return number == 1 ? first() : StorePlaces.location(first(), number);
    }

    private ObjectStore store(int number) {
        return open(place(number));
    }

    private Vault vault(int number) throws VaultException {
        return TestVault.open(store(number), TestVault.OPTIONS);
    }

    private VaultSeries series() throws VaultException {
        return VaultSeries.open(vault(1), this::store);
    }

    private void requireSound(int vaults) throws VaultException {
        for (int number = 1; number <= vaults; number++) {
            try (Vault vault = vault(number)) {
                assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("is gone on from in another one that begins with the newest snapshot; all are read as one, restic checks each")
    void goesOn() throws VaultException, IOException {
        TestVault.create(store(1)).close();
        try (VaultSeries series = series()) {
            fill(series, 0, 7);
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isInstanceOfSatisfying(Succession.Done.class,
                    done -> assertThat(done.to()).isEqualTo(place(2).toString()));
            fill(series, 7, 9);
        }
        try (VaultSeries series = series()) {
            assertThat(contents(series.newest().reader())).containsExactly(snapshot(6), snapshot(7), snapshot(8));
            assertThat(contents(series.reader())).containsExactly(snapshot(0), snapshot(1), snapshot(2), snapshot(3),
                    snapshot(4), snapshot(5), snapshot(6), snapshot(6), snapshot(7), snapshot(8));
            fill(series, 9, 13);
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isInstanceOf(Succession.Done.class);
            assertThat(series.vaults()).hasSize(3);
        }
        requireSound(3);
        for (int number = 1; number <= 3; number++) {
            requireResticFindsSound(place(number));
        }
    }

    @Test
    @DisplayName("leaves somebody else's vault alone that lies at the next place")
    void foreignVault() throws VaultException, IOException {
        TestVault.create(store(1)).close();
        TestVault.create(store(2)).close();
        try (VaultSeries series = series()) {
            fill(series, 0, 7);
            assertThatThrownBy(() -> series.succeed(LOW, NEWEST, () -> false)).isInstanceOf(VaultExistsException.class);
            assertThat(series.vaults()).hasSize(1);
        }
    }

    @Test
    @DisplayName("loses nothing and goes on after crashes at one change after the other")
    void survivesCrashes() throws VaultException, IOException {
        TestVault.create(store(1)).close();
        try (VaultSeries series = series()) {
            fill(series, 0, 7);
        }
        int lifetime = 0;
        while (!livesToTheEnd(lifetime)) {
            lifetime++; // what the one before left stays, so that each goes further
        }
        assertThat(lifetime).isGreaterThan(1);
        try (VaultSeries series = series()) {
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isEqualTo(new Succession.EnoughRoom());
            fill(series, 7, 8);
            assertThat(contents(series.newest().reader())).containsExactly(snapshot(6), snapshot(7));
        }
        requireSound(2);
        requireResticFindsSound(place(2));
    }

    /** A series opens the place of its next vault several times, and closes it again where none lies there. */
    private static final class KeptOpen extends ForwardingStore {
        KeptOpen(ObjectStore store) {
            super(store);
        }

        @Override
        protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
            return request.send();
        }

        @Override
        public void close() {
            // who made the store does
        }
    }

    /** Answers whether it lived to the end. */
    private boolean livesToTheEnd(int lifetime) throws VaultException, IOException {
        ObjectStore holder = store(2);
        DyingStore second = new DyingStore(new KeptOpen(holder), lifetime, () -> {});
        boolean finished;
        try (VaultSeries series = VaultSeries.open(vault(1), number -> number == 2 ? second : store(number))) {
            series.succeed(LOW, NEWEST, () -> false);
            finished = true;
        } catch (VaultException dead) {
            assertThat(second.isDead()).as("died, and not %s", dead).isTrue();
            finished = false;
        }
        second.bury(holder);
        holder.close();
        try (VaultSeries series = series()) {
            assertThat(contents(series.reader())).contains(snapshot(0), snapshot(5), snapshot(6));
        }
        return finished;
    }
}
