package dev.strongroom.service.cli.vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after a vault. */
@Command(name = "vault",
        description = "Looks after a vault: fills it with a plain directory, checks it, and keeps it small.",
        subcommands = {InitCommand.class, DirectoryBackupCommand.class, DirectoryRestoreCommand.class,
            VaultSnapshotsCommand.class, VaultLsCommand.class, VaultCheckCommand.class, ForgetCommand.class,
            PruneCommand.class, EraseCommand.class, RewriteCommand.class, RepairIndexCommand.class,
            UnlockCommand.class, CopyCommand.class, UndeleteCommand.class, RenewRetentionCommand.class,
            RecoveryKitCommand.class, KeyCommand.class})
public final class VaultCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the vault.");
    }
}
