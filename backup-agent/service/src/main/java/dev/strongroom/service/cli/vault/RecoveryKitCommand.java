package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.SecretFile;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down what brings a vault's data back without Strongroom. */
@Command(name = "recovery-kit", description = "Writes a page to print, with what opens the vault: where it lies, the "
        + "password, and the restic commands.")
final class RecoveryKitCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Option(names = "--out", required = true, paramLabel = "FILE",
            description = "The new file. It holds the password: print it, then delete it.")
    private Path out;

    private record Result(String outcome, String file) {}

    @Override
    public Integer call() throws VaultException {
        RecoveryKit kit;
        try (VaultSeries vaults = place.openSeries()) { // so that no kit is made of a password that opens nothing
            List<String> places = vaults.vaults().stream().map(Vault::location).toList();
            kit = new RecoveryKit(places.getFirst(), vaults.vaults().getFirst().id(), places.subList(1, places.size()));
        }
        try {
            kit.write(out, SecretFile.text(place.access().passwordFile()));
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailedException("file-exists", out + " is there already. Name a new file.", e);
        } catch (IOException e) {
            throw new CommandFailedException("file-unwritable", out + " can't be written: " + e + ".", e);
        }
        options.output().line("Wrote the recovery kit to " + out + ". Print it, keep the paper, and delete the file.");
        options.output().result(new Result("success", out.toAbsolutePath().normalize().toString()), place.requests());
        return ExitCodes.OK;
    }
}
