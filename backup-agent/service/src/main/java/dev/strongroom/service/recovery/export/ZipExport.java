package dev.strongroom.service.recovery.export;

import dev.strongroom.model.text.Said;
import dev.strongroom.service.config.FreeSpace;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.selection.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/** Exports stored messages as ZIP files. Thread-safe; the threads that call it may be virtual ones. */
public final class ZipExport {
    /** What an entry costs besides its content: headers, manifest, journal. */
    private static final int BYTES_PER_ENTRY = 2_000;

    private final FreeSpace freeSpace;
    private final long floor;

    /** @param floor how many bytes must stay free where the file is made */
    public ZipExport(FreeSpace freeSpace, long floor) {
        this.freeSpace = freeSpace;
        this.floor = floor;
    }

    /**
     * Works on an export until it is done or {@code progress} says to stop. Called again with the same arguments it goes
     * on, whatever ended the call before.
     *
     * @param zip what is made; it has this name only once it is whole, and takes an older file's place
     * @param part where it is made, on the same file system
     * @param work this export's own directory; made when it is missing, and left for the caller to remove
     * @throws dev.strongroom.service.usecase.NotFoundException when the entity lacks what was chosen
     */
    public ExportEnd run(StoredEntity entity, ExportOrder order, Path zip, Path part, Path work,
            RecoveryProgress progress) {
        Choice choice = Choice.of(entity.catalogue(), order.run(), order.selection());
        progress.totalItems(choice.count());
        try {
            Files.createDirectories(work);
            Optional<ExportEnd> refusal = refuseWithoutSpace(choice, part);
            return refusal.isPresent() ? refusal.get() : make(entity, order, choice, zip, part, work, progress);
        } catch (IOException e) {
            return new ExportEnd.Failed("disk-failed", "The file could not be written: " + e.getMessage()
                    + ". Make room, or choose another place.");
        }
    }

    private Optional<ExportEnd> refuseWithoutSpace(Choice choice, Path part) throws IOException {
        long written = Files.exists(part) ? Files.size(part) : 0;
        long needed = choice.bytes() + choice.count() * BYTES_PER_ENTRY - written + floor;
        long free =
                freeSpace.bytesFor(Objects.requireNonNull(part.toAbsolutePath().getParent(), "a file has a directory"));
        return free >= needed ? Optional.empty() : Optional.of(tooLittle(needed, free));
    }

    /** How an export ends for which there is too little room. */
    static ExportEnd tooLittle(long needed, long free) {
        return new ExportEnd.Failed("disk-full", "The export needs up to " + megabytes(needed) + " MB and only "
                + megabytes(free) + " MB are free. Make room, or export less at once.");
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000);
    }

    private static ExportEnd make(StoredEntity entity, ExportOrder order, Choice choice, Path zip, Path part, Path work,
            RecoveryProgress progress) throws IOException {
        Path lines = work.resolve("export.journal");
        if (!Files.exists(part)) {
            Files.deleteIfExists(lines);
        }
        try (ExportJournal journal = ExportJournal.open(lines)) {
            try (ZipPart file = ZipPart.open(part, journal.end())) {
                Optional<ExportEnd> early = new ExportStretch(entity, choice, journal, file, progress).run();
                if (early.isPresent()) {
                    return early.get();
                }
                progress.phase(Said.PHASE_FINISHING.about());
                new ZipEnding(new ExportManifest(order.name(), choice), journal, file).write();
            }
            ExportEnd.Finished summary = journal.summary();
            if (summary.items() + summary.gaps() != choice.count()) {
                return new ExportEnd.Failed("export-incomplete", "The file would hold " + summary.items() + " of "
                        + choice.count() + " items, so it was not kept. Rebuild the list of this mailbox from its"
                        + " vault, then export again.");
            }
            Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        }
    }
}
