package dev.strongroom.service.demo;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ShellWord;
import dev.strongroom.service.cli.agent.AgentStarter;
import dev.strongroom.service.cli.agent.RunningAgent;
import dev.strongroom.service.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the main job on made-up mail. */
@Command(name = "demo", description = {"Shows the main job on made-up mail: a mail server with two mailboxes, a backup,"
        + " a loss, a restore, and a comparison of every message."})
public final class DemoCommand implements Callable<Integer> {
    private final Tools tools;

    @Mixin
    private OutputOptions options;

    @Option(names = "--once", description = "Ends when the story is told; else the agent stays up.")
    private boolean once;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Where all of it is written; empty or new. Default: a temporary directory.")
    private Optional<Path> data;

    /**
     * What the demo plays with.
     *
     * @param simulator the command that starts the simulated providers
     * @param console the command that opens the console; empty where there is no display
     */
    public record Tools(AgentStarter agents, Supplier<Connector<ImapAddress>> imap, ConfigReader configuration,
            List<String> simulator, Optional<List<String>> console) {}

    private record Report(String outcome, String vault, String vaultPasswordFile, int items, int mismatches) {}

    public DemoCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ConnectorException {
        Output output = options.output();
        DemoDirectory directory =
                DemoDirectory.at(data.isPresent() ? data.get() : Files.createTempDirectory("strongroom-demo"));
        try (Simulator simulator = Simulator.start(tools.simulator(), directory.manifest());
                RunningAgent agent =
                        tools.agents().start(tools.configuration().read(Optional.empty(), settings(directory)))) {
            output.line("A mail server with two mailboxes runs on port %d, and an agent at %s"
                    .formatted(simulator.port(), agent.uri()));
            DemoAccess access = DemoAccess.of(agent, directory);
            Demo.Result result = tell(simulator, agent, access, directory, output);
            output.line("Look into the vault without Strongroom:");
            output.line(
                    "  restic -r %s --password-file %s ls latest".formatted(ShellWord.of(result.vault()),
                            ShellWord.of(directory.recoveryKey().toString())));
            output.result(new Report(result.mismatches() == 0 ? "success" : "failed", result.vault(),
                    directory.recoveryKey().toString(), result.items(), result.mismatches()));
            if (!once) {
                stayUp(agent, access, output);
            }
            return result.mismatches() == 0 ? ExitCodes.OK : ExitCodes.FAILED;
        }
    }

    private Demo.Result tell(Simulator simulator, RunningAgent agent, DemoAccess access, DemoDirectory directory,
            Output output) throws IOException, InterruptedException, ConnectorException {
        try (AgentApi api = AgentApi.of(agent)) {
            api.signIn(access.email(), access.oneTimePassword(), access.password());
            return new Demo(tools.imap().get(), simulator, api, api.account(), output).run(directory);
        }
    }

    private void stayUp(RunningAgent agent, DemoAccess access, Output output) throws IOException, InterruptedException {
        output.line("The agent stays up until you press Ctrl+C. Connect a console to %s as %s with the password %s"
                .formatted(agent.uri(), access.email(), access.password()));
        agent.fingerprint().ifPresent(print -> output.line("and check that its certificate is " + print));
        if (tools.console().isPresent()) {
            List<String> console = new ArrayList<>(tools.console().get());
            console.add("--agent=" + agent.uri());
            new ProcessBuilder(console).inheritIO().start();
        }
        new CountDownLatch(1).await();
    }

    private static Map<String, String> settings(DemoDirectory directory) {
        return Map.of("name", "Demo agent", "data", directory.agent().toString(), "secrets.masterKey",
                directory.masterKey().toString(), "listen.port", "0", "account.name", "Harbour Ltd");
    }
}
