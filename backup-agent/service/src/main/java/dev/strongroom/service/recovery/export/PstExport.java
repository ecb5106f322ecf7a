package dev.strongroom.service.recovery.export;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.text.Said;
import dev.strongroom.pst.PstException;
import dev.strongroom.pst.convert.OutlookFiles;
import dev.strongroom.service.config.FreeSpace;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.selection.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Exports stored items as Outlook files with a report of what they can't hold. An Outlook file is written once from its
 * beginning to its end, so an export that was interrupted begins anew. Thread-safe; the threads that call it may be virtual ones.
 */
public final class PstExport {
    /** What an item costs besides its content. */
    private static final int BYTES_PER_ITEM = 6_000;

    private final FreeSpace freeSpace;
    private final long floor;

    /** @param floor how many bytes must stay free where the files are made */
    public PstExport(FreeSpace freeSpace, long floor) {
        this.freeSpace = freeSpace;
        this.floor = floor;
    }

    /**
     * Makes the files. When it does not come to that, some may be left for the caller to remove.
     *
     * @param directory for these files alone; made when it is missing, and emptied
     * @param name of the files, without an ending
     * @param limit how many bytes a file may have
     * @throws dev.strongroom.service.usecase.NotFoundException when the entity lacks what was chosen
     */
    public ExportEnd run(StoredEntity entity, ExportOrder order, Path directory, String name, long limit,
            RecoveryProgress progress) {
        Choice choice = Choice.of(entity.catalogue(), order.run(), order.selection());
        if (choice.folders().stream().anyMatch(folder -> folder.folder().container().kind() == ItemKind.FILE)) {
            return new ExportEnd.Failed("not-for-outlook", "An Outlook file holds mail, contacts, events and tasks, and"
                    + " no files of a drive. Export them as files.");
        }
        progress.totalItems(choice.count());
        try {
            empty(Files.createDirectories(directory));
            Optional<ExportEnd> refusal = refuseWithoutSpace(choice, directory);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            try (OutlookFiles files = new OutlookFiles(directory, name, limit)) {
                ExportEnd end = new PstStretch(entity, choice, files, progress).run();
                if (end instanceof ExportEnd.Finished) {
                    progress.phase(Said.PHASE_FINISHING.about());
                    files.complete();
                }
                return end;
            }
        } catch (PstException e) {
            return new ExportEnd.Failed(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new ExportEnd.Failed("disk-failed", "The file could not be written: " + e.getMessage()
                    + ". Make room, or choose another place.");
        }
    }

    private static void empty(Path directory) throws IOException {
        try (Stream<Path> left = Files.list(directory)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    private Optional<ExportEnd> refuseWithoutSpace(Choice choice, Path directory) throws IOException {
        long needed = choice.bytes() + choice.count() * BYTES_PER_ITEM + floor;
        long free = freeSpace.bytesFor(directory);
        return free >= needed ? Optional.empty() : Optional.of(ZipExport.tooLittle(needed, free));
    }
}
