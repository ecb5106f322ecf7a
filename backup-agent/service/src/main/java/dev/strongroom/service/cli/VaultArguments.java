package dev.strongroom.service.cli;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which vault, and what opens it, for commands that speak of mailboxes first. */
public final class VaultArguments {
    @Option(names = "--vault", required = true, paramLabel = "VAULT", description = VaultLocation.FORMS)
    private VaultLocation location;

    @Option(names = "--vault-password-file", required = true, paramLabel = "FILE",
            description = "A file that holds the vault's password and nothing else.")
    private Path passwordFile;

    private VaultAccess access() {
        return new VaultAccess(location, passwordFile);
    }

    /** What was asked of the vault's store until now; nothing where it is a directory of this machine. */
    public Optional<StoreRequests> requests() {
        return location.requests();
    }

    /** Where work with the vault keeps its catalogue. */
    public Path data() {
        return location.data();
    }

    /** Opens the vault, with those that go on where it ends, to read it; the caller closes it. */
    public VaultSeries open() throws VaultException {
        return Files.isDirectory(data()) ? access().openSeriesKeepingIndex() : access().openSeries();
    }

    /**
     * Opens the vault, or makes it where there is nothing yet, for work that takes the data directory before it reads or
     * writes; the caller closes it.
     *
     * @param told what the user should know
     */
    public VaultSeries openOrCreate(Consumer<String> told) throws VaultException {
        if (access().exists()) {
            return access().openSeriesKeepingIndex();
        }
        VaultSeries made = access().createSeries();
        told.accept("Made a new vault in " + location + ". Keep its password: without it nothing can be read.");
        return made;
    }
}
