package dev.strongroom.service.cli.vault;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.series.VaultSeries;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which snapshot of which vault: the first words of every command that looks into a snapshot. */
final class SnapshotPlace {
    @Mixin
    private VaultPlace place;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SNAPSHOT", defaultValue = SnapshotChoice.LATEST,
            description = "The beginning of its id. Default: ${DEFAULT-VALUE}.")
    private String snapshot;

    /** Opens the vault; the caller closes it. */
    VaultSeries open() throws VaultException {
        return place.openForFiles();
    }

    /** What was asked of the store until now; nothing where it is a directory of this machine. */
    Optional<StoreRequests> requests() {
        return place.requests();
    }

    Snapshot find(VaultReader reader) throws VaultException {
        return SnapshotChoice.find(reader, snapshot);
    }
}
