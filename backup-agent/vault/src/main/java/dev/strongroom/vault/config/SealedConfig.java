package dev.strongroom.vault.config;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Sealer;
import javax.crypto.AEADBadTagException;

/** A config as it lies in the store. */
public final class SealedConfig {
    private final byte[] sealed;
    private final String location;

    SealedConfig(byte[] sealed, String location) {
        this.sealed = sealed;
        this.location = location;
    }

    /** Whether this master key opens it. */
    public boolean fits(MasterKey key) {
        try (Sealer sealer = new Sealer(key)) {
            sealer.open(sealed);
            return true;
        } catch (AEADBadTagException e) {
            return false;
        }
    }

    /** Opens it with the vault's master key. */
    public VaultConfig open(MasterKey key) throws VaultException {
        try (Sealer sealer = new Sealer(key)) {
            return VaultConfig.parse(sealer.open(sealed));
        } catch (AEADBadTagException e) {
            throw new DamagedVaultException("The config of the vault at " + location + " is damaged. Restore the file "
                    + "\"config\" from a copy of the vault.", e);
        }
    }
}
