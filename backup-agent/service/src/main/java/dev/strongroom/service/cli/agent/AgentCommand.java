package dev.strongroom.service.cli.agent;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.cli.StopSignal;
import dev.strongroom.service.config.ConfigReader;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the agent until it is told to stop. */
@Command(name = "agent", description = "Runs the backup agent until it is stopped (Ctrl+C, SIGTERM).")
public final class AgentCommand implements Callable<Integer> {
    private final AgentStarter agents;
    private final ConfigReader reader;

    @Mixin
    private OutputOptions options;

    @Mixin
    private ConfigArguments configuration;

    /** What is printed when the agent is ready; the last three only at the first start. */
    private record Ready(String outcome, URI uri, Optional<String> fingerprint, Optional<String> administrator,
            Optional<String> oneTimePassword, Optional<String> recoveryKey) {}

    private AgentCommand(AgentStarter agents, ConfigReader reader) {
        this.agents = agents;
        this.reader = reader;
    }

    /** The command with those below it. */
    public static CommandLine with(AgentStarter agents, ConfigReader reader, AgentRebuilder rebuilder,
            LocalAgentCare care) {
        return new CommandLine(new AgentCommand(agents, reader))
                .addSubcommand(new RebuildCommand(rebuilder, reader))
                .addSubcommand(new LiftIpRulesCommand(care, reader))
                .addSubcommand(new VerifyAuditCommand(care, reader));
    }

    @Override
    public Integer call() throws InterruptedException {
        Output output = options.output();
        try (StopSignal stop = StopSignal.listen(output);
                RunningAgent agent = agents.start(configuration.read(reader))) {
            tell(agent, output);
            stop.await();
        }
        return ExitCodes.OK;
    }

    private static void tell(RunningAgent agent, Output output) {
        output.line("The agent listens at " + agent.uri());
        agent.fingerprint().ifPresent(print -> output.line("Its certificate's fingerprint is " + print));
        Optional<RunningAgent.FirstStart> first = agent.firstStart();
        first.ifPresent(told -> {
            output.line("This is its first start. Sign in as " + told.email() + " with the one-time password "
                    + told.oneTimePassword());
            output.line("The recovery key is " + told.recoveryKey());
            output.line("Keep it somewhere else than this machine: it opens every vault, and it is not shown again.");
        });
        output.result(new Ready("running", agent.uri(), agent.fingerprint(), first.map(RunningAgent.FirstStart::email),
                first.map(RunningAgent.FirstStart::oneTimePassword), first.map(RunningAgent.FirstStart::recoveryKey)));
    }
}
