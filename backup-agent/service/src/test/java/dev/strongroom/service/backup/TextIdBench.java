package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Backups of one {@link TextIdMailbox} into a vault in memory. One thread. */
final class TextIdBench implements AutoCloseable {
    private static final String ENTITY = "anna";

    private final MemoryStore store = new MemoryStore();
    private final TextIdMailbox mailbox = new TextIdMailbox();
    private final Workbench bench;

    private TextIdBench(Workbench bench) {
        this.bench = bench;
    }

    static TextIdBench in(Path directory) throws VaultException, IOException {
        TextIdBench made = new TextIdBench(new Workbench(
                Files.createDirectories(directory.resolve("catalogues")), Workbench.settings(100, 10_000)));
        TestVault.create(made.store).close();
        return made;
    }

    TextIdMailbox mailbox() {
        return mailbox;
    }

    /** The caller closes it. */
    Vault vault() throws VaultException {
        return Workbench.reopened(store);
    }

    /** Answers how many items count as new. */
    long backUp() throws VaultException, InterruptedException {
        try (Vault vault = vault()) {
            TaskResult result = bench.run(vault, new Quiet(), TextIdSource.entity(ENTITY, mailbox));
            assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.SUCCESS);
            return result.entities().values().iterator().next().newItems();
        }
    }

    /** Loses the catalogue and makes it anew from the vault. */
    void rebuild() throws VaultException {
        bench.loseCatalogues();
        try (Vault vault = vault()) {
            new CatalogueRebuild(bench.catalogues()).bringIntoLine(vault.reader(), Workbench.TASK, ENTITY);
        }
    }

    Catalogue catalogue() {
        return bench.catalogue(ENTITY);
    }

    /** All that the catalogue says. */
    List<String> rows() throws SQLException {
        return CatalogueDump.of(bench.file(ENTITY));
    }

    @Override
    public void close() {
        bench.close();
    }
}
