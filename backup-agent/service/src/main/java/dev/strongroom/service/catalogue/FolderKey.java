package dev.strongroom.service.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How the API names a folder: by the beginning of its name's hash, so that a rebuild gives the same key. */
final class FolderKey {
    private static final int BYTES = 8;

    private FolderKey() {}

    static String of(String sourceId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sourceId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
