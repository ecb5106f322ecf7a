package dev.strongroom.service.demo;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Program;
import dev.strongroom.service.demo.imap.SimulatedMailServer;
import dev.strongroom.service.store.SqliteLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs the commands that people wait for once, on made-up mail, while Java records what they load and what is hot in them
 * ({@code -XX:AOTCacheOutput}), and keeps SQLite's native library where every command finds it. The launcher does this after a build, so that commands start faster from then on.
 */
@Command(name = "rehearse", hidden = true, description = "Runs through the common commands once, for a faster start.")
public final class RehearseCommand implements Runnable {
    /** One small mailbox alone would not show what is hot. */
    private static final int FIRST_BACKUPS = 8;

    private final List<String> simulator;
    private final Map<String, Supplier<Object>> commands;

    @Parameters(index = "0", paramLabel = "DIR", description = "An empty directory to work in.")
    private Path directory;

    @Parameters(index = "1", paramLabel = "LIBRARIES", description = "Where SQLite's native library is put.")
    private Path libraries;

    /**
     * The command.
     *
     * @param simulator the command that starts the simulated providers
     * @param commands what to run, by name
     */
    public RehearseCommand(List<String> simulator, Map<String, Supplier<Object>> commands) {
        this.simulator = simulator;
        this.commands = commands;
    }

    @Override
    public void run() {
        keepLibrary();
        try (SimulatedMailServer server = SimulatedMailServer.start(simulator, directory.resolve("mail.jsonl"))) {
            SimulatedMailServer.Login login = server.mailboxes().getFirst();
            String password = Files.writeString(directory.resolve("password"), login.password()).toString();
            for (int round = 1; round < FIRST_BACKUPS; round++) {
                rehearse(backup(server, login, password, directory.resolve("vault-" + round).toString()));
            }
            String vault = directory.resolve("vault").toString();
            rehearse(backup(server, login, password, vault));
            rehearse(backup(server, login, password, vault));
            rehearse("ls", "--vault", vault, "--vault-password-file", password, "--json");
            rehearse("snapshots", "--vault", vault, "--vault-password-file", password, "--json");
            rehearse("check", "--vault", vault, "--vault-password-file", password, "--json");
            rehearse("version");
        } catch (IOException e) {
            throw new IllegalStateException("The rehearsal could not write to " + directory, e);
        }
    }

    private void keepLibrary() {
        try {
            SqliteLibrary.copyTo(libraries);
        } catch (IOException e) {
            throw new UncheckedIOException("SQLite's library could not be put into " + libraries, e);
        }
    }

    private static String[] backup(SimulatedMailServer server, SimulatedMailServer.Login login, String password,
            String vault) {
        return new String[]{"backup", "imap", "--host", server.host(), "--port", Integer.toString(server.port()),
            "--plain", "--user", login.user(), "--password-file", password, "--vault", vault,
            "--vault-password-file", password, "--json"};
    }

    private void rehearse(String... arguments) {
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        if (new Program(commands, Map.of(), silent, silent).run(arguments) != ExitCodes.OK) {
            throw new IllegalStateException("The rehearsal of " + arguments[0] + " failed");
        }
    }
}
