package dev.strongroom.service.layout;

import dev.strongroom.formats.sidecar.JsonFile;
import dev.strongroom.formats.sidecar.TaskFile;
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

/**
 * A snapshot's root: {@code strongroom.json} and a directory for each entity.
 *
 * @param entities the directories that the sidecar names
 */
public record TaskRoot(TaskFile sidecar, List<DirectoryNode> entities) {
    static final String SIDECAR = "strongroom.json";

    public TaskRoot {
        entities = List.copyOf(entities);
    }

    /** Reads it. */
    public static TaskRoot read(VaultReader vault, Digest tree) throws VaultException {
        Tree root = vault.tree(tree);
        TaskFile sidecar = Sidecars.read(vault, root, SIDECAR, JsonFile.TASK)
                .orElseThrow(() -> new DamagedVaultException(
                        "A snapshot has lost its " + SIDECAR + ". Check the vault."));
        List<DirectoryNode> entities = new ArrayList<>();
        for (TaskFile.EntityEntry entity : sidecar.entities()) {
            if (root.find(entity.directory()).orElse(null) instanceof DirectoryNode directory) {
                entities.add(directory);
            } else {
                throw new DamagedVaultException(
                        "A snapshot has lost the directory of " + entity.name() + ". Check the vault.");
            }
        }
        return new TaskRoot(sidecar, entities);
    }

    /** Writes it. */
    public Digest store(VaultWriter vault, Instant modified) throws VaultException {
        List<Node> nodes = new ArrayList<>(entities);
        nodes.add(Sidecars.store(vault, SIDECAR, modified, JsonFile.TASK.bytes(sidecar)));
        return vault.storeTree(Tree.of(nodes));
    }
}
