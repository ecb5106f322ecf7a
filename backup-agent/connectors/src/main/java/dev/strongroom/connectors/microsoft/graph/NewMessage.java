package dev.strongroom.connectors.microsoft.graph;

import dev.strongroom.formats.mime.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message as it is to be.
 *
 * @param letter what it says
 * @param state what its reader did with it
 * @param received when it came; kept to the second
 * @param properties MAPI properties (MS-OXPROPS) as Graph spells their ids, e.g. {@code String 0x1042}
 * @param attachments those that go along
 */
public record NewMessage(Letter letter, State state, Instant received, Map<String, String> properties,
        List<NewAttachment.Small> attachments) {
    /**
     * What a message says, and to whom.
     *
     * @param messageId with its brackets; empty to let Exchange make one
     * @param html whether {@code body} is HTML
     */
    public record Letter(String messageId, String subject, boolean html, String body, List<MailAddress> from,
            List<MailAddress> sender, List<MailAddress> to, List<MailAddress> cc, List<MailAddress> bcc,
            List<MailAddress> replyTo, Optional<Instant> sent) {}

    /**
     * What its reader did with it.
     *
     * @param importance low, normal or high
     * @param inference focused or other
     */
    public record State(boolean read, boolean draft, Followup followup, List<String> categories, String importance,
            String inference) {}

    /** The same with another property. */
    public NewMessage with(String property, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(property, value);
        return new NewMessage(letter, state, received, more, attachments);
    }

    /** The same without its attachments. */
    public NewMessage withoutAttachments() {
        return new NewMessage(letter, state, received, properties, List.of());
    }
}
