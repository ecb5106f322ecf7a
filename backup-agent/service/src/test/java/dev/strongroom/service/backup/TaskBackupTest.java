package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskBackupTest {
    private static final Instant RECEIVED = Instant.parse("2024-05-17T08:00:00Z");

    @TempDir
    Path temporary;

    @Test
    void aFirstRunStoresEveryMessageWhereResticFindsIt() throws Exception {
        ModelMailbox mailbox = new ModelMailbox();
        IntStream.range(0, 250)
                .forEach(i -> mailbox.folder("Archive/2024")
                        .add(Workbench.mail("Message " + i, "Text " + i), RECEIVED.plusSeconds(3600L * i),
                                ItemState.EMPTY));
        Path repository = temporary.resolve("vault");
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 10_000));
                Vault vault = TestVault.create(repository)) {
            TaskResult result = bench.run(vault, new Quiet(), Workbench.entity("anna", mailbox, NONE));

            assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
            Catalogue catalogue = bench.catalogue("anna");
            assertThat(catalogue.folders(1)).extracting(CatalogueFolder::items).containsExactly(250L);
        }
        Restic restic = Restic.stock(repository);
        restic.check();
        String listing = restic.run("ls", "latest");
        assertThat(listing).contains("/anna@example.org/mail/Archive%2F2024/2024/05/18/");
        assertThat(listing.lines().filter(line -> line.endsWith(".eml"))).hasSize(250);
    }

    static final ModelSource.Script NONE = new ModelSource.Script() {};

    private Path catalogues() throws java.io.IOException {
        return java.nio.file.Files.createDirectories(temporary.resolve("catalogues"));
    }
}
