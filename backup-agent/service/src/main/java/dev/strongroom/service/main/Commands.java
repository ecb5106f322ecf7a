package dev.strongroom.service.main;

import dev.strongroom.connectors.imap.ImapConnector;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.MicrosoftTimeouts;
import dev.strongroom.service.bench.BenchCommand;
import dev.strongroom.service.cli.CheckCommand;
import dev.strongroom.service.cli.VersionCommand;
import dev.strongroom.service.cli.agent.AgentCommand;
import dev.strongroom.service.cli.backup.BackupCommand;
import dev.strongroom.service.cli.pst.PstCommand;
import dev.strongroom.service.cli.recovery.ExportCommand;
import dev.strongroom.service.cli.recovery.LsCommand;
import dev.strongroom.service.cli.recovery.RestoreCommand;
import dev.strongroom.service.cli.recovery.SearchCommand;
import dev.strongroom.service.cli.recovery.SnapshotsCommand;
import dev.strongroom.service.cli.user.UserCommand;
import dev.strongroom.service.cli.vault.VaultCommand;
import dev.strongroom.service.config.ConfigReader;
import dev.strongroom.service.config.Surroundings;
import dev.strongroom.service.demo.DemoCommand;
import dev.strongroom.service.demo.RehearseCommand;
import dev.strongroom.service.demo.imap.MailServerStory;
import dev.strongroom.service.demo.microsoft.TenantStory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Every command by its name, in the order of the help, each made with what it needs. */
final class Commands {
    private Commands() {}

    /** Those that people call. */
    static Map<String, Supplier<Object>> all(Checkout checkout) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", () -> new DemoCommand(new DemoCommand.Tools(Agent::start, reader(),
                directory -> TenantStory.open(checkout.simulator()),
                directory -> MailServerStory.open(new ImapConnector(), checkout.simulator(), directory),
                checkout.console())));
        commands.put("agent", () -> AgentCommand.with(Agent::start, reader(), new AgentRebuild(), new LocalCare()));
        commands.put("backup", () -> BackupCommand.with(ImapConnector::new, MicrosoftConnector::new,
                allowances -> new MicrosoftConnector(MicrosoftTimeouts.USUAL, allowances)));
        commands.put("restore", () -> RestoreCommand.with(LocalRecoveries::new, ImapConnector::new,
                MicrosoftConnector::new));
        commands.put("export", () -> new ExportCommand(LocalRecoveries::new));
        commands.put("snapshots", SnapshotsCommand::new);
        commands.put("ls", () -> new LsCommand(LocalRecoveries::new));
        commands.put("search", () -> new SearchCommand(LocalRecoveries::new));
        commands.put("check", CheckCommand::new);
        commands.put("vault", VaultCommand::new);
        commands.put("pst", PstCommand::new);
        commands.put("user", () -> new UserCommand(new LocalPasswordReset(), reader()));
        commands.put("bench", () -> new BenchCommand(checkout.home()));
        commands.put("version", VersionCommand::new);
        return commands;
    }

    /** Those and what the launcher alone calls. */
    static Map<String, Supplier<Object>> withLaunchers(Checkout checkout) {
        Map<String, Supplier<Object>> commands = all(checkout);
        commands.put("rehearse", () -> new RehearseCommand(checkout.simulator(), all(checkout)));
        return commands;
    }

    private static ConfigReader reader() {
        return new ConfigReader(Surroundings.ofProcess());
    }
}
