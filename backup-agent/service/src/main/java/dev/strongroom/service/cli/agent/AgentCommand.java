package dev.strongroom.service.cli.agent;

import dev.strongroom.service.cli.AgentStarter;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.RunningAgent;
import dev.strongroom.service.config.ConfigReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the agent until it is told to end. */
@Command(name = "agent", description = "Runs the backup agent until it is told to end.")
public final class AgentCommand implements Callable<Integer> {
    private final AgentStarter agents;
    private final ConfigReader configuration;

    @Mixin
    private OutputOptions options;

    @Option(names = "--config", paramLabel = "FILE", description = "A YAML file; docs/operator/configuration.md.")
    private Optional<Path> config;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory.")
    private Optional<Path> data;

    @Option(names = "--port", description = "Where the REST API listens; 0 takes a free port.")
    private Optional<Integer> port;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any other key of the configuration.")
    private Map<String, String> others = new LinkedHashMap<>();

    public AgentCommand(AgentStarter agents, ConfigReader configuration) {
        this.agents = agents;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws InterruptedException {
        Output output = options.output();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            told.countDown();
            awaitQuietly(ended);
        });
        try (RunningAgent agent = agents.start(configuration.read(config, overrides()))) {
            Runtime.getRuntime().addShutdownHook(hook);
            tell(agent, output);
            told.await();
        } finally {
            ended.countDown();
        }
        return ExitCodes.OK;
    }

    private static void awaitQuietly(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> overrides() {
        Map<String, String> all = new LinkedHashMap<>(others);
        data.ifPresent(directory -> all.put("data", directory.toAbsolutePath().toString()));
        port.ifPresent(number -> all.put("listen.port", Integer.toString(number)));
        return all;
    }

    private static void tell(RunningAgent agent, Output output) {
        output.line("The agent serves " + agent.uri());
        agent.fingerprint().ifPresent(print -> output.line("Its certificate is       " + print));
        agent.firstStart().ifPresent(first -> {
            output.line("Sign in as               " + first.email());
            output.line("with the one-time word   " + first.oneTimePassword());
            output.line("Recovery key             " + first.recoveryKey());
            output.line("Keep the recovery key away from this machine. It opens every vault of the account, and neither"
                    + " it nor the one-time word is shown again.");
        });
    }
}
