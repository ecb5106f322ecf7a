package dev.strongroom.service.recovery.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.model.text.Said;
import dev.strongroom.service.cancel.ProviderSignIn;
import dev.strongroom.service.cancel.ProviderWatch;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.restore.RestoreCounts;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import dev.strongroom.service.recovery.restore.RestorePauses;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Restores drives, for an agent in stretches and for a command at once. Thread-safe. */
public final class DriveRestores {
    private final InstantSource clock;

    public DriveRestores(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Works on a restore until it is done or {@code progress} says to stop. Called again with the same wish, drive and
     * directory it goes on, whatever ended the call before: it neither writes a file twice nor leaves one out.
     *
     * @param work this restore's own directory; made when it is missing, and left for the caller to remove
     * @throws dev.strongroom.service.usecase.NotFoundException when the entity lacks what was chosen
     * @throws InterruptedException when the process ends; nothing is lost
     */
    public RestoreEnd run(StoredEntity entity, DriveWish wish, TargetDrive target, Path work,
            RecoveryProgress progress) throws InterruptedException {
        Choice choice = Choice.of(entity.catalogue(), wish.run(), wish.selection());
        progress.totalItems(choice.count());
        try {
            Files.createDirectories(work);
            try (KeptJournal journal = KeptJournal.open(work.resolve("drive.journal"))) {
                return run(entity, order(choice, wish, journal.begun(now())), target, work, journal, progress);
            }
        } catch (IOException e) {
            return new RestoreEnd.Failed(RestoreCounts.NONE, "disk-failed",
                    "The agent's disk could not be read or written: " + e.getMessage() + ". Make room and try again.",
                    Optional.empty());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** An entity has one drive, and every restore point of it has it. */
    private static DriveOrder order(Choice choice, DriveWish wish, Instant begun) {
        ChosenFolder drive = choice.drive();
        return new DriveOrder(wish.run(), drive, wish.method(), begun, wish.sharing());
    }

    private RestoreEnd run(StoredEntity entity, DriveOrder order, TargetDrive drive, Path work, KeptJournal journal,
            RecoveryProgress progress) throws IOException, InterruptedException {
        CsvReport report = CsvReport.open(work.resolve("report.csv"));
        boolean whole;
        try (report) {
            whole = attempt(entity, order, drive, journal, report, progress);
        } catch (ThrottledException e) {
            return pause(journal, report, Duration.between(clock.instant(), e.until()), e.code(), e.getMessage());
        } catch (UnreachableException e) {
            return progress.stopAtOnceRequested() ? new RestoreEnd.Stopped(journal.counts())
                    : pause(journal, report, Duration.ZERO, e.code(), e.getMessage());
        } catch (VaultReadException e) {
            return pause(journal, report, Duration.ZERO, "vault-unreadable",
                    "The vault can't be read: " + e.getMessage());
        } catch (ConnectorException e) {
            return new RestoreEnd.Failed(journal.counts(), e.code(), e.getMessage(), report.result());
        }
        return whole ? new RestoreEnd.Finished(journal.counts(), report.result(), journal.folder())
                : new RestoreEnd.Stopped(journal.counts());
    }

    private static boolean attempt(StoredEntity entity, DriveOrder order, TargetDrive drive, KeptJournal journal,
            CsvReport report, RecoveryProgress progress)
            throws ConnectorException, VaultReadException, IOException, InterruptedException {
        Optional<String> refusal = drive.refusal();
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
        Optional<DriveTarget> opened = ProviderSignIn.open(drive::open, progress::stopAtOnceRequested);
        if (opened.isEmpty()) {
            return false;
        }
        progress.phase(Said.PHASE_RESTORING.about(String.join("/", order.chosen().folder().container().path())));
        try (DriveTarget target = opened.get();
                ProviderWatch _ = ProviderWatch.over(target, progress::stopAtOnceRequested)) {
            return new DriveRestore(entity, order, target, progress, journal, report).run();
        }
    }

    private static RestoreEnd pause(KeptJournal journal, CsvReport report, Duration wanted, String code,
            String problem) throws IOException {
        Optional<Duration> pause = RestorePauses.next(journal.paused(), wanted);
        return pause.isPresent() ? new RestoreEnd.Paused(journal.counts(), pause.get(), problem)
                : new RestoreEnd.Failed(journal.counts(), code, problem, report.result());
    }

    /**
     * Restores at once, for somebody who waits for it. Another one by {@link
     * dev.strongroom.model.recovery.RestoreMethod#BYPASS} goes on where it was stopped.
     *
     * @throws VaultReadException when the vault can't be read
     */
    public DriveResult now(StoredEntity entity, DriveWish wish, DriveTarget target, RecoveryProgress progress)
            throws ConnectorException, VaultReadException, InterruptedException {
        Choice choice = Choice.of(entity.catalogue(), wish.run(), wish.selection());
        progress.totalItems(choice.count());
        List<DriveResult.Problem> problems = new ArrayList<>();
        PassingJournal journal = new PassingJournal();
        DriveRestore restore = new DriveRestore(entity, order(choice, wish, now()), target, progress, journal,
                (_, _, path, reason) -> problems.add(new DriveResult.Problem(String.join("/", path), reason)));
        try {
            boolean whole = restore.run();
            return new DriveResult(restore.files(Fate.RESTORED) + restore.files(Fate.ALTERED)
                    + restore.files(Fate.REPLACED), restore.files(Fate.SKIPPED), journal.folder(), problems, !whole);
        } catch (IOException e) {
            throw new VaultReadException(e);
        }
    }
}
