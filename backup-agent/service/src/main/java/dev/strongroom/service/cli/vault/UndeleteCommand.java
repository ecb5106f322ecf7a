package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.retain.UndeleteReport;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings back what somebody deleted from a bucket that keeps versions. */
@Command(name = "undelete", description = "Brings back what was deleted from a bucket that keeps versions, e.g. by "
        + "somebody who stole its credentials. Nothing else may work on the vault.")
final class UndeleteCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions options;

    @Mixin
    private VaultPlace place;

    @Option(names = "--since", paramLabel = "TIME",
            description = "Only what was deleted at that time or later, e.g. 2026-05-01T12:00:00Z. Default: all.")
    private Optional<Instant> since;

    private record Result(String outcome, int broughtBack, int lost) {}

    @Override
    public Integer call() throws VaultException, IOException {
        UndeleteReport report = place.access().undelete(since.orElse(Instant.EPOCH));
        options.output()
                .line("Brought back %d objects; %d are lost. Run a check now.".formatted(report.broughtBack(),
                        report.lost()));
        boolean whole = report.lost() == 0;
        options.output()
                .result(new Result(whole ? "success" : "partial", report.broughtBack(), report.lost()),
                        place.requests());
        return whole ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
