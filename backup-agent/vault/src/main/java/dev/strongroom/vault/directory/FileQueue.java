package dev.strongroom.vault.directory;

import dev.strongroom.vault.ReadAhead;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Restores files in groups of a few MiB: what a group consists of is read in few requests while the group before it is
 * written. For one thread.
 */
final class FileQueue {
    private static final long MOST_BYTES = 16 << 20;
    private static final int MOST_FILES = 4096;

    private final VaultReader reader;
    private final FileRestorer files;
    private final FileTasks tasks;
    private Group group = new Group();
    private Group writing = new Group();
    private FileTasks.Batch<Boolean> writes = new FileTasks.Batch<>(List.of());

    FileQueue(VaultReader reader, FileRestorer files, FileTasks tasks) {
        this.reader = reader;
        this.files = files;
        this.tasks = tasks;
    }

    /** Files that are restored together, and what is done after them. */
    private static final class Group {
        private final List<WantedFile> files = new ArrayList<>();
        private final List<Callable<Boolean>> others = new ArrayList<>();
        private final List<Runnable> afterwards = new ArrayList<>();
        private long bytes;

        /** What is read ahead: files that would fill a group are read by themselves, a piece at a time. */
        List<Digest> blobs() {
            return files.stream()
                    .filter(file -> file.node().size() < MOST_BYTES)
                    .flatMap(file -> file.node().content().stream())
                    .toList();
        }

        boolean isFull() {
            return bytes >= MOST_BYTES || files.size() + others.size() >= MOST_FILES;
        }
    }

    /** Restores a file some time soon, into a directory that is there. */
    void add(WantedFile file) throws VaultException {
        group.files.add(file);
        group.bytes += file.node().size();
        sendWhenFull();
    }

    /** Does these as well, in any order. */
    void start(List<Callable<Boolean>> others) throws VaultException {
        group.others.addAll(others);
        sendWhenFull();
    }

    /** Does something once all that was added so far is done. */
    void afterwards(Runnable step) {
        group.afterwards.add(step);
    }

    /** Waits until all is done. */
    void finish() throws VaultException {
        send();
        awaitWrites();
    }

    private void sendWhenFull() throws VaultException {
        if (group.isFull()) {
            send();
        }
    }

    private void send() throws VaultException {
        ReadAhead ahead = reader.ahead(group.blobs());
        tasks.start(ahead.requests().stream().map(Executors::callable).toList()).await();
        awaitWrites();
        List<Callable<Boolean>> next = new ArrayList<>(group.others);
        group.files.forEach(file -> next.add(() -> files.restore(file, ahead)));
        writes = tasks.start(next);
        writing = group;
        group = new Group();
    }

    private void awaitWrites() throws VaultException {
        writes.await();
        writing.afterwards.forEach(Runnable::run);
        writing = new Group();
    }
}
