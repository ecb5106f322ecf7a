package dev.strongroom.service.recovery.restore;

import dev.strongroom.vault.blob.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What messages are grouped by before they are compared: those with one Message-ID, or, where there is none, those of one
 * size. Kept as 64 bits of a SHA-256, so that a million of them take 8 MB.
 *
 * @param byMessageId whether the message has a Message-ID
 */
record MessageKey(long value, boolean byMessageId) {
    /**
     * @param messageId as a header has it; the empty string for none
     * @param size in bytes
     */
    static MessageKey of(String messageId, long size) {
        String id = canonical(messageId);
        return id.isEmpty() ? new MessageKey(hash("size " + size), false) : new MessageKey(hash("id " + id), true);
    }

    /** The id itself (RFC 5322, section 3.6.4): servers fold and comment the header in their own ways. */
    private static String canonical(String messageId) {
        String id = messageId.replaceAll("\\s+", "");
        int start = id.indexOf('<');
        int end = id.indexOf('>', start + 1);
        return start >= 0 && end > start ? id.substring(start, end + 1) : id;
    }

    private static long hash(String text) {
        try {
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).w0();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
