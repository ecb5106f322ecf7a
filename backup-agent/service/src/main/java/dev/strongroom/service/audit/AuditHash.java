package dev.strongroom.service.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * What makes a chain of entries: SHA-256 of the hash before, the number, the time, and each field with its length, so that
 * no text can move from one field into another.
 */
public final class AuditHash {
    /** What stands before the first entry. */
    public static final String BEGIN = "0".repeat(64);

    private AuditHash() {}

    /** The hash of an entry, 64 hexadecimal digits. */
    public static String of(String before, long number, Instant at, AuditEntry entry) {
        MessageDigest digest = sha256();
        add(digest, before);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(number).putLong(at.toEpochMilli()).flip());
        Stream.of(entry.accountId().orElse(""), entry.userId(), entry.performedBy(), entry.activity().name(),
                entry.service().map(Enum::name).orElse(""), entry.subject(), entry.description(),
                entry.status().name()).forEach(text -> add(digest, text));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256.", e);
        }
    }
}
