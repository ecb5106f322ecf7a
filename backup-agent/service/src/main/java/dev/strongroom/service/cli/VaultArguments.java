package dev.strongroom.service.cli;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.local.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which vault, and what opens it. */
public final class VaultArguments {
    @Option(names = "--vault", required = true, paramLabel = "DIR", description = "The vault's directory.")
    private Path directory;

    @Option(names = "--vault-password-file", required = true, paramLabel = "FILE",
            description = "A file that holds the vault's password and nothing else.")
    private Path passwordFile;

    /** The vault's directory, absolute. */
    public Path directory() {
        return directory.toAbsolutePath().normalize();
    }

    /** Where work with the vault keeps its catalogue: beside it, so that whoever moves the one can move the other. */
    public Path data() {
        Path vault = directory();
        return vault.resolveSibling(vault.getFileName() + ".strongroom");
    }

    /** Opens the vault; the caller closes it. */
    public Vault open() throws VaultException {
        try (Password password = SecretFile.vaultPassword(passwordFile)) {
            return Vault.open(store(), password, VaultOptions.STANDARD);
        }
    }

    /** Makes a new vault; the caller closes it. */
    public Vault create() throws VaultException {
        requireEmpty();
        try (Password password = SecretFile.vaultPassword(passwordFile)) {
            return Vault.create(store(), password, VaultOptions.STANDARD);
        }
    }

    /** Opens the vault, or makes it where there is nothing yet; the caller closes it. */
    public Vault openOrCreate(Output output) throws VaultException {
        if (Files.exists(directory().resolve(ObjectKey.CONFIG.path()))) {
            return open();
        }
        Vault made = create();
        output.note("Made a new vault in " + directory() + ". Keep its password: without it nothing can be read.");
        return made;
    }

    private LocalStore store() {
        return new LocalStore(directory());
    }

    private void requireEmpty() {
        if (!Files.exists(directory())) {
            return;
        }
        if (Files.exists(directory().resolve(ObjectKey.CONFIG.path()))) {
            throw new CommandFailedException("vault-exists",
                    directory() + " holds a vault already. Use it as it is, or choose an empty or a new directory.");
        }
        try (Stream<Path> entries = Files.list(directory())) {
            if (entries.findAny().isPresent()) {
                throw new CommandFailedException("vault-directory-foreign", directory()
                        + " holds other files and is no vault. Choose an empty or a new directory.");
            }
        } catch (IOException e) {
            throw new CommandFailedException("vault-directory-unusable", "The directory " + directory()
                    + " can't be used for a vault: " + e + ". Check its permissions, or choose another one.", e);
        }
    }
}
