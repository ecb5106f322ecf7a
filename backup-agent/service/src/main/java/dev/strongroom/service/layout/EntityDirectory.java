package dev.strongroom.service.layout;

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
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * An entity's directory: {@code entity.json} and the folders of its mail.
 *
 * @param folders by their directories' names
 */
public record EntityDirectory(EntityFile sidecar, NavigableMap<String, DirectoryNode> folders) {
    private static final String SIDECAR = "entity.json";
    private static final String MAIL = "mail";

    public EntityDirectory {
        folders = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(folders));
    }

    /** Reads it. */
    public static EntityDirectory read(VaultReader vault, Digest tree) throws VaultException {
        Tree entity = vault.tree(tree);
        EntityFile sidecar = Sidecars.read(vault, entity, SIDECAR, JsonFile.ENTITY)
                .orElseThrow(() -> new DamagedVaultException(
                        "A mailbox's directory in the vault has lost its " + SIDECAR + ". Check the vault."));
        NavigableMap<String, DirectoryNode> folders = new TreeMap<>();
        if (entity.find(MAIL).orElse(null) instanceof DirectoryNode mail) {
            for (Node node : vault.tree(mail.subtree()).nodes()) {
                if (node instanceof DirectoryNode folder) {
                    folders.put(folder.name(), folder);
                }
            }
        }
        return new EntityDirectory(sidecar, folders);
    }

    /** Writes it. */
    public Digest store(VaultWriter vault, Instant modified) throws VaultException {
        Digest mail = vault.storeTree(Tree.of(folders.values()));
        return vault.storeTree(Tree.of(List.of(
                Sidecars.store(vault, SIDECAR, modified, JsonFile.ENTITY.bytes(sidecar)),
                new DirectoryNode(MAIL, modified, mail))));
    }
}
