package dev.strongroom.vault.erase;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.read.RepositoryReader;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import dev.strongroom.vault.tree.TreeParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes directories anew without what is to be erased, each once for every path it is at. Entries that stay are kept
 * byte for byte, whatever a program wrote of them. For one thread.
 */
final class TreeErasure {
    private static final int MOST_SIDECAR = 256 << 20;

    private final RepositoryReader reader;
    private final VaultWriter writer;
    private final ErasureRule rule;
    private final Map<Place, Digest> done = new HashMap<>();
    private int entries;

    TreeErasure(RepositoryReader reader, VaultWriter writer, ErasureRule rule) {
        this.reader = reader;
        this.writer = writer;
        this.rule = rule;
    }

    /** The directory without what is to be erased; the same one when there is nothing of that in it. */
    Digest erase(Digest root) throws VaultException {
        return erase(new Place(List.of(), root));
    }

    private Digest erase(Place place) throws VaultException {
        Digest known = done.get(place);
        if (known == null) {
            known = eraseAnew(place);
            done.put(place, known);
        }
        return known;
    }

    private Digest eraseAnew(Place place) throws VaultException {
        List<TreeParser.Entry> before = read(place.tree());
        Set<String> erased = new HashSet<>();
        for (TreeParser.Entry entry : before) {
            if (rule.erases(place.child(entry.node().name()))) {
                erased.add(entry.node().name());
            }
        }
        entries += erased.size();
        Map<String, byte[]> sidecars = erased.isEmpty() ? Map.of() : rule.rewrite(erased, sidecars(before, erased));
        List<Node> after = new ArrayList<>();
        boolean changed = false;
        for (TreeParser.Entry entry : before) {
            if (erased.contains(entry.node().name())) {
                changed = true;
            } else {
                Node kept = keep(entry, place, sidecars);
                after.add(kept);
                changed |= !kept.equals(entry.asOther());
            }
        }
        return changed ? writer.storeTree(Tree.of(after)) : place.tree();
    }

    private Node keep(TreeParser.Entry entry, Place place, Map<String, byte[]> sidecars) throws VaultException {
        String name = entry.node().name();
        byte[] sidecar = sidecars.get(name);
        if (sidecar != null && entry.node() instanceof Node.FileNode file) {
            return store(file, sidecar);
        }
        List<String> below = place.child(name);
        if (entry.node() instanceof Node.DirectoryNode directory && rule.mayEraseBelow(below)) {
            return entry.withSubtree(directory.subtree(), erase(new Place(below, directory.subtree())));
        }
        return entry.asOther();
    }

    private Node store(Node.FileNode sidecar, byte[] bytes) throws VaultException {
        try {
            StoredFile stored = writer.storeFile(FileContent.of(bytes), PackGroup.SIDECARS, new NoCuts());
            return new Node.FileNode(sidecar.name(), sidecar.modified(), stored.size(), stored.content(),
                    sidecar.attributes());
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't fail to be read", e);
        }
    }

    private Map<String, byte[]> sidecars(List<TreeParser.Entry> entries, Set<String> erased) throws VaultException {
        Map<String, byte[]> sidecars = new HashMap<>();
        for (TreeParser.Entry entry : entries) {
            if (rule.sidecars().contains(entry.node().name()) && !erased.contains(entry.node().name())
                    && entry.node() instanceof Node.FileNode file) {
                sidecars.put(file.name(), reader.bytes(file.content(), MOST_SIDECAR));
            }
        }
        return sidecars;
    }

    private List<TreeParser.Entry> read(Digest tree) throws VaultException {
        try {
            return TreeParser.entries(reader.blob(tree, BlobType.TREE));
        } catch (IOException e) {
            throw new DamagedVaultException("A directory of the vault is not what it should be: " + tree, e);
        }
    }

    /** How many entries went so far. */
    int entries() {
        return entries;
    }
}
