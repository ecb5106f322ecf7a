package dev.strongroom.service.cli;

import dev.strongroom.service.layout.BackupLines;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.Succession;
import dev.strongroom.vault.series.VaultLimit;
import dev.strongroom.vault.series.VaultSeries;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How large a vault may become before another one goes on where it ends. */
public final class VaultLimitArguments {
    private static final long MEGABYTE = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--vault-max-blobs", paramLabel = "N", defaultValue = "5000000",
            description = "How many pieces a vault may hold before backups go on in another one beside it. "
                    + "Default: ${DEFAULT-VALUE}.")
    private long maxBlobs;

    @Option(names = "--vault-max-mb", paramLabel = "MB", defaultValue = "10000000",
            description = "How large a vault may become before that. Default: ${DEFAULT-VALUE}.")
    private long maxMegabytes;

    /**
     * Sees to it that there is room for a backup.
     *
     * @param told what had to be done for it
     */
    public void makeRoom(VaultSeries vaults, BooleanSupplier stop, Consumer<String> told) throws VaultException {
        switch (vaults.succeed(limit(), new BackupLines(), stop)) {
            case Succession.EnoughRoom _ -> {
                // nothing to tell
            }
            case Succession.NoUse(var size, long needed) ->
                told.accept(("The vault holds %d pieces, more than it should,"
                        + " and its newest snapshots need %d of them, so another vault would be as large. Split what you back"
                        + " up over several vaults.").formatted(size.blobs(), needed));
            case Succession.Done(String from, String to, long bytes) -> told.accept(("The vault in %s is full. Backups"
                    + " go on in %s, which begins with a copy of the newest snapshots, %.1f MB. Go on naming the first"
                    + " one: both are read.").formatted(from, to, bytes / 1e6));
            case Succession.Unfinished(String from, String to) -> throw new CommandFailedException("copy-unfinished",
                    "The vault in " + from + " is full, and not all that backups go on from is in " + to
                            + " yet. Nothing was backed up. The same command goes on with it.");
        }
    }

    private VaultLimit limit() {
        if (maxBlobs < 1 || maxMegabytes < 1) {
            throw new ParameterException(spec.commandLine(), "A vault holds at least one piece and one megabyte.");
        }
        return new VaultLimit(maxBlobs, Math.multiplyExact(maxMegabytes, MEGABYTE));
    }
}
