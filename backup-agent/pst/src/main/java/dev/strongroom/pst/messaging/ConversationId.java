package dev.strongroom.pst.messaging;

import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What messages of one conversation have in common ([MS-OXOMSG], section 2.2.1.2). */
public final class ConversationId {
    private static final int FROM = 6;
    private static final int TO = 22;

    private ConversationId() {}

    /** The id of a message that is being written. */
    static byte[] of(PropertyBag message) {
        boolean tracked = message.isSet(MessageProperties.CONVERSATION_TRACKED);
        return of(message.get(MessageProperties.CONVERSATION_INDEX)
                .filter(_ -> tracked)
                .map(value -> value instanceof PropertyValue.Binary index ? index.value() : new byte[0]),
                message.textOf(MessageProperties.CONVERSATION_TOPIC));
    }

    /**
     * From the index where there is one that can be believed, else from the topic.
     *
     * @param index of the conversation; empty where the message does not say that it can be believed
     */
    public static byte[] of(Optional<byte[]> index, String conversationTopic) {
        if (index.isPresent() && index.get().length >= TO) {
            return Arrays.copyOfRange(index.get(), FROM, TO);
        }
        String topic = Subject.cut(conversationTopic).toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("MD5").digest(topic.getBytes(StandardCharsets.UTF_16LE));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
