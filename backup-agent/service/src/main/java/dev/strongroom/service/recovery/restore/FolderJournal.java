package dev.strongroom.service.recovery.restore;

import dev.strongroom.service.recovery.JournalFile;
import dev.strongroom.service.recovery.JournalLines;
import dev.strongroom.service.recovery.restore.JournalEntry.Done;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What was done in one folder, a line for each step, so that the work can go on after a crash at any point. Lines are
 * written at once; what must not be forgotten even in a power cut is forced to the disk. One thread.
 */
final class FolderJournal implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private long done;
    private Optional<JournalEntry.Writing> writing = Optional.empty();
    private Optional<JournalEntry.Written> written = Optional.empty();

    private FolderJournal(Path file) throws IOException {
        this.file = file;
        JournalFile.repair(file);
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Opens the folder's journal, or begins it. */
    static FolderJournal open(Path file) throws IOException {
        FolderJournal journal = new FolderJournal(file);
        try (JournalLines<JournalEntry> lines =
                JournalLines.open(file, line -> Optional.of(JournalEntry.parse(line)))) {
            for (Optional<JournalEntry> entry = lines.next(); entry.isPresent(); entry = lines.next()) {
                journal.count(entry.get());
            }
        }
        return journal;
    }

    private void count(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.Writing now -> writing = Optional.of(now);
            case JournalEntry.Written now -> written = Optional.of(now);
            case Done now -> {
                done++;
                writing = Optional.empty();
                written = Optional.empty();
            }
        }
    }

    /** Adds a line. */
    void add(JournalEntry entry) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        count(entry);
    }

    /** Adds a line and forces it, and all before it, to the disk. */
    void addForced(JournalEntry entry) throws IOException {
        add(entry);
        channel.force(false);
    }

    /** How many of the folder's items were dealt with. */
    long done() {
        return done;
    }

    /** What was begun with the item after those and not ended. */
    Optional<JournalEntry.Writing> writing() {
        return writing;
    }

    /** Set when that item is known to be in the mailbox. */
    Optional<JournalEntry.Written> written() {
        return written;
    }

    /** What became of the items so far, in their order. */
    JournalLines<Done> read() throws IOException {
        return JournalLines.open(file, line -> JournalEntry.parse(line) instanceof Done done ? Optional.of(done)
                : Optional.empty());
    }

    /** The same, counted; nobody has looked yet whether the mailbox kept them. */
    RestoreCounts counts() throws IOException {
        RestoreCounts counts = RestoreCounts.NONE;
        try (JournalLines<Done> results = read()) {
            for (Optional<Done> done = results.next(); done.isPresent(); done = results.next()) {
                counts = counts.plus(done.get().counted());
            }
        }
        return counts;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
