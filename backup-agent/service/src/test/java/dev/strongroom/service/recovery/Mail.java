package dev.strongroom.service.recovery;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.mime.EnvelopeReader;
import dev.strongroom.vault.blob.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message with all that a restore has to bring back.
 *
 * @param text its bytes, one character for each
 */
public record Mail(String text, Instant received, ItemState state) {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** A message with this Message-ID, or none when it is empty. */
    public static Mail of(String messageId, String subject, String... flags) {
        String header = messageId.isEmpty() ? "" : "Message-ID: <" + messageId + "@example.org>\r\n";
        return new Mail(header + "Subject: " + subject + "\r\n\r\nThe body of " + subject + ".\r\n", NOON,
                new ItemState(new TreeSet<>(Set.of(flags))));
    }

    public Mail receivedAt(Instant other) {
        return new Mail(text, other, state);
    }

    public Mail flagged(String... flags) {
        return new Mail(text, received, new ItemState(new TreeSet<>(Set.of(flags))));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public Digest sha256() {
        try {
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String messageId() {
        return EnvelopeReader.read(bytes()).messageId();
    }

    /** What a mail program shows it as. */
    @Override
    public String toString() {
        return EnvelopeReader.read(bytes()).subject() + messageId() + state.flags() + received.getEpochSecond();
    }
}
