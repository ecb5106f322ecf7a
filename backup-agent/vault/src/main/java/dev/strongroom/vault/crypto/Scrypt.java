package dev.strongroom.vault.crypto;

import dev.strongroom.vault.Password;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Makes keys from passwords: scrypt, RFC 7914. Our own, since the library's archive is signed, and checking that takes
 * longer than deriving a key.
 */
public final class Scrypt {
    private Scrypt() {}

    /** The key that a password and a salt make, in restic's order: encryption key, MAC's k, MAC's r. */
    public static MasterKey derive(Password password, byte[] salt, ScryptParameters cost) {
        byte[] utf8 = password.utf8();
        try {
            return new MasterKey(derive(utf8, salt, cost, MasterKey.BYTES));
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    /** RFC 7914, section 6. */
    static byte[] derive(byte[] password, byte[] salt, ScryptParameters cost, int length) {
        int lane = 128 * cost.r();
        byte[] lanes = pbkdf2(password, salt, cost.p() * lane);
        ScryptMemory memory = new ScryptMemory(cost.n(), cost.r());
        for (int i = 0; i < cost.p(); i++) {
            memory.mix(lanes, i * lane);
        }
        memory.clear();
        byte[] key = pbkdf2(password, lanes, length);
        Arrays.fill(lanes, (byte) 0);
        return key;
    }

    /** PBKDF2 (RFC 8018) with HMAC-SHA-256 and one iteration. */
    private static byte[] pbkdf2(byte[] password, byte[] salt, int length) {
        // HMAC pads short keys with zeros, so that an empty one, which the platform refuses, is the same as a zero.
        RawKey key = new RawKey("HmacSHA256", password.length == 0 ? new byte[1] : password);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] out = new byte[length];
            for (int block = 0; block * mac.getMacLength() < length; block++) {
                mac.update(salt);
                mac.update(bigEndian(block + 1));
                byte[] hash = mac.doFinal();
                int from = block * hash.length;
                System.arraycopy(hash, 0, out, from, Math.min(hash.length, length - from));
            }
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        } finally {
            key.destroy();
        }
    }

    private static byte[] bigEndian(int value) {
        return new byte[]{(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }
}
