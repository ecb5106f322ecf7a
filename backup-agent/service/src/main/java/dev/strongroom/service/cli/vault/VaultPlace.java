package dev.strongroom.service.cli.vault;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.cli.VaultAccess;
import dev.strongroom.service.cli.VaultLocation;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which vault, and what opens it: the first word of every command that looks after a vault. */
final class VaultPlace {
    @Parameters(index = "0", paramLabel = "VAULT", description = VaultLocation.FORMS)
    private VaultLocation location;

    @Option(names = "--password-file", required = true, paramLabel = "FILE",
            description = "A file that holds the vault's password and nothing else.")
    private Path passwordFile;

    VaultAccess access() {
        return new VaultAccess(location, passwordFile);
    }

    /** What was asked of the store until now; nothing where it is a directory of this machine. */
    Optional<StoreRequests> requests() {
        return location.requests();
    }

    /** Opens the vault with those that go on where it ends; the caller closes it. */
    VaultSeries openSeries() throws VaultException {
        return access().openSeries();
    }

    /** The same, to store or restore files, however many blobs there are; the caller closes it. */
    VaultSeries openForFiles() throws VaultException {
        return access().openSeriesKeepingIndex();
    }
}
