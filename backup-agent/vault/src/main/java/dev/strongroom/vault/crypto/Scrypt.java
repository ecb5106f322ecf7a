package dev.strongroom.vault.crypto;

import dev.strongroom.vault.Password;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.SCrypt;

/** Makes keys from passwords (RFC 7914). */
public final class Scrypt {
    private Scrypt() {}

    /** The key that a password and a salt make, in restic's order: encryption key, MAC's k, MAC's r. */
    public static MasterKey derive(Password password, byte[] salt, ScryptParameters cost) {
        byte[] utf8 = password.utf8();
        try {
            return new MasterKey(SCrypt.generate(utf8, salt, cost.n(), cost.r(), cost.p(), MasterKey.BYTES));
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }
}
