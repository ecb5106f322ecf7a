package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.OutputOptions;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.retain.UndeleteReport;
import dev.strongroom.vault.snapshot.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
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

    private record Result(String outcome, int broughtBack, int lost, List<String> forgottenAgain) {}

    @Override
    public Integer call() throws VaultException, IOException {
        Instant from = since.orElse(Instant.EPOCH);
        UndeleteReport first = place.access().undeleteFirst(from);
        // Before the password is needed: what came back stays, also when it turns out to be wrong.
        options.output()
                .note(("Brought back %d objects of the first vault; %d are lost. The password opens it now, to bring back the "
                        + "vaults that go on where it ends, and to forget snapshots again whose data is gone.")
                        .formatted(first.broughtBack(), first.lost()));
        UndeleteReport report = first.plus(place.access().undeleteRest(from));
        for (Snapshot snapshot : report.forgottenAgain()) {
            options.output()
                    .line(("Nothing of snapshot %s of %s can be read any more, since its data is gone from the storage. It was "
                            + "forgotten again.")
                            .formatted(snapshot.id().hex().substring(0, 8), snapshot.time()));
        }
        options.output()
                .line("Brought back %d objects; %d are lost. Run a check now.".formatted(report.broughtBack(),
                        report.lost()));
        boolean whole = report.lost() == 0;
        options.output()
                .result(new Result(whole ? "success" : "partial", report.broughtBack(), report.lost(),
                        report.forgottenAgain().stream().map(snapshot -> snapshot.id().hex()).toList()),
                        place.requests());
        return whole ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
