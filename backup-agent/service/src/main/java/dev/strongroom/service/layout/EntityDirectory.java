package dev.strongroom.service.layout;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.sidecar.EntityFile;
import dev.strongroom.formats.sidecar.JsonFile;
import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * An entity's directory: {@code entity.json}, and for each kind of items a directory with their folders.
 *
 * @param folders by where they lie
 */
public record EntityDirectory(EntityFile sidecar, NavigableMap<FolderPath, DirectoryNode> folders) {
    private static final String SIDECAR = "entity.json";

    public EntityDirectory {
        folders = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(folders));
    }

    /** Reads it. */
    public static EntityDirectory read(VaultReader vault, Digest tree) throws VaultException {
        Tree entity = vault.tree(tree);
        EntityFile sidecar = Sidecars.read(vault, entity, SIDECAR, JsonFile.ENTITY)
                .orElseThrow(() -> new DamagedVaultException(
                        "A mailbox's directory in the vault has lost its " + SIDECAR + ". Check the vault."));
        NavigableMap<FolderPath, DirectoryNode> folders = new TreeMap<>();
        for (ItemKind kind : ItemKind.values()) {
            if (entity.find(kind.directory()).orElse(null) instanceof DirectoryNode directory) {
                for (Node node : vault.tree(directory.subtree()).nodes()) {
                    if (node instanceof DirectoryNode folder) {
                        folders.put(new FolderPath(kind, folder.name()), folder);
                    }
                }
            }
        }
        return new EntityDirectory(sidecar, folders);
    }

    /** Writes it. */
    public Digest store(VaultWriter vault, Instant modified) throws VaultException {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Sidecars.store(vault, SIDECAR, modified, JsonFile.ENTITY.bytes(sidecar)));
        for (ItemKind kind : ItemKind.values()) {
            List<DirectoryNode> ofKind = folders.entrySet()
                    .stream()
                    .filter(folder -> folder.getKey().kind() == kind)
                    .map(Map.Entry::getValue)
                    .toList();
            if (kind == ItemKind.MAIL || !ofKind.isEmpty()) {
                nodes.add(new DirectoryNode(kind.directory(), modified, vault.storeTree(Tree.of(ofKind))));
            }
        }
        return vault.storeTree(Tree.of(nodes));
    }
}
