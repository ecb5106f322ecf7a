package dev.strongroom.service.cli.agent;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.SecretFile;
import dev.strongroom.service.cli.VaultLocation;
import dev.strongroom.service.config.ConfigReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings an agent back. */
@Command(name = "rebuild", description = {"Brings an agent back after its machine was lost, from its storage and the"
        + " recovery key alone."})
final class RebuildCommand implements Callable<Integer> {
    private final AgentRebuilder rebuilder;
    private final ConfigReader reader;

    @Mixin
    private OutputOptions options;

    @Mixin
    private ConfigArguments configuration;

    @Option(names = "--storage", required = true, paramLabel = "PLACE",
            description = "The directory that holds the account's vaults; elsewhere than on this machine the vault itself"
                    + " whose name begins with \"account-\", e.g. s3:https://HOST/BUCKET/account-1a2b3c4d, with its"
                    + " credentials in the environment.")
    private VaultLocation storage;

    @Option(names = "--recovery-key-file", required = true, paramLabel = "FILE",
            description = "A file that holds the recovery key and nothing else.")
    private Path recoveryKeyFile;

    private record Result(String outcome, Instant copiedAt, long tasks, int catalogues, boolean secretsKept,
            List<AgentRebuilder.SignInNeeded> signInsNeeded, List<AgentRebuilder.Problem> problems) {}

    RebuildCommand(AgentRebuilder rebuilder, ConfigReader reader) {
        this.rebuilder = rebuilder;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        Output output = options.output();
        AgentRebuilder.Rebuilt rebuilt = rebuilder.rebuild(configuration.read(reader), storage,
                SecretFile.text(recoveryKeyFile));
        output.line("Restored what there was at %s. Tasks: %d. Catalogues made anew: %d.".formatted(rebuilt.copiedAt(),
                rebuilt.tasks(), rebuilt.catalogues()));
        if (!rebuilt.secretsKept()) {
            output.line("The master key is not here, so stored passwords can't be read any more.");
        }
        rebuilt.signInsNeeded()
                .forEach(needed -> output.line(
                        "Sign in again: %s of the task \"%s\"".formatted(needed.mailbox(), needed.task())));
        rebuilt.problems().forEach(problem -> output.note(problem.mailbox() + ": " + problem.problem()));
        boolean whole = rebuilt.problems().isEmpty();
        output.result(new Result(whole ? "success" : "partial", rebuilt.copiedAt(), rebuilt.tasks(),
                rebuilt.catalogues(), rebuilt.secretsKept(), rebuilt.signInsNeeded(), rebuilt.problems()));
        return whole ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
