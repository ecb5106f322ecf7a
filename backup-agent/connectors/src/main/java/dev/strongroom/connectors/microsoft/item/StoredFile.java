package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.formats.line.LineWalk;
import dev.strongroom.formats.line.SourceProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a restore takes from an item's file, but for its photo and attachments.
 *
 * @param uid by which programs know it
 * @param source as Graph described it
 * @param sha256 of the file, in hex
 */
public record StoredFile(String uid, ObjectNode source, String sha256) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_UID = 4_096;
    private static final int LONGEST_SOURCE = 32 << 20;

    /**
     * Reads a file to its end.
     *
     * @throws RefusedException when it does not say how Graph described it
     */
    public static StoredFile read(ItemContent content) throws IOException, RefusedException {
        AtomicReference<String> uid = new AtomicReference<>("");
        AtomicReference<Optional<ObjectNode>> source = new AtomicReference<>(Optional.empty());
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            LineWalk.walk(in, (property, value) -> {
                if (property.name().equals("UID") && uid.get().isEmpty()) {
                    uid.set(new String(value.readNBytes(LONGEST_UID), StandardCharsets.UTF_8));
                } else if (property.name().equals(SourceProperty.NAME) && source.get().isEmpty()) {
                    source.set(source(value.readNBytes(LONGEST_SOURCE)));
                }
            });
        }
        return new StoredFile(uid.get(),
                source.get()
                        .orElseThrow(
                                () -> new RefusedException("Its file does not hold what Microsoft 365 told of it, so"
                                        + " it can't be written back. Please export it instead.")),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static Optional<ObjectNode> source(byte[] base64) {
        try {
            return JSON.readTree(Base64.getDecoder().decode(base64)) instanceof ObjectNode object ? Optional.of(object)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
