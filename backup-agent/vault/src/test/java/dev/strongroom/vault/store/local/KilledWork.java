package dev.strongroom.vault.store.local;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.testing.ErasureByName;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What a process does when it is killed. */
enum KilledWork {
    BACKUP {
        @Override
        void run(Vault vault) throws VaultException, IOException {
            Map<String, byte[]> files = new HashMap<>();
            Random random = new Random();
            for (int i = 0; i < 5; i++) {
                byte[] bytes = new byte[20_000];
                random.nextBytes(bytes);
                files.put("new" + i, bytes);
            }
            try (VaultWriter writer = vault.openWriter()) {
                TestVault.publish(writer, TestVault.storeFiles(writer, files));
            }
        }
    },
    PRUNE {
        @Override
        void run(Vault vault) throws VaultException {
            vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
        }
    },
    ERASE {
        @Override
        void run(Vault vault) throws VaultException {
            vault.upkeep().erase(new ErasureByName(SECRET::equals));
        }
    };

    /** The file that an erasure takes out. */
    static final String SECRET = "secret";

    abstract void run(Vault vault) throws VaultException, IOException;
}
