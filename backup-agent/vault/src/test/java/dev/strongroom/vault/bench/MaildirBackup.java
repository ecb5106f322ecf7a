package dev.strongroom.vault.bench;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Backs up a Maildir as restic would, to be measured as a process: {@code MaildirBackup MAILDIR VAULT [restic]}; with
 * {@code restic} messages are not cut around attachments.
 */
final class MaildirBackup {
    private static final int THREADS = 2;
    private static final int LEAF = 100;

    private final VaultWriter writer;
    private final boolean asRestic;

    private MaildirBackup(VaultWriter writer, boolean asRestic) {
        this.writer = writer;
        this.asRestic = asRestic;
    }

    public static void main(String[] arguments) throws Exception {
        Path mail = Path.of(arguments[0]);
        VaultOptions options =
                VaultOptions.STANDARD.withCompression(Integer.getInteger("level", VaultOptions.STANDARD.compression()));
        LocalStore store = new LocalStore(Path.of(arguments[1]));
        try (Password password = Password.of("bench");
                Vault vault = Files.exists(Path.of(arguments[1], "config"))
                        ? Vault.open(store, password, options)
                        : Vault.create(store, password, options);
                VaultWriter writer = vault.openWriter()) {
            new MaildirBackup(writer, arguments.length > 2).run(mail);
            System.out.println(writer.bytesAdded() + " bytes added");
        }
    }

    private void run(Path mail) throws Exception {
        Map<Path, List<Path>> folders = new HashMap<>();
        try (Stream<Path> files = Files.walk(mail)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> folders
                            .computeIfAbsent(Objects.requireNonNull(file.getParent()), folder -> new ArrayList<>())
                            .add(file));
        }
        List<Callable<Node>> leaves = new ArrayList<>();
        folders.forEach((folder, files) -> {
            for (int from = 0; from < files.size(); from += LEAF) {
                String name = mail.relativize(folder).toString().replace('/', ' ') + " " + from;
                List<Path> part = files.subList(from, Math.min(files.size(), from + LEAF));
                leaves.add(() -> storeLeaf(name, part));
            }
        });
        List<Node> nodes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Node> leaf : threads.invokeAll(leaves)) {
                nodes.add(leaf.get());
            }
        }
        Digest root = writer.storeTree(Tree.of(nodes));
        writer.publish(
                new SnapshotDraft(Instant.now(), root, List.of(mail.toString()), "bench", List.of(), Optional.empty()),
                PublishGuard.NONE);
    }

    private Node storeLeaf(String name, List<Path> files) throws IOException, VaultException {
        List<Node> nodes = new ArrayList<>();
        for (Path file : files) {
            StoredFile stored = writer.storeFile(FileContent.of(Files.readAllBytes(file)), PackGroup.ITEMS,
                    asRestic ? new NoCuts() : new GeneratedMailCuts());
            nodes.add(new Node.FileNode(Objects.requireNonNull(file.getFileName()).toString(),
                    Files.getLastModifiedTime(file).toInstant(), stored.size(), stored.content()));
        }
        return new Node.DirectoryNode(name, Instant.EPOCH, writer.storeTree(Tree.of(nodes)));
    }
}
