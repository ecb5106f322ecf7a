package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a vault. */
@Command(name = "init", description = "Makes a new vault in an empty place, which is tried first.")
final class InitCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace vault;

    private record Result(String outcome, String vault, String id) {}

    @Override
    public Integer call() throws VaultException {
        Result result;
        try (Vault made = vault.access().create()) {
            result = new Result("success", made.location(), made.id());
        }
        Output output = options.output();
        output.line("Made the vault %s in %s. Keep its password: without it nothing can be read."
                .formatted(result.id.substring(0, 10), result.vault));
        output.result(result, vault.requests());
        return ExitCodes.OK;
    }
}
