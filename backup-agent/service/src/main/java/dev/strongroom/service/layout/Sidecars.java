package dev.strongroom.service.layout;

import dev.strongroom.formats.sidecar.DamagedSidecarException;
import dev.strongroom.formats.sidecar.JsonFile;
import dev.strongroom.formats.sidecar.NewerSidecarException;
import dev.strongroom.formats.sidecar.SidecarException;
import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.UnsupportedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.tree.Node.FileNode;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Small files that say what lies beside them. */
final class Sidecars {
    private static final int LIMIT = 256 << 20;

    private Sidecars() {}

    static FileNode store(VaultWriter vault, String name, Instant modified, byte[] bytes) throws VaultException {
        try {
            StoredFile file = vault.storeFile(FileContent.of(bytes), PackGroup.SIDECARS, new NoCuts());
            return new FileNode(name, modified, file.size(), file.content());
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't fail to be read", e);
        }
    }

    static byte[] bytes(VaultReader vault, FileNode file) throws VaultException {
        return vault.bytes(file.content(), LIMIT);
    }

    /** The file of this name; empty when the directory has none. */
    static <T> Optional<T> read(VaultReader vault, Tree directory, String name, JsonFile<T> form)
            throws VaultException {
        if (!(directory.find(name).orElse(null) instanceof FileNode file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.read(bytes(vault, file)));
        } catch (SidecarException e) {
            throw damaged(name, e);
        }
    }

    static VaultException damaged(String name, SidecarException cause) {
        return switch (cause) {
            case NewerSidecarException newer ->
                new UnsupportedVaultException(String.valueOf(newer.getMessage()), newer);
            case DamagedSidecarException damage -> new DamagedVaultException(
                    "The file " + name + " in the vault is damaged: " + damage.getMessage() + ". Check the vault.",
                    damage);
        };
    }
}
