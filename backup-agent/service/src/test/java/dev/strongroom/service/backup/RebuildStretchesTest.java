package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.service.rebuild.RebuildPace;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.testing.TestVault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A rebuild of a catalogue")
class RebuildStretchesTest {
    private static final Instant RECEIVED = Instant.parse("2024-05-17T08:00:00Z");
    private static final int RUNS = 4;

    @TempDir
    private Path vaultDirectory;
    @TempDir
    private Path catalogueDirectory;

    @Test
    @DisplayName("that stops after every restore point ends with the same rows as the backups' own")
    void goesOnWhereItStopped() throws Exception {
        try (Workbench bench = new Workbench(catalogueDirectory, Workbench.settings(100, 10_000));
                Vault vault = backedUp(bench)) {
            List<String> original = CatalogueDump.of(bench.file("anna"));
            bench.loseCatalogues();
            CatalogueRebuild rebuild = new CatalogueRebuild(bench.catalogues());

            int stretches = 1;
            while (stretch(rebuild, vault, bench).isEmpty()) {
                stretches++;
            }

            assertThat(stretches).isEqualTo(RUNS);
            assertThat(CatalogueDump.of(bench.file("anna"))).containsExactlyInAnyOrderElementsOf(original);
        }
    }

    /** Takes over one restore point. */
    private static Optional<Catalogue> stretch(CatalogueRebuild rebuild, Vault vault, Workbench bench)
            throws Exception {
        Catalogue draft = bench.catalogues().draftSoFar("anna");
        int before = draft.trees().size();
        return rebuild.rebuild(vault.reader(), Workbench.TASK, "anna", draft, (done, all) -> done == before);
    }

    @Test
    @DisplayName("that is stopped leaves the catalogue that is there")
    void leavesTheOldOne() throws Exception {
        try (Workbench bench = new Workbench(catalogueDirectory, Workbench.settings(100, 10_000));
                Vault vault = backedUp(bench)) {
            CatalogueRebuild rebuild = new CatalogueRebuild(bench.catalogues());
            RebuildPace stopped = (done, all) -> false;

            assertThat(rebuild.rebuild(vault.reader(), Workbench.TASK, "anna", bench.catalogues().draft("anna"),
                    stopped)).isEmpty();
            assertThat(bench.catalogue("anna").newestRun()).isPresent();
        }
    }

    private Vault backedUp(Workbench bench) throws Exception {
        Vault vault = TestVault.create(vaultDirectory.resolve("vault"));
        ModelMailbox mailbox = new ModelMailbox();
        for (int run = 1; run <= RUNS; run++) {
            mailbox.folder("INBOX").add(Workbench.mail("Message " + run, "Text"), RECEIVED, ItemState.EMPTY);
            bench.run(vault, new Quiet(), Workbench.entity("anna", mailbox, TaskBackupTest.NONE));
        }
        return vault;
    }
}
