package dev.strongroom.service.recovery.drive;

import dev.strongroom.service.recovery.JournalFile;
import dev.strongroom.service.recovery.restore.RestoreCounts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A journal in a file of its own: a line each for when the restore began, its dated folder, an item that is begun, one that
 * is dealt with, and a pause. An item's lines have one letter, so that a million items take four megabytes.
 */
final class KeptJournal implements DriveJournal, AutoCloseable {
    private static final String BEGUN = "t ";
    private static final String FOLDER = "d ";
    private static final String ITEM = "b";
    private static final String PAUSE = "w";

    private final FileChannel out;
    private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    private Optional<Instant> begun = Optional.empty();
    private Optional<String> folder = Optional.empty();
    private Optional<Fate> last = Optional.empty();
    private boolean unsure;
    private long done;
    private int pauses;

    private KeptJournal(FileChannel out) {
        this.out = out;
    }

    /** Opens or makes it. */
    static KeptJournal open(Path file) throws IOException {
        JournalFile.repair(file);
        KeptJournal journal = new KeptJournal(FileChannel.open(file, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND, StandardOpenOption.DSYNC));
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                journal.take(line);
            }
        } catch (IOException e) {
            journal.close();
            throw e;
        }
        journal.done = journal.counts.values().stream().mapToLong(Long::longValue).sum();
        return journal;
    }

    private void take(String line) {
        if (line.startsWith(BEGUN)) {
            begun = Optional.of(Instant.parse(line.substring(BEGUN.length())));
        } else if (line.startsWith(FOLDER)) {
            folder = Optional.of(line.substring(FOLDER.length()));
        } else if (line.equals(ITEM)) {
            unsure = true;
        } else if (line.equals(PAUSE)) {
            pauses++;
        } else {
            ended(fate(line));
        }
    }

    private static Fate fate(String line) {
        for (Fate fate : Fate.values()) {
            if (line.equals(String.valueOf(fate.sign()))) {
                return fate;
            }
        }
        throw new IllegalStateException("Not a line of a drive's journal: " + line);
    }

    private void ended(Fate fate) {
        counts.merge(fate, 1L, Long::sum);
        last = Optional.of(fate);
        unsure = false;
        pauses = 0;
    }

    private void add(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** When the first stretch began. */
    Instant begun(Instant now) throws IOException {
        if (begun.isEmpty()) {
            begun = Optional.of(now);
            add(BEGUN + now);
        }
        return begun.get();
    }

    /** Notes a pause; how many in a row there were, this one included, with nothing dealt with between them. */
    int paused() throws IOException {
        pauses++;
        add(PAUSE);
        return pauses;
    }

    /** What became of the items so far. */
    RestoreCounts counts() {
        return new RestoreCounts(count(Fate.RESTORED) + count(Fate.ALTERED), count(Fate.SKIPPED), count(Fate.REPLACED),
                count(Fate.FAILED), count(Fate.ALTERED));
    }

    private long count(Fate fate) {
        return counts.getOrDefault(fate, 0L);
    }

    @Override
    public long done() {
        return done;
    }

    @Override
    public Optional<Fate> last() {
        return last;
    }

    @Override
    public boolean isUnsure() {
        return unsure;
    }

    @Override
    public Optional<String> folder() {
        return folder;
    }

    @Override
    public void folder(String name) throws IOException {
        add(FOLDER + name);
        folder = Optional.of(name);
    }

    @Override
    public void begins() throws IOException {
        add(ITEM);
        unsure = true;
    }

    @Override
    public void ends(Fate fate) throws IOException {
        add(String.valueOf(fate.sign()));
        ended(fate);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
