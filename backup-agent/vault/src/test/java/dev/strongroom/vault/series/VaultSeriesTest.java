package dev.strongroom.vault.series;

import static dev.strongroom.vault.series.NumberedSnapshots.LOW;
import static dev.strongroom.vault.series.NumberedSnapshots.NEWEST;
import static dev.strongroom.vault.series.NumberedSnapshots.bytes;
import static dev.strongroom.vault.series.NumberedSnapshots.contents;
import static dev.strongroom.vault.series.NumberedSnapshots.fill;
import static dev.strongroom.vault.series.NumberedSnapshots.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.KeyInfo;
import dev.strongroom.vault.LockMode;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultExistsException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.WrongPasswordException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.testing.VaultBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A vault that is full")
class VaultSeriesTest {
    @TempDir
    Path directory;

    private Path place(int number) {
        return directory.resolve(number == 1 ? "vault" : "vault-" + number);
    }

    private ObjectStore store(int number) {
        return new LocalStore(place(number));
    }

    private VaultSeries open() throws VaultException {
        return VaultSeries.open(TestVault.open(place(1)), this::store);
    }

    private void requireSound() throws VaultException {
        for (int number = 1; Files.exists(place(number)); number++) {
            for (Restic restic : Restic.all(place(number))) {
                restic.check();
            }
            try (Vault vault = TestVault.open(place(number))) {
                assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("is gone on from in another one that begins with the newest snapshot; both are read as one")
    void goesOn() throws VaultException, IOException {
        TestVault.create(place(1)).close();
        try (VaultSeries series = open()) {
            fill(series, 0, 3);
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isEqualTo(new Succession.EnoughRoom());
            fill(series, 3, 7);
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isInstanceOfSatisfying(Succession.Done.class,
                    done -> assertThat(done.to()).isEqualTo(place(2).toString()));
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isEqualTo(new Succession.EnoughRoom());
            fill(series, 7, 9);
            assertThat(contents(series.newest().reader())).containsExactly(snapshot(6), snapshot(7), snapshot(8));
        }
        try (VaultSeries series = open()) {
            assertThat(contents(series.reader())).containsExactly(snapshot(0), snapshot(1), snapshot(2), snapshot(3),
                    snapshot(4), snapshot(5), snapshot(6), snapshot(6), snapshot(7), snapshot(8));
            fill(series, 9, 13);
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isInstanceOf(Succession.Done.class);
            assertThat(series.vaults()).hasSize(3);
        }
        requireSound();
    }

    @Test
    @DisplayName("counts what the next one begins with as added by the first writer there, also when the copy was stopped")
    void countsTheCopy() throws VaultException, IOException {
        TestVault.create(place(1)).close();
        try (VaultSeries series = open()) {
            fill(series, 0, 7);
            series.succeed(LOW, NEWEST, () -> true);
            series.succeed(LOW, NEWEST, () -> false);
            try (VaultLock _ = series.newest().lock(LockMode.EXCLUSIVE)) {
                assertThatThrownBy(series::openWriter).isInstanceOf(VaultLockedException.class);
            }
            try (VaultWriter first = series.openWriter(); VaultWriter second = series.openWriter()) {
                TestVault.publish(first, TestVault.storeFiles(first, Map.of("a", bytes("new"))));
                assertThat(first.bytesAdded()).isPositive().isEqualTo(VaultBytes.stored(place(2)));
                assertThat(second.bytesAdded()).isZero();
            }
        }
    }

    @Test
    @DisplayName("gives its passwords to the next one, which the same master key opens")
    void samePasswords() throws VaultException, IOException {
        try (Vault vault = TestVault.create(place(1)); Password recovery = Password.of("recovery key")) {
            vault.keys().add(recovery, "recovery");
        }
        try (VaultSeries series = open()) {
            fill(series, 0, 7);
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isInstanceOf(Succession.Done.class);
        }
        try (Password recovery = Password.of("recovery key");
                Vault second = Vault.open(store(2), recovery, TestVault.OPTIONS)) {
            assertThat(contents(second.reader())).containsExactly(snapshot(6));
        }
    }

    @Test
    @DisplayName("shares later changes of its passwords, too")
    void passwordsChangeInAll() throws VaultException, IOException {
        TestVault.create(place(1)).close();
        try (VaultSeries series = open(); Password other = Password.of("other"); Password mine = Password.of("mine")) {
            fill(series, 0, 7);
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isInstanceOf(Succession.Done.class);
            KeyInfo added = series.onKeys(vault -> vault.keys().add(other, "other"));
            series.onKeys(vault -> vault.keys().change(mine));
            Vault.open(store(2), other, TestVault.OPTIONS).close();
            series.onKeys(vault -> {
                vault.keys().remove(added.id());
                return added;
            });
            Vault.open(store(2), mine, TestVault.OPTIONS).close();
            assertThatThrownBy(() -> Vault.open(store(2), other, TestVault.OPTIONS))
                    .isInstanceOf(WrongPasswordException.class);
            assertThatThrownBy(() -> TestVault.open(place(2))).isInstanceOf(WrongPasswordException.class);
        }
    }

    @Test
    @DisplayName("stays in use while its newest snapshot needs more than half of it")
    void noUse() throws VaultException, IOException {
        TestVault.create(place(1)).close();
        try (VaultSeries series = open()) {
            fill(series, 0, 1);
            assertThat(series.succeed(new VaultLimit(2, Long.MAX_VALUE), NEWEST, () -> false))
                    .isInstanceOfSatisfying(Succession.NoUse.class, none -> assertThat(none.needed()).isEqualTo(4));
            assertThat(series.vaults()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is left alone by whoever has a vault of their own at the next place")
    void foreignVault() throws VaultException, IOException {
        TestVault.create(place(1)).close();
        TestVault.create(place(2)).close();
        try (VaultSeries series = open()) {
            assertThat(series.vaults()).hasSize(1);
            fill(series, 0, 7);
            assertThatThrownBy(() -> series.succeed(LOW, NEWEST, () -> false))
                    .isInstanceOf(VaultExistsException.class)
                    .hasMessageContaining(place(2).toString());
        }
    }

    @Test
    @DisplayName("goes on in the next one when it is told to stop on the way")
    void stops() throws VaultException, IOException {
        TestVault.create(place(1)).close();
        try (VaultSeries series = open()) {
            fill(series, 0, 7);
            assertThat(series.succeed(LOW, NEWEST, () -> true)).isInstanceOf(Succession.Unfinished.class);
            assertThat(series.newest().reader().snapshots()).isEmpty();
        }
        try (VaultSeries series = open()) {
            assertThat(series.succeed(LOW, NEWEST, () -> false)).isInstanceOf(Succession.Done.class);
            assertThat(contents(series.newest().reader())).containsExactly(snapshot(6));
        }
    }

    @Test
    @DisplayName("takes nothing more from who opened it before the next one came; they go on there when they try again")
    void lateWriter() throws VaultException, IOException {
        TestVault.create(place(1)).close();
        try (VaultSeries early = open(); VaultSeries other = open()) {
            fill(early, 0, 7);
            assertThat(other.succeed(LOW, NEWEST, () -> false)).isInstanceOf(Succession.Done.class);
            assertThatThrownBy(() -> fill(early, 7, 8)).isInstanceOf(VaultLockedException.class);
            assertThat(early.succeed(LOW, NEWEST, () -> false)).isEqualTo(new Succession.EnoughRoom());
            fill(early, 7, 8);
            assertThat(contents(early.newest().reader())).containsExactly(snapshot(6), snapshot(7));
            assertThat(early.vaults().getFirst().reader().snapshots()).hasSize(7);
        }
    }

    @Test
    @DisplayName("loses nothing and goes on, whichever change a crash cuts off")
    void survivesCrashes() throws VaultException, IOException {
        Path base = directory;
        boolean finished = false;
        for (int lifetime = 0; !finished; lifetime++) {
            directory = Files.createDirectory(base.resolve("crash-" + lifetime));
            TestVault.create(place(1)).close();
            try (VaultSeries series = open()) {
                fill(series, 0, 7);
            }
            finished = crash(lifetime);
            try (VaultSeries series = open()) {
                assertThat(contents(series.reader())).contains(snapshot(0), snapshot(5), snapshot(6));
                series.succeed(LOW, NEWEST, () -> false);
                fill(series, 7, 8);
                assertThat(contents(series.newest().reader())).containsExactly(snapshot(6), snapshot(7));
            }
            for (int number = 1; number <= 2; number++) {
                Restic.stock(place(number)).check();
            }
        }
    }

    /** Answers whether it lived to the end. */
    private boolean crash(int lifetime) throws VaultException {
        DyingStore second = new DyingStore(store(2), lifetime, () -> {});
        try (VaultSeries series = VaultSeries.open(TestVault.open(place(1)),
                number -> number == 2 ? second : store(number))) {
            series.succeed(LOW, NEWEST, () -> false);
            return true;
        } catch (VaultException dead) {
            assertThat(second.isDead()).isTrue();
            return false;
        } finally {
            second.bury(store(2));
        }
    }
}
