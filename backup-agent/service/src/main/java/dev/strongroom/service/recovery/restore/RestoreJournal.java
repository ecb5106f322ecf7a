package dev.strongroom.service.recovery.restore;

import dev.strongroom.service.recovery.JournalFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a restore has to remember from stretch to stretch, besides each folder's journal: the name of its dated folder,
 * and which folders are finished. A file in the restore's working directory; one thread.
 */
final class RestoreJournal {
    private static final String ROOT = "root";
    private static final String FINISHED = "finished";
    private static final String PAUSED = "paused";

    private final Path directory;
    private final Map<Integer, RestoreCounts> finished = new HashMap<>();
    private Optional<String> root = Optional.empty();
    private long doneAtPause = -1;
    private int pauses;

    private RestoreJournal(Path directory) {
        this.directory = directory;
    }

    static RestoreJournal open(Path directory) throws IOException {
        Files.createDirectories(directory);
        RestoreJournal journal = new RestoreJournal(directory);
        JournalFile.repair(journal.file());
        if (Files.exists(journal.file())) {
            Files.readAllLines(journal.file(), StandardCharsets.UTF_8).forEach(journal::take);
        }
        return journal;
    }

    private Path file() {
        return directory.resolve("restore.journal");
    }

    private void take(String line) {
        String[] fields = line.split("\t", -1);
        switch (fields[0]) {
            case ROOT -> root = Optional.of(fields[1]);
            case FINISHED -> {
                List<Long> numbers = new ArrayList<>();
                for (int i = 2; i < fields.length; i++) {
                    numbers.add(Long.parseLong(fields[i]));
                }
                finished.put(Integer.parseInt(fields[1]), new RestoreCounts(numbers.get(0), numbers.get(1),
                        numbers.get(2), numbers.get(3), numbers.get(4)));
            }
            case PAUSED -> {
                long done = Long.parseLong(fields[1]);
                pauses = done == doneAtPause ? pauses + 1 : 1;
                doneAtPause = done;
            }
            default -> throw new IllegalStateException("Not a line of a restore's journal: " + line);
        }
    }

    private void add(String line) throws IOException {
        Files.writeString(file(), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        take(line);
    }

    /** The name of the dated folder, once it was chosen. */
    Optional<String> root() {
        return root;
    }

    void root(String name) throws IOException {
        add(ROOT + "\t" + name);
    }

    /** What became of a folder's items, once it is finished. */
    Optional<RestoreCounts> finished(int folder) {
        return Optional.ofNullable(finished.get(folder));
    }

    void finished(int folder, RestoreCounts counts) throws IOException {
        add(String.join("\t", FINISHED, Integer.toString(folder), Long.toString(counts.restored()),
                Long.toString(counts.skipped()), Long.toString(counts.replaced()), Long.toString(counts.failed()),
                Long.toString(counts.altered())));
    }

    /** What became so far of the items of so many folders, which are restored one after the other. */
    RestoreCounts counts(int folders) throws IOException {
        RestoreCounts counts = RestoreCounts.NONE;
        for (int i = 0; i < folders; i++) {
            Optional<RestoreCounts> all = finished(i);
            if (all.isEmpty()) {
                try (FolderJournal underWay = folder(i)) {
                    return counts.plus(underWay.counts());
                }
            }
            counts = counts.plus(all.get());
        }
        return counts;
    }

    /**
     * Notes a pause.
     *
     * @param done how many items were dealt with by now
     * @return how many pauses in a row came with nothing done between them, this one included
     */
    int paused(long done) throws IOException {
        add(PAUSED + "\t" + done);
        return pauses;
    }

    /** A folder's own journal. */
    FolderJournal folder(int folder) throws IOException {
        return FolderJournal.open(directory.resolve("folder-" + folder + ".journal"));
    }

    /** The rows that a folder adds to the report. */
    Path rows(int folder) {
        return directory.resolve("folder-" + folder + ".csv");
    }

    /** The whole report. */
    Path report() {
        return directory.resolve("report.csv");
    }
}
