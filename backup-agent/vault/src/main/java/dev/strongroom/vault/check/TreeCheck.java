package dev.strongroom.vault.check;

import dev.strongroom.vault.CheckReport.Kind;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.index.BlobPlace;
import dev.strongroom.vault.index.ClaimedBlobs;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.util.List;

/** Follows snapshots through their directories, each of which is looked at once. For one thread. */
final class TreeCheck {
    private final VaultReader reader;
    private final VaultIndex index;
    private final Findings findings;
    private final ClaimedBlobs seen = new ClaimedBlobs();
    private long trees;

    TreeCheck(VaultReader reader, VaultIndex index, Findings findings) {
        this.reader = reader;
        this.index = index;
        this.findings = findings;
    }

    void check(Snapshot snapshot) {
        follow(snapshot.tree(), "snapshot " + snapshot.id().hex().substring(0, 8) + ":");
    }

    private void follow(Digest id, String path) {
        if (!seen.claim(id, BlobType.TREE)) {
            return;
        }
        if (index.places(id, BlobType.TREE).isEmpty()) {
            findings.add(Kind.MISSING, path, "This directory is gone.");
            return;
        }
        Tree tree;
        try {
            tree = reader.tree(id);
        } catch (VaultException e) {
            findings.add(path, e);
            return;
        }
        trees++;
        for (Node node : tree.nodes()) {
            String child = path + "/" + node.name();
            switch (node) {
                case Node.FileNode file -> check(file, child);
                case Node.DirectoryNode directory -> follow(directory.subtree(), child);
                case Node.LinkNode _ -> {}
                case Node.Other _ -> {} // devices and pipes have no content
            }
        }
    }

    private void check(Node.FileNode file, String path) {
        long size = 0;
        for (Digest id : file.content()) {
            List<BlobPlace> places = index.places(id, BlobType.DATA);
            if (places.isEmpty()) {
                findings.add(Kind.MISSING, path, "A part of this file is gone: blob " + id + ".");
                return;
            }
            PackedBlob blob = places.getFirst().blob();
            size += blob.compressed() ? blob.rawLength() : blob.length() - Sealer.OVERHEAD;
        }
        if (size != file.size()) {
            findings.add(Kind.DAMAGED, path, "This file should have " + file.size() + " bytes, but its content has "
                    + size + ".");
        }
    }

    long trees() {
        return trees;
    }
}
