package dev.strongroom.service.recovery.export;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.text.Said;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.JournalLines;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.naming.DrivePaths;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** One stretch of work on an export: puts messages into the ZIP, from where the journal ends. One thread. */
final class ExportStretch {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final StoredEntity entity;
    private final Choice choice;
    private final ExportJournal journal;
    private final ZipPart zip;
    private final RecoveryProgress progress;
    private final StoredContent stored;
    private final ExportNames names;
    private long items;

    /** It was asked to stop at once, in the midst of a message. */
    private static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    ExportStretch(StoredEntity entity, Choice choice, ExportJournal journal, ZipPart zip, RecoveryProgress progress) {
        this.entity = entity;
        this.choice = choice;
        this.journal = journal;
        this.zip = zip;
        this.progress = progress;
        stored = new StoredContent(entity.vault());
        names = new ExportNames(choice.folders().stream().map(ChosenFolder::folder).toList());
    }

    /** Works to the end; the answer is how it ended when it ended before. */
    Optional<ExportEnd> run() throws IOException {
        try (JournalLines<ExportLine> past = journal.read()) {
            for (ChosenFolder folder : choice.folders()) {
                if (!folder(folder, past)) {
                    return Optional.of(new ExportEnd.Stopped(items));
                }
            }
            return Optional.empty();
        } catch (VaultReadException e) {
            return Optional.of(new ExportEnd.Paused(items, PAUSE, "The vault can't be read: " + e.getMessage()));
        } finally {
            journal.flush(zip);
        }
    }

    private boolean folder(ChosenFolder folder, JournalLines<ExportLine> past) throws IOException, VaultReadException {
        String directory = names.enter(folder.folder());
        progress.phase(Said.PHASE_EXPORTING.about(String.join("/", folder.folder().container().path())));
        // A drive's own directory is that of its root, an item as all others.
        if (folder.folder().container().kind() != ItemKind.FILE && past.next().isEmpty()) {
            long modified = choice.run().asOf().getEpochSecond();
            journal.add(ExportLine.directory(zip.addDirectory(directory, modified)), zip);
        }
        DrivePaths paths = new DrivePaths(entity.catalogue(), choice.run().number(), folder.folder().key());
        try (Stream<CatalogueItem> stream = folder.stream(entity.catalogue(), choice.run().number())) {
            for (Iterator<CatalogueItem> it = stream.iterator(); it.hasNext();) {
                CatalogueItem item = it.next();
                ExportLine.Item described = ExportLine.Item.of(folder.folder().container().path(), item);
                Optional<ExportLine> done = past.next();
                if (done.isPresent()) {
                    done.get().entry().ifPresent(entry -> names.given(entry.name().substring(directory.length())));
                } else if (progress.stopRequested()) {
                    return false;
                } else if (DrivePaths.isFolder(item)) {
                    String name = directory + ExportNames.inDrive(paths.of(item));
                    journal.add(ExportLine.message(zip.addDirectory(name, item.received().getEpochSecond()), described),
                            zip);
                    progress.done(0);
                } else if (!add(name(directory, item, paths), item, described)) {
                    return false;
                }
                items++;
            }
        }
        return true;
    }

    private String name(String directory, CatalogueItem item, DrivePaths paths) {
        return directory + (item.filed().isPresent() ? names.file(paths.of(item)) : names.file(item));
    }

    /** Adds an item; false when it was asked to stop at once, and then nothing of it stays. */
    private boolean add(String name, CatalogueItem item, ExportLine.Item described)
            throws IOException, VaultReadException {
        try {
            ZipEntryRecord entry = zip.<VaultReadException>add(name, item.size(),
                    item.received().getEpochSecond(), out -> copy(item, out));
            journal.add(ExportLine.message(entry, described), zip);
            progress.done(item.size());
        } catch (VaultReadException e) {
            if (!e.isDamage()) {
                throw e;
            }
            journal.add(ExportLine.gap(described, e.getMessage()), zip);
            progress.failed();
        } catch (StoppedException stopped) {
            return false;
        }
        return true;
    }

    /** Copies a message; what fails at reading is told apart from what fails at writing. */
    private void copy(CatalogueItem item, OutputStream out)
            throws IOException, VaultReadException {
        byte[] buffer = new byte[65_536];
        try (InputStream in = stored.open(item)) {
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                if (progress.stopAtOnceRequested()) {
                    throw new StoppedException();
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static int read(InputStream in, byte[] buffer) throws VaultReadException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new VaultReadException(e);
        }
    }
}
