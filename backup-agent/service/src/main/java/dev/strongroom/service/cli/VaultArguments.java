package dev.strongroom.service.cli;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which vault, and what opens it, for commands that speak of mailboxes first. */
public final class VaultArguments {
    @Option(names = "--vault", required = true, paramLabel = "DIR", description = "The vault's directory.")
    private String location;

    @Option(names = "--vault-password-file", required = true, paramLabel = "FILE",
            description = "A file that holds the vault's password and nothing else.")
    private Path passwordFile;

    private VaultAccess access() {
        return new VaultAccess(location, passwordFile);
    }

    /** The vault's directory, absolute. */
    public Path directory() {
        return access().directory();
    }

    /** Where work with the vault keeps its catalogue: beside it, so that whoever moves the one can move the other. */
    public Path data() {
        Path vault = directory();
        return vault.resolveSibling(vault.getFileName() + ".strongroom");
    }

    /** Opens the vault; the caller closes it. */
    public Vault open() throws VaultException {
        return access().open();
    }

    /** Opens the vault, or makes it where there is nothing yet; the caller closes it. */
    public Vault openOrCreate(Output output) throws VaultException {
        if (access().exists()) {
            return open();
        }
        Vault made = access().create();
        output.note("Made a new vault in " + directory() + ". Keep its password: without it nothing can be read.");
        return made;
    }
}
