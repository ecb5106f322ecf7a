package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.microsoft.graph.NewMessage;
import dev.strongroom.formats.mime.MailAddress;
import dev.strongroom.formats.mime.MailDate;
import dev.strongroom.formats.parts.HeaderBlock;
import dev.strongroom.formats.parts.HeaderField;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes a message of Graph of what a stored one is made of. */
final class MessageComposition {
    /** PidTagMessageFlags: being there at all with 1, a message is no draft, whatever else it is (MS-OXCMSG 2.2.1.6). */
    private static final String FLAGS = "Integer 0x0E07";
    private static final String NO_DRAFT = "1";
    private static final String DELIVERED = "SystemTime 0x0E06";
    private static final String SUBMITTED = "SystemTime 0x0039";
    private static final String TRANSPORT_HEADER = "String 0x007D";
    private static final String REFERENCES = "String 0x1039";
    private static final String IN_REPLY_TO = "String 0x1042";
    private static final int LONGEST_HEADER = 30_000;

    private MessageComposition() {}

    static NewMessage of(MessageOutline outline, NewMessage.State state, Instant received) {
        HeaderBlock header = outline.header();
        Optional<Instant> sent = header.first("Date").flatMap(date -> MailDate.parse(date.octets()));
        NewMessage.Letter letter = new NewMessage.Letter(messageId(header),
                header.first("Subject").map(HeaderField::text).orElse(""), outline.hasHtml(), outline.body(),
                addresses(header, "From"), addresses(header, header.first("Sender").isPresent() ? "Sender" : "From"),
                addresses(header, "To"),
                addresses(header, "Cc"), addresses(header, "Bcc"), addresses(header, "Reply-To"), sent);
        Instant second = received.truncatedTo(ChronoUnit.SECONDS);
        return new NewMessage(letter, state, second, properties(header, state, second, sent),
                outline.inOneRequest().orElse(List.of()));
    }

    static String messageId(HeaderBlock header) {
        return header.first("Message-ID").map(HeaderField::text).orElse("");
    }

    private static Map<String, String> properties(HeaderBlock header, NewMessage.State state, Instant received,
            Optional<Instant> sent) {
        Map<String, String> properties = new TreeMap<>();
        if (!state.draft()) {
            properties.put(FLAGS, NO_DRAFT);
        }
        properties.put(DELIVERED, received.toString());
        sent.ifPresent(time -> properties.put(SUBMITTED, time.toString()));
        header.first("References").ifPresent(field -> properties.put(REFERENCES, field.text()));
        header.first("In-Reply-To").ifPresent(field -> properties.put(IN_REPLY_TO, field.text()));
        String transport = header.fields()
                .stream()
                .map(field -> field.name() + ": " + field.text())
                .collect(Collectors.joining("\r\n"));
        if (transport.length() <= LONGEST_HEADER && !state.draft()) {
            properties.put(TRANSPORT_HEADER, transport);
        }
        return properties;
    }

    private static List<MailAddress> addresses(HeaderBlock header, String name) {
        return header.fields()
                .stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .flatMap(field -> MailAddress.list(field.octets()).stream())
                .toList();
    }
}
