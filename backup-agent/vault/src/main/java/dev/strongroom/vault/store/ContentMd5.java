package dev.strongroom.vault.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sum by which a service tells that a write arrived as it was sent (RFC 1864). It guards against accidents only. */
public final class ContentMd5 {
    private ContentMd5() {}

    /** The 16 bytes. */
    public static byte[] of(byte[] bytes, int offset, int length) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(bytes, offset, length);
            return md5.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
