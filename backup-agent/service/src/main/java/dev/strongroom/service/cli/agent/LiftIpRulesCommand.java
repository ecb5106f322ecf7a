package dev.strongroom.service.cli.agent;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.config.ConfigReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the door again for somebody who locked everybody out. */
@Command(name = "lift-ip-rules",
        description = "Opens every account to every address again; the rules stay. Stop the agent first.")
final class LiftIpRulesCommand implements Callable<Integer> {
    private final LocalAgentCare care;
    private final ConfigReader reader;

    @Mixin
    private OutputOptions options;

    @Mixin
    private ConfigArguments configuration;

    private record Result(String outcome, int accounts) {}

    LiftIpRulesCommand(LocalAgentCare care, ConfigReader reader) {
        this.care = care;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        int accounts = care.liftIpRules(configuration.read(reader));
        options.output().line("Accounts that were closed and are open now: " + accounts);
        options.output().result(new Result("success", accounts));
        return ExitCodes.OK;
    }
}
