package dev.strongroom.service.backup;

import dev.strongroom.formats.names.SafeName;
import dev.strongroom.vault.blob.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of directories that stay apart on every file system, those included that ignore case. */
final class DirectoryNames {
    private static final Set<String> RESERVED = Set.of("strongroom.json");
    private static final int HASH_DIGITS = 8;

    private DirectoryNames() {}

    /**
     * The directory's name for something with this name; when that is taken, with a hash of its id behind it.
     *
     * @param id by which its source or its task knows it
     */
    static String free(String name, String id, Collection<String> taken) {
        Set<String> folded = taken.stream().map(DirectoryNames::fold).collect(Collectors.toSet());
        String safe = SafeName.of(name);
        if (!RESERVED.contains(safe) && !folded.contains(fold(safe))) {
            return safe;
        }
        return SafeName.of(name + "~" + hash(id));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Digest.of(digest).hex().substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
