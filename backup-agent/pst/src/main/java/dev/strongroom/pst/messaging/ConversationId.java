package dev.strongroom.pst.messaging;

import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/** What messages of one conversation have in common ([MS-OXOMSG], section 2.2.1.2). */
final class ConversationId {
    private static final int FROM = 6;
    private static final int TO = 22;

    private ConversationId() {}

    /** From the index where the message says that it can be believed, else from the topic. */
    static byte[] of(PropertyBag message) {
        if (message.isSet(MessageProperties.CONVERSATION_TRACKED)
                && message.get(MessageProperties.CONVERSATION_INDEX)
                        .orElse(null) instanceof PropertyValue.Binary index
                && index.value().length >= TO) {
            return Arrays.copyOfRange(index.value(), FROM, TO);
        }
        String topic = Subject.cut(message.textOf(MessageProperties.CONVERSATION_TOPIC)).toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("MD5").digest(topic.getBytes(StandardCharsets.UTF_16LE));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
