package dev.strongroom.service.main;

import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.cli.recovery.Recoveries;
import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.Surroundings;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.service.rebuild.VaultEntity;
import dev.strongroom.service.recovery.StandaloneRecovery;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.series.VaultSeries;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Recovery without an agent: a data directory beside the vault, with the mailbox's catalogue in line with the vault. */
final class LocalRecoveries implements Recoveries {
    private static final int CATALOGUE_THREADS = 2;

    @Override
    public OpenRecovery open(VaultSeries vault, Path data, Function<List<VaultEntity>, VaultEntity> choice,
            Treatment treatment) throws VaultException {
        DataDirectory directory = DataDirectory.open(data, AgentConfig.defaults(Surroundings.ofProcess()).disk());
        CatalogueThreads threads = new CatalogueThreads(CATALOGUE_THREADS);
        Catalogues catalogues = new Catalogues(directory.catalogues(), threads);
        LocalRecovery.Parts parts = new LocalRecovery.Parts(directory, threads, catalogues);
        try {
            return open(vault.reader(), parts, choice, treatment);
        } catch (VaultException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static OpenRecovery open(VaultReader reader, LocalRecovery.Parts parts,
            Function<List<VaultEntity>, VaultEntity> choice,
            Treatment treatment) throws VaultException {
        CatalogueRebuild rebuild = new CatalogueRebuild(parts.catalogues());
        VaultEntity mailbox = choice.apply(rebuild.entities(reader));
        Catalogue catalogue = switch (treatment) {
            case KEEP -> rebuild.bringIntoLine(reader, mailbox.taskId(), mailbox.id());
            case REBUILD -> rebuild.rebuild(reader, mailbox.taskId(), mailbox.id());
        };
        return new LocalRecovery(new StandaloneRecovery(new StoredEntity(catalogue, reader)), mailbox, parts);
    }
}
