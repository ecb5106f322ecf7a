package dev.strongroom.pst.mapi;

import dev.strongroom.pst.property.FileTime;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What puts messages into conversations ([MS-OXOMSG], section 2.2.1.3): the index that Outlook wrote into the header, or one
 * that is made of the message that the conversation began with.
 */
final class ConversationIndex {
    private static final int SIZE = 22;
    private static final byte RESERVED = 1;
    /** The time stands without its highest byte and its two lowest. */
    private static final int TIME_SHIFT = 16;
    private static final int TIME_BYTES = 5;

    private ConversationIndex() {}

    static void put(PropertyBag bag, String threadIndex, String references, String inReplyTo, String messageId,
            Optional<Instant> sent) {
        Optional<byte[]> told = decoded(threadIndex);
        if (told.isPresent()) {
            bag.bytes(MessageProperties.CONVERSATION_INDEX, told.get())
                    .flag(MessageProperties.CONVERSATION_TRACKED, true);
            return;
        }
        String root = first(references).or(() -> first(inReplyTo)).or(() -> first(messageId)).orElse("");
        if (!root.isEmpty()) {
            bag.bytes(MessageProperties.CONVERSATION_INDEX, made(root, sent.orElse(Instant.EPOCH)));
            bag.flag(MessageProperties.CONVERSATION_TRACKED, true);
        }
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64)).filter(bytes -> bytes.length >= SIZE);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(String ids) {
        int end = ids.indexOf('>');
        return end < 0 ? Optional.of(ids.strip()).filter(id -> !id.isEmpty())
                : Optional.of(ids.substring(0, end + 1).strip());
    }

    private static byte[] made(String root, Instant time) {
        long fileTime = FileTime.of(time) >>> TIME_SHIFT;
        ByteBuffer index = ByteBuffer.allocate(SIZE).put(RESERVED);
        for (int i = TIME_BYTES - 1; i >= 0; i--) {
            index.put((byte) (fileTime >>> (i * Byte.SIZE)));
        }
        try {
            return index.put(MessageDigest.getInstance("MD5").digest(root.getBytes(StandardCharsets.UTF_8))).array();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
