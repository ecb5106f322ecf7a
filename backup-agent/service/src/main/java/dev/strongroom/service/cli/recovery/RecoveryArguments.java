package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.VaultArguments;
import dev.strongroom.service.rebuild.VaultEntity;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.series.VaultSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which vault, which mailbox in it, and as of when. */
public final class RecoveryArguments {
    @Mixin
    private VaultArguments vault;

    @Option(names = "--mailbox", paramLabel = "NAME",
            description = "Which mailbox of the vault, by its user name; not needed when there is only one.")
    private Optional<String> mailbox;

    @Option(names = "--at", paramLabel = "TIME", converter = PointInTime.Converter.class,
            description = "The newest restore point until this day (2026-01-31) or moment (2026-01-31T12:00:00Z).")
    private Optional<PointInTime> at;

    @Option(names = "--rebuild-catalogue", description = "Makes the catalogue anew from the vault first.")
    private boolean rebuildCatalogue;

    /** Opens the vault; the caller closes it. */
    VaultSeries openVault() throws VaultException {
        return vault.open();
    }

    /** Opens the mailbox; the caller closes it. */
    Recoveries.OpenRecovery open(Recoveries recoveries, VaultSeries opened) throws VaultException {
        return recoveries.open(opened, vault.data(), this::choose,
                rebuildCatalogue ? Recoveries.Treatment.REBUILD : Recoveries.Treatment.KEEP);
    }

    /** The restore point that is asked for. */
    RestorePoint restorePoint(Recoveries.OpenRecovery open) {
        List<RestorePoint> points = open.recovery().restorePoints();
        return points.stream()
                .filter(point -> at.isEmpty() || !point.at().isAfter(at.get().instant()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new CommandFailedException("no-restore-point", points.isEmpty()
                        ? "The vault holds no finished backup of this mailbox yet."
                        : "There is no restore point as old as that; the first is of " + points.getFirst().at() + "."));
    }

    private VaultEntity choose(List<VaultEntity> mailboxes) {
        List<VaultEntity> found = mailboxes.stream()
                .filter(entity -> mailbox.isEmpty() || mailbox.get().equals(entity.address()))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String names = mailboxes.stream().map(VaultEntity::address).collect(Collectors.joining(", "));
        if (mailboxes.isEmpty()) {
            throw new CommandFailedException("no-restore-point", "The vault holds no mailbox yet.");
        }
        throw new CommandFailedException("which-mailbox", found.isEmpty()
                ? "The vault holds no mailbox \"" + mailbox.orElse("") + "\". It holds: " + names + "."
                : "The vault holds several mailboxes. Choose one with --mailbox: " + names + ".");
    }
}
