package dev.strongroom.service.main;

import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.cli.recovery.Recoveries;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.rebuild.VaultEntity;
import dev.strongroom.service.recovery.StandaloneRecovery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One mailbox, ready for recovery, with what has to be closed after it. */
record LocalRecovery(StandaloneRecovery recovery, VaultEntity mailbox, Path work, Parts parts)
        implements
            Recoveries.OpenRecovery {
    /** What a mailbox is read with. */
    record Parts(DataDirectory directory, CatalogueThreads threads, Catalogues catalogues) implements AutoCloseable {
        @Override
        public void close() {
            catalogues.close();
            threads.close();
            directory.close();
        }
    }

    LocalRecovery(StandaloneRecovery recovery, VaultEntity mailbox, Parts parts) {
        this(recovery, mailbox, parts.directory.jobFiles().resolve(UUID.randomUUID().toString()), parts);
    }

    @Override
    public void close() {
        try {
            removeWork();
        } finally {
            parts.close();
        }
    }

    private void removeWork() {
        if (!Files.exists(work)) {
            return;
        }
        try (Stream<Path> files = Files.walk(work)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
