package dev.strongroom.pst.convert;

import dev.strongroom.pst.calendar.CalendarFile;
import dev.strongroom.pst.calendar.CalendarItem;
import dev.strongroom.pst.calendar.EventItem;
import dev.strongroom.pst.calendar.JournalItem;
import dev.strongroom.pst.calendar.NoteItem;
import dev.strongroom.pst.calendar.TaskItem;
import dev.strongroom.pst.mapi.ContactItem;
import dev.strongroom.pst.mapi.MailItem;
import dev.strongroom.pst.messaging.FolderClass;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.messaging.Store;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.split.SplitStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Outlook files while files of items become items in them, and the report beside them. Closed before they are complete, what was
 * being written is gone. Not thread-safe.
 */
public final class OutlookFiles implements AutoCloseable {
    private final SplitStore store;
    private final LossReport losses;

    /**
     * Begins with the first item.
     *
     * @param directory must exist
     * @param name of the files, without an ending
     * @param limit how many bytes an Outlook file may have
     */
    public OutlookFiles(Path directory, String name, long limit) {
        store = new SplitStore(directory, name, limit, UUID::randomUUID);
        losses = new LossReport(directory.resolve(name + ".pst.report.txt"));
    }

    /**
     * Adds what a file holds. When that fails, the files are as if nobody had tried, and can go on, unless the failure is a
     * {@link dev.strongroom.pst.PstWriteException}; of a calendar some items may be in them.
     *
     * @param bytes read to their end, and not closed
     * @return how many items it held
     * @throws dev.strongroom.pst.PstException when an Outlook file can't take it
     * @throws IOException when its bytes can't be read
     */
    public int add(ConvertedItem item, InputStream bytes) throws IOException {
        try {
            return switch (item.kind()) {
                case MAIL -> one(item, FolderClass.MAIL,
                        message -> MailItem.write(bytes, item.state(), message, losses));
                case CARD -> cards(item, bytes);
                case NOTE -> one(item, FolderClass.NOTES, message -> NoteItem.write(bytes, message));
                case CALENDAR -> calendar(item, bytes);
            };
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int one(ConvertedItem item, FolderClass folderClass, Store.Message message)
            throws IOException {
        store.add(item.folder(), folderClass, expectedSize(item.size()), message);
        return 1;
    }

    private int cards(ConvertedItem item, InputStream bytes) throws IOException {
        CardStream cards = new CardStream(bytes);
        int count = 0;
        while (cards.next()) {
            one(item, FolderClass.CONTACTS, message -> ContactItem.write(cards, message, losses));
            count++;
        }
        return count == 0 ? nothing(item) : count;
    }

    private int calendar(ConvertedItem item, InputStream bytes) throws IOException {
        try (CalendarFile file = CalendarFile.read(bytes)) {
            List<CalendarItem> items = file.items();
            for (CalendarItem each : items) {
                store.add(item.folder(), folderClass(each), expectedSize(item.size()),
                        message -> write(each, file, message));
            }
            return items.isEmpty() ? nothing(item) : items.size();
        }
    }

    private int nothing(ConvertedItem item) {
        line(item.name(), "It holds no item, and was left out.");
        return 0;
    }

    private static FolderClass folderClass(CalendarItem item) {
        return switch (item.kind()) {
            case EVENT -> FolderClass.CALENDAR;
            case TASK -> FolderClass.TASKS;
            case JOURNAL_ENTRY -> FolderClass.JOURNAL;
        };
    }

    private PropertyBag write(CalendarItem item, CalendarFile file, MessageWriter message) throws IOException {
        return switch (item.kind()) {
            case EVENT -> EventItem.write(item, file, message, losses);
            case TASK -> TaskItem.write(item, file, message, losses);
            case JOURNAL_ENTRY -> JournalItem.write(item, file, message, losses);
        };
    }

    /** Text takes twice its bytes, which is more than a file that was encoded for mail gives. */
    private static long expectedSize(long bytes) {
        return 2 * bytes + 4096;
    }

    /** Makes a folder, also when nothing comes for it. */
    public void folder(List<String> path, FolderClass folderClass) throws IOException {
        store.folder(path, folderClass);
    }

    /** Writes a line into the report. */
    public void line(String item, String what) {
        losses.line(item, what);
    }

    /** How many times an item lost something, or became something else. */
    long losses() {
        return losses.losses();
    }

    /** The report, when there is anything to tell; whole once this is closed. */
    public Optional<Path> report() {
        return losses.file();
    }

    /** Completes the last file, and answers all. */
    public List<Path> complete() throws IOException {
        return store.complete();
    }

    @Override
    public void close() throws IOException {
        try (losses) {
            store.close();
        }
    }
}
