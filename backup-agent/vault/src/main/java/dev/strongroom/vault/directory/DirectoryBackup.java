package dev.strongroom.vault.directory;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.snapshot.Snapshots;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Backs up a directory as {@code restic backup /absolute/path} does, so that both go on where the other ended. Files
 * that the newest snapshot of the same path and host has with the same size, times and inode are not read. What can't be
 * read is left out and told. Extended attributes are not kept. For one run.
 */
public final class DirectoryBackup {
    private final VaultReader reader;
    private final VaultWriter writer;
    private final FileStorer storer;
    private final EntryReader entries = new EntryReader();
    private final Tally tally = new Tally();

    /**
     * A backup into a vault.
     *
     * @param reader of the same vault as the writer; both are the caller's
     */
    public DirectoryBackup(VaultReader reader, VaultWriter writer, CutsByContent cuts) {
        this.reader = reader;
        this.writer = writer;
        this.storer = new FileStorer(writer, cuts, tally);
    }

    /**
     * Backs up a directory and publishes its snapshot.
     *
     * @param threads how many files are read at once
     * @throws IOException when the directory itself can't be read; nothing is published then
     */
    public Snapshot run(Path directory, String host, List<String> tags, Instant time, int threads)
            throws IOException, VaultException {
        Path root = directory.toRealPath();
        List<String> paths = List.of(root.toString());
        Optional<Snapshot> parent = parent(paths, host);
        ParentDirectory before = parent.isEmpty() ? ParentDirectory.NONE
                : ParentDirectory.load(reader, parent.get().tree());
        Digest tree;
        try (FileTasks tasks = new FileTasks(threads)) {
            tree = storeChain(root, before, tasks);
        }
        return writer.publish(
                new SnapshotDraft(time, tree, paths, host, tags, parent.map(Snapshot::id)), PublishGuard.NONE);
    }

    /** What was done so far; complete after {@link #run}. */
    public DirectoryReport report() {
        return tally.report();
    }

    private Optional<Snapshot> parent(List<String> paths, String host) throws VaultException {
        return Snapshots.newest(reader.snapshots()
                .stream()
                .filter(snapshot -> snapshot.paths().equals(paths) && snapshot.hostname().equals(host))
                .filter(snapshot -> reader.holds(snapshot.tree()))
                .toList(), List.of());
    }

    /** Stores the directories above as well, each with the one entry that leads to the directory. */
    private Digest storeChain(Path root, ParentDirectory before, FileTasks tasks) throws IOException, VaultException {
        List<ParentDirectory> parents = new ArrayList<>(List.of(before));
        for (Path name : root) {
            parents.add(parents.getLast().directory(reader, name.toString()));
        }
        Digest tree = storeDirectory(root, parents.getLast(), tasks);
        for (int names = root.getNameCount(); names > 0; names--) {
            Path path = Objects.requireNonNull(root.getRoot()).resolve(root.subpath(0, names));
            tree = writer.storeTree(new Tree(List.of(node(entries.read(path), tree))));
        }
        return tree;
    }

    private Node node(LocalEntry entry, Digest subtree) {
        tally.directory();
        return new Node.DirectoryNode(entry.name(), entry.modified(), subtree, Optional.of(entry.attributes()));
    }

    private Digest storeDirectory(Path directory, ParentDirectory before, FileTasks tasks)
            throws IOException, VaultException {
        List<Callable<Optional<Node>>> files = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        List<LocalEntry> directories = new ArrayList<>();
        for (Path path : list(directory)) {
            Optional<LocalEntry> found = find(path);
            if (found.isPresent()) {
                LocalEntry entry = found.get();
                switch (entry.kind()) {
                    case FILE -> files.add(() -> storer.store(entry, before.unchanged(reader, entry)));
                    case DIRECTORY -> directories.add(entry);
                    case LINK -> link(entry).ifPresent(nodes::add);
                    case SPECIAL -> tally.problem(path.toString(), "Devices, pipes and sockets are not backed up.");
                }
            }
        }
        FileTasks.Batch<Optional<Node>> stored = tasks.start(files);
        for (LocalEntry entry : directories) {
            storeBelow(entry, before.directory(reader, entry.name()), tasks).ifPresent(nodes::add);
        }
        stored.await().forEach(node -> node.ifPresent(nodes::add));
        return writer.storeTree(Tree.of(nodes));
    }

    private Optional<Node> storeBelow(LocalEntry entry, ParentDirectory before, FileTasks tasks)
            throws VaultException {
        try {
            return Optional.of(node(entry, storeDirectory(entry.path(), before, tasks)));
        } catch (IOException e) {
            tally.problem(entry.path().toString(), "This directory can't be read: " + e + ".");
            return Optional.empty();
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
            found.forEach(paths::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        paths.sort(Comparator.naturalOrder());
        return paths;
    }

    private Optional<LocalEntry> find(Path path) {
        if (!Path.of(path.toString()).equals(path)) {
            tally.problem(path.toString(), "Names that are not Unicode are not backed up. Rename it.");
            return Optional.empty();
        }
        try {
            return Optional.of(entries.read(path));
        } catch (IOException e) {
            tally.problem(path.toString(), "This can't be read: " + e + ".");
            return Optional.empty();
        }
    }

    private Optional<Node> link(LocalEntry entry) {
        try {
            String target = Files.readSymbolicLink(entry.path()).toString();
            return Optional.of(new Node.LinkNode(entry.name(), entry.modified(), target, entry.attributes()));
        } catch (IOException e) {
            tally.problem(entry.path().toString(), "This link can't be read: " + e + ".");
            return Optional.empty();
        }
    }
}
