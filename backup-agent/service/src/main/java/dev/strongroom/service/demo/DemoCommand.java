package dev.strongroom.service.demo;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.ShellWord;
import dev.strongroom.service.cli.agent.AgentStarter;
import dev.strongroom.service.cli.agent.RunningAgent;
import dev.strongroom.service.config.ConfigReader;
import dev.strongroom.service.demo.stage.AgentApi;
import dev.strongroom.service.demo.stage.DemoDirectory;
import dev.strongroom.service.demo.stage.Stage;
import dev.strongroom.service.demo.stage.Story;
import dev.strongroom.service.demo.stage.Telling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the main job on made-up data. */
@Command(name = "demo", description = {"Shows the main job on made-up data: a simulated provider, backups, a loss,"
        + " a restore, and a comparison of every item."})
public final class DemoCommand implements Callable<Integer> {
    private final Tools tools;

    @Mixin
    private OutputOptions options;

    @Option(names = "--service", paramLabel = "NAME", defaultValue = "microsoft",
            description = "What is backed up: microsoft (mailboxes of a Microsoft 365 tenant) or imap (mailboxes at a mail"
                    + " server). Default: ${DEFAULT-VALUE}.")
    private Service service;

    @Option(names = "--once", description = "Ends when the story is told; else the agent stays up.")
    private boolean once;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Where all of it is written; empty or new. Default: a temporary directory.")
    private Optional<Path> data;

    /** What a story is about. */
    public enum Service {
        MICROSOFT, IMAP
    }

    /**
     * What the demo plays with.
     *
     * @param microsoft the story of a tenant
     * @param imap the story of a mail server
     * @param console the command that opens the console; empty where there is no display
     */
    public record Tools(AgentStarter agents, ConfigReader configuration, Story.Opening microsoft, Story.Opening imap,
            Optional<List<String>> console) {}

    private record Report(String outcome, String vault, String vaultPasswordFile, long items, long mismatches) {}

    public DemoCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ConnectorException {
        Output output = options.output();
        DemoDirectory directory =
                DemoDirectory.at(data.isPresent() ? data.get() : Files.createTempDirectory("strongroom-demo"));
        try (Story story = story().open(directory);
                RunningAgent agent =
                        tools.agents().start(tools.configuration().read(Optional.empty(), settings(directory)))) {
            output.line("%s, and an agent at %s".formatted(story.scene(), agent.uri()));
            DemoAccess access = DemoAccess.of(agent, directory);
            Story.Result result = tell(story, agent, access, directory, output);
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

    private Story.Opening story() {
        return switch (service) {
            case MICROSOFT -> tools.microsoft();
            case IMAP -> tools.imap();
        };
    }

    private static Story.Result tell(Story story, RunningAgent agent, DemoAccess access, DemoDirectory directory,
            Output output) throws IOException, InterruptedException, ConnectorException {
        try (AgentApi api = AgentApi.of(agent)) {
            api.signIn(access.email(), access.oneTimePassword(), access.password());
            return story.tell(new Stage(api, api.account(), directory, new Telling(output)));
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
