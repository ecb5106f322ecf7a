package dev.strongroom.service.cli.agent;

import dev.strongroom.service.audit.ChainVerdict;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.service.config.ConfigReader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves that nobody changed the audit. */
@Command(name = "verify-audit",
        description = "Reads the security audit from end to end: an entry that was changed or taken out is named."
                + " Stop the agent first.")
final class VerifyAuditCommand implements Callable<Integer> {
    private final LocalAgentCare care;
    private final ConfigReader reader;

    @Mixin
    private OutputOptions options;

    @Mixin
    private ConfigArguments configuration;

    private record Result(String outcome, List<ChainVerdict> chains) {}

    VerifyAuditCommand(LocalAgentCare care, ConfigReader reader) {
        this.care = care;
        this.reader = reader;
    }

    @Override
    public Integer call() {
        List<ChainVerdict> chains = care.verifyAudit(configuration.read(reader));
        chains.forEach(chain -> options.output()
                .line("%s: %d entries, %s; last hash %s".formatted(chain.chain(), chain.entries(),
                        chain.problem().orElse("whole"), chain.lastHash())));
        boolean whole = chains.stream().allMatch(chain -> chain.problem().isEmpty());
        options.output().result(new Result(whole ? "success" : "failed", chains));
        return whole ? ExitCodes.OK : ExitCodes.FAILED;
    }
}
