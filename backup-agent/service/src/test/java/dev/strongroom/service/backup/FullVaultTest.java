package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.layout.BackupLines;
import dev.strongroom.service.layout.TaskState;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.Succession;
import dev.strongroom.vault.series.VaultLimit;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A task whose vault is full")
class FullVaultTest {
    private static final Instant RECEIVED = Instant.parse("2024-05-17T08:00:00Z");
    private static final VaultLimit LOW = new VaultLimit(1, 1);
    private static final int MANY = 60;

    @TempDir
    private Path directory;
    @TempDir
    private Path catalogueDirectory;
    private final ModelMailbox mailbox = new ModelMailbox();
    private int delivered;

    private VaultSeries open() throws VaultException {
        return VaultSeries.open(TestVault.open(directory.resolve("vault")),
                number -> new LocalStore(directory.resolve("vault-" + number)));
    }

    private TaskResult backUp(Workbench bench, VaultSeries vaults) throws Exception {
        delivered++;
        mailbox.folder("INBOX").add(Workbench.mail("Message " + delivered, "Text"), RECEIVED, ItemState.EMPTY);
        return bench.run(vaults, bench.newJob(), new Quiet(), PublishGuard.NONE,
                Workbench.entity("anna", mailbox, TaskBackupTest.NONE));
    }

    private void backUpUntilFull(Workbench bench, VaultSeries vaults) throws Exception {
        for (int run = 0; run < MANY; run++) {
            backUp(bench, vaults);
            if (vaults.succeed(LOW, new BackupLines(), () -> false) instanceof Succession.Done) {
                return;
            }
        }
        throw new AssertionError("The vault never became full");
    }

    @Test
    @DisplayName("goes on in another one: nothing is read again, every restore point stays, and both are whole")
    void goesOn() throws Exception {
        TestVault.create(directory.resolve("vault")).close();
        try (Workbench bench = new Workbench(catalogueDirectory, Workbench.settings(100, 10_000));
                VaultSeries vaults = open()) {
            backUpUntilFull(bench, vaults);
            int before = delivered;

            TaskResult result = backUp(bench, vaults);

            assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(anna(result).newItems()).isEqualTo(1);
            TaskState state = TaskState.read(vaults.newest().reader(), Workbench.TASK);
            assertThat(state.of("anna").orElseThrow().entry().run()).isEqualTo(before + 1);
            assertThat(bench.catalogue("anna").newestRun().orElseThrow().items()).isEqualTo(before + 1);
            assertThat(bench.catalogue("anna").trees()).hasSize(before + 1);
            List<String> original = CatalogueDump.of(bench.file("anna"));
            bench.loseCatalogues();
            new CatalogueRebuild(bench.catalogues()).rebuild(vaults.reader(), Workbench.TASK, "anna");
            assertThat(CatalogueDump.of(bench.file("anna"))).containsExactlyInAnyOrderElementsOf(original);
        }
        requireSound();
    }

    private static RunResult anna(TaskResult result) {
        return Objects.requireNonNull(result.entities().get("anna"));
    }

    private void requireSound() throws VaultException {
        for (Path place : List.of(directory.resolve("vault"), directory.resolve("vault-2"))) {
            Restic.stock(place).check();
            try (Vault vault = TestVault.open(place)) {
                assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("loses no restore point when it is stopped between the new vault and the first snapshot in it")
    void stopped() throws Exception {
        TestVault.create(directory.resolve("vault")).close();
        try (Workbench bench = new Workbench(catalogueDirectory, Workbench.settings(100, 10_000))) {
            try (VaultSeries vaults = open()) {
                Succession last = new Succession.EnoughRoom();
                while (!(last instanceof Succession.Unfinished) && delivered < MANY) {
                    backUp(bench, vaults);
                    last = vaults.succeed(LOW, new BackupLines(), () -> true);
                }
                assertThat(last).isInstanceOf(Succession.Unfinished.class);
            }
            try (VaultSeries vaults = open()) {
                assertThat(TaskState.read(vaults.reader(), Workbench.TASK).of("anna")).isPresent();
                assertThat(vaults.succeed(LOW, new BackupLines(), () -> false)).isInstanceOf(Succession.Done.class);
                assertThat(anna(backUp(bench, vaults)).newItems()).isEqualTo(1);
            }
        }
        requireSound();
    }
}
