package dev.strongroom.vault.directory;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Brings the files of a snapshot back as {@code restic restore} does: every blob verified against its name, every file
 * against its size, with modes and times, and for root with owners. What stands in the way of a file is replaced; links
 * are never followed. What can't be brought back is told, and the rest is restored. For one run.
 */
public final class DirectoryRestore {
    private final VaultReader reader;
    private final List<PathPattern> included;
    private final FileRestorer files;
    private final EntryWriter entries;
    private final Tally tally = new Tally();

    /**
     * A restore from a vault.
     *
     * @param included what to restore; empty for all
     */
    public DirectoryRestore(VaultReader reader, List<PathPattern> included) {
        this.reader = reader;
        this.included = List.copyOf(included);
        this.entries = new EntryWriter();
        this.files = new FileRestorer(entries, tally);
    }

    /**
     * Restores a directory of the vault below {@code target}, which is made when it is not there.
     *
     * @param threads how many files are written at once
     * @throws IOException when the target can't be made
     */
    public void run(Digest tree, Path target, int threads) throws IOException, VaultException {
        Files.createDirectories(target);
        try (FileTasks tasks = new FileTasks(threads)) {
            FileQueue queue = new FileQueue(reader, files, tasks);
            restore(tree, target.toRealPath(), List.of(), queue);
            queue.finish();
        }
    }

    /** What was done so far; complete after {@link #run}. */
    public DirectoryReport report() {
        return tally.report();
    }

    private boolean includes(List<String> path) {
        return included.isEmpty() || included.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Answers whether anything is restored in the directory. */
    private boolean restore(Digest tree, Path directory, List<String> path, FileQueue queue) throws VaultException {
        List<WantedFile> wanted = new ArrayList<>();
        List<Node.DirectoryNode> directories = new ArrayList<>();
        List<Callable<Boolean>> links = new ArrayList<>();
        for (Node node : reader.tree(tree).nodes()) {
            List<String> below = child(path, node.name());
            if (!SafeChild.isName(node.name())) {
                tally.problem(String.join("/", below), "No file can have this name.");
                continue;
            }
            Path place = directory.resolve(node.name());
            switch (node) {
                case Node.DirectoryNode d -> directories.add(d);
                case Node.FileNode file when includes(below) -> wanted.add(new WantedFile(file, place, below));
                case Node.LinkNode link when includes(below) -> links.add(() -> files.restore(link, place, below));
                case Node.Other other when includes(below) -> tally.problem(String.join("/", below),
                        "An entry of the kind " + other.type() + " is not restored. The stock restic does it.");
                case Node.FileNode _,Node.LinkNode _,Node.Other _ -> {} // not asked for
            }
        }
        boolean any = !wanted.isEmpty() || !links.isEmpty();
        if (any && !makeDirectory(directory, path)) {
            return false;
        }
        for (WantedFile file : wanted) {
            queue.add(file);
        }
        queue.start(links);
        for (Node.DirectoryNode below : directories) {
            any |= restoreBelow(below, directory, child(path, below.name()), queue);
        }
        return any;
    }

    private boolean restoreBelow(Node.DirectoryNode node, Path parent, List<String> path, FileQueue queue)
            throws VaultException {
        Path directory = parent.resolve(node.name());
        boolean wanted = includes(path);
        if (wanted && !makeDirectory(directory, path)) {
            return false;
        }
        boolean any = restore(node.subtree(), directory, path, queue) || wanted;
        if (any) {
            queue.afterwards(() -> finish(node, directory, path));
        }
        return any;
    }

    private void finish(Node.DirectoryNode node, Path directory, List<String> path) {
        tally.directory();
        try {
            entries.finish(directory, node.modified(), node.attributes(), EntryWriter.DIRECTORY_MODE);
        } catch (IOException e) {
            tally.problem(String.join("/", path), "Its mode and times could not be set: " + e + ".");
        }
    }

    private boolean makeDirectory(Path directory, List<String> path) {
        try {
            entries.makeDirectories(directory);
            return true;
        } catch (IOException e) {
            tally.problem(String.join("/", path), "This directory can't be made: " + e + ".");
            return false;
        }
    }

    private static List<String> child(List<String> path, String name) {
        List<String> child = new ArrayList<>(path);
        child.add(name);
        return List.copyOf(child);
    }
}
