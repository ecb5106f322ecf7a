package dev.strongroom.service.main;

import dev.strongroom.connectors.imap.ImapConnector;
import dev.strongroom.service.backup.MailboxBackup;
import dev.strongroom.service.bench.BenchCommand;
import dev.strongroom.service.cli.CheckCommand;
import dev.strongroom.service.cli.VersionCommand;
import dev.strongroom.service.cli.backup.BackupCommand;
import dev.strongroom.service.cli.recovery.ExportCommand;
import dev.strongroom.service.cli.recovery.LsCommand;
import dev.strongroom.service.cli.recovery.RestoreCommand;
import dev.strongroom.service.cli.recovery.SnapshotsCommand;
import dev.strongroom.service.cli.vault.VaultCommand;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every command by its name, in the order of the help, each made with what it needs. */
final class Commands {
    private Commands() {}

    static Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("backup", () -> BackupCommand.with(() -> new MailboxBackup(new ImapConnector())));
        commands.put("restore", () -> RestoreCommand.with(LocalRecoveries::new, ImapConnector::new));
        commands.put("export", () -> new ExportCommand(LocalRecoveries::new));
        commands.put("snapshots", SnapshotsCommand::new);
        commands.put("ls", () -> new LsCommand(LocalRecoveries::new));
        commands.put("check", CheckCommand::new);
        commands.put("vault", VaultCommand::new);
        commands.put("bench", () -> new BenchCommand(home()));
        commands.put("version", VersionCommand::new);
        return commands;
    }

    /** The checkout that this program runs from; its launcher says so. */
    private static Optional<Path> home() {
        return Optional.ofNullable(System.getenv("STRONGROOM_HOME")).map(Path::of);
    }
}
