package dev.strongroom.vault.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.ClockSkewException;
import dev.strongroom.vault.LockLostException;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.ForwardingStore;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.testing.HoldingStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lock on a vault")
class LockTest {
    private static final Duration STRETCH = Duration.ofMinutes(10);
    private static final Map<String, Integer> FILES = Map.of("a", 1, "b", 2);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final HoldingStore store = new HoldingStore(() -> now);
    private final VaultOptions options = TestVault.OPTIONS.withClock(() -> now);
    private final ModelVault model = new ModelVault(Seeds.random());

    @BeforeEach
    void create() throws VaultException {
        try (var password = TestVault.password()) {
            Vault.create(store, password, options).close();
        }
    }

    private Vault open() throws VaultException {
        return TestVault.open(store, options);
    }

    private List<ObjectKey> locks() {
        List<ObjectKey> locks = new ArrayList<>();
        store.list(ObjectKind.LOCK, lock -> locks.add(lock.key()));
        return locks;
    }

    private void publish(VaultWriter writer) throws VaultException, IOException {
        model.publish(writer, model.store(writer, FILES), FILES);
    }

    /** A backup that runs for a day: stretch follows stretch, and one that finds the vault locked tries again. */
    private final class LongRun implements AutoCloseable {
        private final Vault vault;
        private Optional<VaultWriter> writer = Optional.empty();
        private Instant began = now;

        LongRun() throws VaultException {
            vault = open();
        }

        void work() throws VaultException, IOException {
            if (writer.isPresent() && !now.isBefore(began.plus(STRETCH))) {
                publish(writer.get());
                writer.get().close();
                writer = Optional.empty();
            }
            if (writer.isEmpty()) {
                try {
                    writer = Optional.of(vault.openWriter());
                    began = now;
                } catch (VaultLockedException e) {
                    assertThat(e).hasMessageContaining("Somebody else");
                }
            }
        }

        @Override
        public void close() {
            writer.ifPresent(VaultWriter::close);
            vault.close();
        }
    }

    /** What others do. */
    private interface Meanwhile {
        void run() throws VaultException, IOException;
    }

    /** A minute passes whenever somebody looks for locks. */
    private final class MinuteByMinute extends ForwardingStore {
        private final Meanwhile meanwhile;

        MinuteByMinute(ObjectStore store, Meanwhile meanwhile) {
            super(store);
            this.meanwhile = meanwhile;
        }

        @Override
        protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
            if (operation == StoreOperation.LIST && kind == ObjectKind.LOCK) {
                now = now.plus(Duration.ofMinutes(1));
                try {
                    meanwhile.run();
                } catch (VaultException e) {
                    throw new IOException(e);
                }
            }
            return request.send();
        }
    }

    @Test
    @DisplayName("that a prune waits for comes within minutes while a backup runs for a day, which then goes on")
    void givesTurns() throws VaultException, IOException {
        try (LongRun run = new LongRun();
                Vault pruner = TestVault.open(new MinuteByMinute(store, run::work), options)) {
            run.work();
            assertThatThrownBy(() -> pruner.upkeep().prune(PruneOptions.ALL_AT_ONCE))
                    .isInstanceOf(VaultLockedException.class);
            Instant before = now;

            pruner.upkeep().prune(PruneOptions.ALL_AT_ONCE, Duration.ofHours(1));

            assertThat(Duration.between(before, now)).isLessThan(STRETCH.plusMinutes(5));
            assertThat(run.writer).as("works beside the prune").isEmpty();
            run.work();
            assertThat(run.writer).as("goes on").isPresent();
            model.verify(pruner);
        }
    }

    @Test
    @DisplayName("is waited for no longer than patience lasts, and leaves nothing in the way then")
    void endsPatience() throws VaultException, IOException {
        try (Vault vault = open();
                VaultWriter writer = vault.openWriter();
                Vault pruner = TestVault.open(new MinuteByMinute(store, () -> {}), options)) {
            assertThatThrownBy(() -> pruner.upkeep().prune(PruneOptions.ALL_AT_ONCE, Duration.ofMinutes(5)))
                    .isInstanceOf(VaultLockedException.class);
            assertThat(locks()).hasSize(1);
            publish(writer);
            model.verify(pruner);
        }
    }

    @Test
    @DisplayName("is lost when the clock of its holder is set back, since it would look fresh for too long")
    void isLostWhenSetBack() throws VaultException, IOException {
        try (Vault vault = open(); VaultWriter writer = vault.openWriter()) {
            now = now.minus(Duration.ofMinutes(1));
            publish(writer);
            now = now.minus(Duration.ofMinutes(2));
            assertThatThrownBy(() -> publish(writer)).isInstanceOf(LockLostException.class);
            now = now.plus(Duration.ofMinutes(3));
            assertThatThrownBy(() -> publish(writer)).as("for good").isInstanceOf(LockLostException.class);
        }
    }

    @Test
    @DisplayName("is lost once it was not refreshed for 22.5 minutes, also when it still lies there")
    void isLostWhenNotRefreshed() throws VaultException, IOException {
        try (Vault vault = open(); VaultWriter writer = vault.openWriter()) {
            now = now.plus(Duration.ofMinutes(22));
            publish(writer);
            now = now.plus(Duration.ofMinutes(23));
            assertThatThrownBy(() -> publish(writer)).isInstanceOf(LockLostException.class);
            assertThat(locks()).as("nobody took it for stale yet").hasSize(1);
            assertThatThrownBy(writer::flush).as("for good").isInstanceOf(LockLostException.class);
            assertThat(vault.reader().snapshots()).hasSize(1);
        }
    }

    @Test
    @DisplayName("that somebody removed lets nothing be published, however fresh it is")
    void isLostWhenRemoved() throws VaultException, IOException {
        try (Vault vault = open(); VaultWriter writer = vault.openWriter()) {
            publish(writer);
            locks().forEach(store::delete);
            assertThatThrownBy(() -> publish(writer)).isInstanceOf(LockLostException.class);
            assertThat(vault.reader().snapshots()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is not removed by a machine whose clock is ahead of the storage's")
    void outlastsWrongClocks() throws VaultException, IOException {
        try (Vault vault = open();
                VaultWriter writer = vault.openWriter();
                Vault ahead = TestVault.open(store, options.withClock(() -> now.plus(Duration.ofHours(1))))) {
            assertThatThrownBy(() -> ahead.upkeep().prune(PruneOptions.ALL_AT_ONCE))
                    .isInstanceOf(ClockSkewException.class);
            publish(writer);
            model.verify(vault);
        }
    }
}
