package dev.strongroom.service.cli.recovery;

import dev.strongroom.service.rebuild.VaultEntity;
import dev.strongroom.service.recovery.StandaloneRecovery;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Makes what a vault holds of a mailbox ready for recovery. */
public interface Recoveries {
    /** How the catalogue is to be treated. */
    enum Treatment {
        /** It is taken as it is where it mirrors the vault, and brought into line where not. */
        KEEP,
        /** It is made anew. */
        REBUILD
    }

    /** A mailbox that is ready; it belongs to one thread until it is closed. */
    interface OpenRecovery extends AutoCloseable {
        StandaloneRecovery recovery();

        /** Which mailbox it is. */
        VaultEntity mailbox();

        /** An empty directory for working files, removed when this is closed. */
        Path work();

        @Override
        void close();
    }

    /**
     * Opens a mailbox; the caller closes it before the vault.
     *
     * @param data where the catalogue lies
     * @param choice which of the vault's mailboxes
     * @param treatment what is done with the catalogue that is there
     * @throws dev.strongroom.service.config.StartRefusedException when the data directory can't be used
     */
    OpenRecovery open(VaultSeries vault, Path data, Function<List<VaultEntity>, VaultEntity> choice,
            Treatment treatment) throws VaultException;
}
