package dev.strongroom.vault.golden;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A directory that holds a repository, its password, and what its snapshots must hold: a line for each entry. */
record GoldenRepository(Path directory) {
    private static final int MOST = 1 << 20;

    Path repository() {
        return directory.resolve("repository");
    }

    private Path password() {
        return directory.resolve("password");
    }

    private Path contents() {
        return directory.resolve("contents");
    }

    Vault open() throws VaultException, IOException {
        try (Password password = Password.readFile(password())) {
            return Vault.open(new LocalStore(repository()), password, VaultOptions.STANDARD);
        }
    }

    /** What the snapshots must hold. */
    List<String> expected() throws IOException {
        return Files.readAllLines(contents());
    }

    /** Keeps what the snapshots hold now, for ever. */
    void keep(String secret) throws VaultException, IOException {
        Files.writeString(password(), secret + "\n");
        try (Vault vault = open()) {
            Files.write(contents(), describe(vault.reader()));
        }
    }

    /** Every entry of every snapshot: the snapshot's time and tags, the path, and the content's SHA-256 or target. */
    static List<String> describe(VaultReader reader) throws VaultException {
        List<String> lines = new ArrayList<>();
        for (Snapshot snapshot : reader.snapshots()) {
            describe(reader, snapshot.tree(), snapshot.time() + " " + snapshot.tags() + " ", lines);
        }
        Collections.sort(lines);
        return lines;
    }

    private static void describe(VaultReader reader, Digest tree, String above, List<String> lines)
            throws VaultException {
        for (Node node : reader.tree(tree).nodes()) {
            String path = above + "/" + node.name();
            lines.add(path + " " + switch (node) {
                case Node.FileNode file -> {
                    byte[] bytes = reader.bytes(file.content(), MOST);
                    yield bytes.length + " " + WholeObjects.id(bytes, 0, bytes.length).hex();
                }
                case Node.LinkNode link -> "-> " + link.target();
                case Node.DirectoryNode directory -> directory.modified().toString();
                case Node.Other other -> other.type();
            });
            if (node instanceof Node.DirectoryNode directory) {
                describe(reader, directory.subtree(), path, lines);
            }
        }
    }
}
