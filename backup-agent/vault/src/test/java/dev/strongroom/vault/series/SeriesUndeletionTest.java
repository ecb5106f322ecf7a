package dev.strongroom.vault.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.retain.UndeleteReport;
import dev.strongroom.vault.retain.Undeletion;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an attacker hid in a bucket with versions")
class SeriesUndeletionTest {
    private static final Map<String, Integer> FILES = Map.of("a", 1, "b", 2);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final VaultOptions options = TestVault.OPTIONS.withClock(() -> now);
    private final List<HoldingStore> stores = List.of(newStore(), newStore(), newStore(), newStore());
    private final ModelVault model = new ModelVault(Seeds.random());

    private HoldingStore newStore() {
        return new HoldingStore(() -> now);
    }

    private HoldingStore store(int number) {
        return stores.get(number - 1);
    }

    private Vault open() throws VaultException {
        return TestVault.open(store(1), options);
    }

    /** Three vaults of one series, with a snapshot in the last. */
    @BeforeEach
    void fill() throws VaultException, IOException {
        try (var password = TestVault.password();
                Vault first = Vault.create(store(1), password, options);
                Vault second = first.makeSuccessor(store(2));
                Vault third = second.makeSuccessor(store(3));
                VaultWriter writer = third.openWriter()) {
            model.publish(writer, model.store(writer, FILES), FILES);
        }
    }

    private static int hide(HoldingStore store) {
        List<ObjectKey> there = objects(store);
        there.forEach(store::delete);
        return there.size();
    }

    private static List<ObjectKey> objects(HoldingStore store) {
        List<ObjectKey> there = new ArrayList<>();
        for (ObjectKind kind : ObjectKind.values()) {
            store.list(kind, object -> there.add(object.key()));
        }
        return there;
    }

    private UndeleteReport undeleteAfterFirst(Instant since) throws VaultException {
        try (Vault first = open()) {
            return new SeriesUndeletion(this::store, options.store(), since).undeleteAfter(first);
        }
    }

    @Test
    @DisplayName("comes back in every vault that goes on where the first ends, the configs too")
    void comesBackInAll() throws VaultException, IOException {
        now = now.plus(Duration.ofHours(1));
        Instant attack = now;
        hide(store(1));
        int hidden = hide(store(2)) + hide(store(3));
        now = now.plus(Duration.ofHours(1));
        Undeletion.of(store(1)).undelete(attack);

        assertThat(undeleteAfterFirst(attack)).isEqualTo(new UndeleteReport(hidden, 0));

        try (VaultSeries series = VaultSeries.open(open(), this::store)) {
            assertThat(series.vaults()).hasSize(3);
            model.verify(series.newest());
        }
        assertThat(undeleteAfterFirst(attack)).isEqualTo(UndeleteReport.NOTHING);
    }

    @Test
    @DisplayName("comes back in a vault whose config was left there")
    void comesBackBesideItsConfig() throws VaultException, IOException {
        store(3).list(ObjectKind.SNAPSHOT, snapshot -> store(3).delete(snapshot.key()));

        assertThat(undeleteAfterFirst(now)).isEqualTo(new UndeleteReport(1, 0));

        try (VaultSeries series = VaultSeries.open(open(), this::store)) {
            model.verify(series.newest());
        }
    }

    @Test
    @DisplayName("is not there, and is named, when it was a snapshot whose data a prune destroyed")
    void namesTheLost() throws VaultException, IOException {
        List<Digest> forgotten = model.snapshots();
        try (VaultSeries series = VaultSeries.open(open(), this::store)) {
            series.newest().upkeep().forget(forgotten);
            forgotten.forEach(model::forget);
            series.newest().upkeep().prune(PruneOptions.ALL_AT_ONCE);
        }

        assertThat(undeleteAfterFirst(Instant.EPOCH).forgottenAgain()).extracting(Snapshot::id)
                .containsExactlyElementsOf(forgotten);

        try (VaultSeries series = VaultSeries.open(open(), this::store)) {
            model.verify(series.newest());
        }
    }

    @Test
    @DisplayName("stays hidden in somebody else's vault at the next place")
    void leavesOthers() throws VaultException {
        try (var password = TestVault.password()) {
            Vault.create(store(4), password, options).close();
        }
        hide(store(4));

        assertThat(undeleteAfterFirst(now)).isEqualTo(UndeleteReport.NOTHING);

        assertThat(objects(store(4))).isEmpty();
    }

    @Test
    @DisplayName("before the given time stays hidden")
    void leavesEarlier() throws VaultException {
        hide(store(2));

        assertThat(undeleteAfterFirst(now.plusSeconds(1))).isEqualTo(UndeleteReport.NOTHING);

        assertThat(objects(store(2))).isEmpty();
    }
}
