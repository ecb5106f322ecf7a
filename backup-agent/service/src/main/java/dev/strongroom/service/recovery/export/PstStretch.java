package dev.strongroom.service.recovery.export;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.text.Said;
import dev.strongroom.pst.PstLimitException;
import dev.strongroom.pst.convert.ConvertedItem;
import dev.strongroom.pst.convert.FileKind;
import dev.strongroom.pst.convert.OutlookFiles;
import dev.strongroom.pst.messaging.FolderClass;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.RecoveryProgress;
import dev.strongroom.service.recovery.StoredEntity;
import dev.strongroom.service.recovery.content.StoredContent;
import dev.strongroom.service.recovery.content.VaultReadException;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Puts stored items into Outlook files. One thread. */
final class PstStretch {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final StoredEntity entity;
    private final Choice choice;
    private final OutlookFiles files;
    private final RecoveryProgress progress;
    private final StoredContent stored;
    private long items;
    private long bytes;
    private long gaps;

    /** It was asked to stop. */
    private static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** An item could not be read, which is no failure to write. */
    private static final class ReadingException extends IOException {
        private static final long serialVersionUID = 1L;
        private final VaultReadException problem;

        ReadingException(IOException cause) {
            super(cause);
            problem = new VaultReadException(cause);
        }
    }

    PstStretch(StoredEntity entity, Choice choice, OutlookFiles files, RecoveryProgress progress) {
        this.entity = entity;
        this.choice = choice;
        this.files = files;
        this.progress = progress;
        stored = new StoredContent(entity.vault());
    }

    /** Works to the end; the files are not complete then. */
    ExportEnd run() throws IOException {
        try {
            for (ChosenFolder folder : choice.folders()) {
                folder(folder);
            }
            return new ExportEnd.Finished(items, bytes, gaps);
        } catch (StoppedException stopped) {
            return new ExportEnd.Stopped(items);
        } catch (ReadingException e) {
            return new ExportEnd.Paused(items, PAUSE, "The vault can't be read: " + e.problem.getMessage());
        }
    }

    private void folder(ChosenFolder folder) throws IOException {
        List<String> path = folder.folder().container().path();
        progress.phase(Said.PHASE_EXPORTING.about(String.join("/", path)));
        files.folder(path, folderClass(folder.folder().container().kind()));
        try (Stream<CatalogueItem> stream = folder.stream(entity.catalogue(), choice.run().number())) {
            for (Iterator<CatalogueItem> it = stream.iterator(); it.hasNext();) {
                stopIfAsked();
                add(path, it.next());
            }
        }
    }

    private void stopIfAsked() throws StoppedException {
        // The end of a slice is not meant: an export that begins anew after each would never come to its end.
        if (progress.stopAtOnceRequested()) {
            throw new StoppedException();
        }
    }

    private void add(List<String> path, CatalogueItem item) throws IOException {
        ConvertedItem converted = new ConvertedItem(fileKind(item.kind()), path, name(path, item), item.size(),
                StoredMailState.of(item));
        try (InputStream in = new Stoppable(stored.open(item))) {
            int added = files.add(converted, in);
            items++;
            bytes += item.size();
            if (added == 0) {
                progress.failed();
            } else {
                progress.done(item.size());
            }
        } catch (ReadingException e) {
            if (!e.problem.isDamage()) {
                throw e;
            }
            gap(converted, e.problem.getMessage());
        } catch (PstLimitException e) {
            gap(converted, String.valueOf(e.getMessage()));
        }
    }

    private void gap(ConvertedItem item, String problem) {
        files.line(item.name(), "It is missing. " + problem);
        gaps++;
        progress.failed();
    }

    private static String name(List<String> path, CatalogueItem item) {
        return String.join("/", path) + ": " + (item.subject().isBlank() ? "without a title" : item.subject()) + ", "
                + item.received();
    }

    private static FileKind fileKind(ItemKind kind) {
        return switch (kind) {
            case CONTACT -> FileKind.CARD;
            case EVENT, TASK -> FileKind.CALENDAR;
            case MAIL, FILE -> FileKind.MAIL;
        };
    }

    private static FolderClass folderClass(ItemKind kind) {
        return switch (kind) {
            case CONTACT -> FolderClass.CONTACTS;
            case EVENT -> FolderClass.CALENDAR;
            case TASK -> FolderClass.TASKS;
            case MAIL, FILE -> FolderClass.MAIL;
        };
    }

    /** An item's bytes, whose reading ends when it is asked to stop. */
    private final class Stoppable extends FilterInputStream {
        Stoppable(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            stopIfAsked();
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                throw new ReadingException(e);
            }
        }
    }
}
