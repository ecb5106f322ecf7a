package dev.strongroom.vault.config;

import dev.strongroom.vault.NoVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultExistsException;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;

/** The file whose presence makes a repository. */
public final class ConfigFile {
    private final ObjectStore store;

    public ConfigFile(ObjectStore store) {
        this.store = store;
    }

    /** Whether there is one. */
    public boolean exists() throws VaultException {
        try {
            store.size(ObjectKey.CONFIG);
            return true;
        } catch (ObjectMissingException e) {
            return false;
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }

    /** Reads it, still sealed. */
    public SealedConfig load() throws VaultException {
        try (InputStream in = store.read(ObjectKey.CONFIG, 0, -1)) {
            return new SealedConfig(in.readAllBytes(), store.location());
        } catch (ObjectMissingException e) {
            throw new NoVaultException("There is no vault at " + store.location() + ".", e);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }

    /** Writes it once and for all. */
    public void save(VaultConfig config, MasterKey key) throws VaultException {
        try (Sealer sealer = new Sealer(key)) {
            byte[] sealed = sealer.seal(config.toJson());
            store.write(ObjectKey.CONFIG, sealed, 0, sealed.length);
        } catch (ObjectExistsException e) {
            throw new VaultExistsException("There is a vault at " + store.location() + " already. Open it instead.", e);
        } catch (IOException e) {
            throw StoreFailures.translate(e, store.location());
        }
    }
}
