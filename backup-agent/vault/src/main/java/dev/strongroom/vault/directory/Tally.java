package dev.strongroom.vault.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a report tells. Thread-safe. */
final class Tally {
    private static final int MOST_PROBLEMS = 1000;

    private final LongAdder files = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder directories = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final List<DirectoryReport.Problem> problems = new ArrayList<>();
    private boolean truncated;

    void file(long size) {
        files.increment();
        bytes.add(size);
    }

    void unchangedFile(long size) {
        unchanged.increment();
        file(size);
    }

    void directory() {
        directories.increment();
    }

    synchronized void problem(String path, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new DirectoryReport.Problem(path, message));
        } else {
            truncated = true;
        }
    }

    synchronized DirectoryReport report() {
        return new DirectoryReport(files.sum(), unchanged.sum(), directories.sum(), bytes.sum(), problems, truncated);
    }
}
