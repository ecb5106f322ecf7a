package dev.strongroom.vault.bench;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.store.local.LocalStore;
import java.nio.file.Path;

/** Prunes a vault of {@link ManyBlobs} until nothing unused is left, to be measured as a process: {@code PruneRun VAULT}. */
final class PruneRun {
    private PruneRun() {}

    public static void main(String[] arguments) throws VaultException {
        try (Password password = Password.of("bench");
                Vault vault = Vault.open(new LocalStore(Path.of(arguments[0])), password, VaultOptions.STANDARD)) {
            System.out.println(vault.upkeep().prune(PruneOptions.ALL_AT_ONCE));
        }
    }
}
