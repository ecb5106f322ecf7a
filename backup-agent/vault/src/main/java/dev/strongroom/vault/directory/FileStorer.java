package dev.strongroom.vault.directory;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredContent;
import dev.strongroom.vault.tree.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Optional;

/** Stores single files. Thread-safe. */
final class FileStorer {
    /** Files up to this size in bytes are read whole. */
    private static final int SMALL = 1 << 20;

    private final VaultWriter writer;
    private final CutsByContent cuts;
    private final Tally tally;

    FileStorer(VaultWriter writer, CutsByContent cuts, Tally tally) {
        this.writer = writer;
        this.cuts = cuts;
        this.tally = tally;
    }

    /**
     * Stores a file.
     *
     * @param known its content, when that is in the vault already
     * @return empty when it can't be read
     */
    Optional<Node> store(LocalEntry entry, Optional<List<Digest>> known) throws VaultException {
        if (known.isPresent()) {
            tally.unchangedFile(entry.size());
            return Optional.of(node(entry, entry.size(), known.get()));
        }
        try (InputStream in = Files.newInputStream(entry.path(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] head = in.readNBytes(SMALL);
            FileContent content = head.length < SMALL ? FileContent.of(head)
                    : new FileContent.Streamed(new SequenceInputStream(new ByteArrayInputStream(head), in));
            StoredContent stored = writer.storeContent(content, PackGroup.ITEMS, cuts.of(head, head.length));
            tally.file(stored.size());
            return Optional.of(node(entry, stored.size(), stored.blobs()));
        } catch (IOException e) {
            tally.problem(entry.path().toString(), "This file can't be read: " + e + ".");
            return Optional.empty();
        }
    }

    private static Node node(LocalEntry entry, long size, List<Digest> content) {
        return new Node.FileNode(entry.name(), entry.modified(), size, content, Optional.of(entry.attributes()));
    }
}
