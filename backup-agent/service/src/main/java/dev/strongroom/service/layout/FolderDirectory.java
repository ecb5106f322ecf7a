package dev.strongroom.service.layout;

import dev.strongroom.formats.sidecar.ContainerFile;
import dev.strongroom.formats.sidecar.JsonFile;
import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder's directory: its items' directories, and {@code folder.json} with its true name and the cursor that covers
 * them. The two are one tree, so a cursor can't outlive its items or come without them.
 *
 * @param items everything in it but the sidecar
 */
public record FolderDirectory(ContainerFile sidecar, List<Node> items) {
    private static final String SIDECAR = "folder.json";

    public FolderDirectory {
        items = List.copyOf(items);
    }

    /** Reads it. */
    public static FolderDirectory read(VaultReader vault, DirectoryNode node) throws VaultException {
        Tree tree = vault.tree(node.subtree());
        ContainerFile sidecar = Sidecars.read(vault, tree, SIDECAR, JsonFile.CONTAINER)
                .orElseThrow(() -> new DamagedVaultException(
                        "The directory " + node.name() + " in the vault has lost its " + SIDECAR
                                + ". Check the vault."));
        return new FolderDirectory(sidecar, tree.nodes().stream().filter(n -> !n.name().equals(SIDECAR)).toList());
    }

    /** Writes it. */
    public DirectoryNode store(VaultWriter vault, String name, Instant modified) throws VaultException {
        List<Node> nodes = new ArrayList<>(items);
        nodes.add(Sidecars.store(vault, SIDECAR, modified, JsonFile.CONTAINER.bytes(sidecar)));
        return new DirectoryNode(name, modified, vault.storeTree(Tree.of(nodes)));
    }
}
