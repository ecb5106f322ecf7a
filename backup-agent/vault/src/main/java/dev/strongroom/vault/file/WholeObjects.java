package dev.strongroom.vault.file;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Reads objects whose name is the SHA-256 of their bytes. */
public final class WholeObjects {
    private WholeObjects() {}

    /**
     * All bytes of an object. What does not match its name is read once more, since a fault on the way is likelier than
     * one at rest.
     *
     * @throws DamagedObjectException when the bytes don't match the name
     */
    public static byte[] read(ObjectStore store, ObjectKey key) throws IOException {
        for (int attempt = 0; attempt < 2; attempt++) {
            try (InputStream in = store.read(key, 0, -1)) {
                byte[] bytes = in.readAllBytes();
                if (id(bytes, 0, bytes.length).hex().equals(key.name())) {
                    return bytes;
                }
            }
        }
        throw new DamagedObjectException(key.path() + " is not what its name says");
    }

    /** The name that an object of these bytes has. */
    public static Digest id(byte[] bytes, int offset, int length) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes, offset, length);
        return Digest.of(sha256.digest());
    }

    /** A new SHA-256 computation. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
