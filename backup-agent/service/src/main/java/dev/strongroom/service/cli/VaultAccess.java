package dev.strongroom.service.cli;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.StoreStack;
import dev.strongroom.vault.store.local.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A vault as a command line names it: the one place that says what such a name means.
 *
 * @param location the vault's directory
 * @param passwordFile a file that holds the vault's password and nothing else
 */
public record VaultAccess(String location, Path passwordFile) {
    /** The vault's directory, absolute. */
    public Path directory() {
        return Path.of(location).toAbsolutePath().normalize();
    }

    /** Opens the vault; the caller closes it. */
    public Vault open() throws VaultException {
        return open(VaultOptions.STANDARD);
    }

    /** Opens the vault; the caller closes it. */
    Vault open(VaultOptions options) throws VaultException {
        try (Password password = SecretFile.vaultPassword(passwordFile)) {
            return Vault.open(store(), password, options);
        }
    }

    /** Makes a new vault; the caller closes it. */
    public Vault create() throws VaultException {
        return create(VaultOptions.STANDARD);
    }

    /** Makes a new vault; the caller closes it. */
    Vault create(VaultOptions options) throws VaultException {
        requireEmpty();
        try (Password password = SecretFile.vaultPassword(passwordFile)) {
            return Vault.create(store(), password, options);
        }
    }

    /** Whether a vault is there already. */
    public boolean exists() {
        return Files.exists(directory().resolve(ObjectKey.CONFIG.path()));
    }

    /** The vault's store alone, asked again when it fails; the caller closes it. */
    public ObjectStore openStore() {
        return StoreStack.over(store(), VaultOptions.STANDARD.store());
    }

    private ObjectStore store() {
        return new LocalStore(directory());
    }

    private void requireEmpty() {
        Path directory = directory();
        if (!Files.exists(directory)) {
            return;
        }
        if (exists()) {
            throw new CommandFailedException("vault-exists",
                    directory + " holds a vault already. Use it as it is, or choose an empty or a new directory.");
        }
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new CommandFailedException("vault-directory-foreign", directory
                        + " holds other files and is no vault. Choose an empty or a new directory.");
            }
        } catch (IOException e) {
            throw new CommandFailedException("vault-directory-unusable", "The directory " + directory
                    + " can't be used for a vault: " + e + ". Check its permissions, or choose another one.", e);
        }
    }
}
