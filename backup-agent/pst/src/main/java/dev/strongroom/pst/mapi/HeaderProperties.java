package dev.strongroom.pst.mapi;

import dev.strongroom.formats.mime.MailAddress;
import dev.strongroom.formats.mime.MailDate;
import dev.strongroom.formats.parts.HeaderBlock;
import dev.strongroom.formats.parts.HeaderField;
import dev.strongroom.pst.property.FileTime;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a message's header is in properties ([MS-OXCMAIL], section 2.2.3). */
final class HeaderProperties {
    private static final int LOW = 0;
    private static final int NORMAL = 1;
    private static final int HIGH = 2;
    private static final int FIRST_NOT_ASCII = 0x80;

    private final HeaderBlock header;

    HeaderProperties(HeaderBlock header) {
        this.header = header;
    }

    /** The subject as people read it. */
    String subject() {
        return text("Subject");
    }

    private String text(String name) {
        return header.first(name).map(HeaderField::text).orElse("");
    }

    private List<Person> people(String name) {
        return header.fields()
                .stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .flatMap(field -> MailAddress.list(field.octets()).stream())
                .map(Person::of)
                .toList();
    }

    /** When it was sent, if it says that. */
    Optional<Instant> sent() {
        return header.first("Date").flatMap(field -> MailDate.parse(field.octets()));
    }

    /** When the last server took it, if that can be told: what stands behind the last semicolon of the first line. */
    Optional<Instant> received() {
        return header.first("Received")
                .flatMap(
                        field -> MailDate.parse(field.octets().substring(field.octets().lastIndexOf(';') + 1).strip()));
    }

    /** The rows of the table of recipients. */
    List<PropertyBag> recipients() {
        List<PropertyBag> rows = new ArrayList<>();
        people("To").forEach(person -> rows.add(person.recipient(Person.TO)));
        people("Cc").forEach(person -> rows.add(person.recipient(Person.CC)));
        people("Bcc").forEach(person -> rows.add(person.recipient(Person.BCC)));
        return rows;
    }

    /** Sets all that the header tells. */
    void putTo(PropertyBag bag, Losses losses, String item) {
        bag.text(MessageProperties.SUBJECT, subject());
        senders(bag);
        replies(bag);
        sent().ifPresent(time -> {
            bag.time(MessageProperties.SUBMIT_TIME, time);
            if (!FileTime.holds(time)) {
                losses.lost(item, "Its date " + time + " is out of what Outlook knows, and became the nearest.");
            }
        });
        bag.textIfAny(MessageProperties.INTERNET_MESSAGE_ID, text("Message-ID"));
        bag.textIfAny(MessageProperties.IN_REPLY_TO, text("In-Reply-To"));
        bag.textIfAny(MessageProperties.REFERENCES, text("References"));
        int importance = importance();
        bag.number(MessageProperties.IMPORTANCE, importance).number(MessageProperties.PRIORITY, importance - NORMAL);
        bag.number(MessageProperties.SENSITIVITY, sensitivity());
        if (header.first("Disposition-Notification-To").isPresent()) {
            bag.flag(MessageProperties.READ_RECEIPT_REQUESTED, true);
        }
        bag.text(MessageProperties.TRANSPORT_HEADERS, whole());
        ConversationIndex.put(bag, text("Thread-Index"), text("References"), text("In-Reply-To"), text("Message-ID"),
                sent());
    }

    private void senders(PropertyBag bag) {
        Optional<Person> from = people("From").stream().findFirst();
        Optional<Person> sender = people("Sender").stream().findFirst().or(() -> from);
        sender.ifPresent(person -> person.putSender(bag));
        from.or(() -> sender).ifPresent(person -> person.putRepresented(bag));
    }

    private void replies(PropertyBag bag) {
        List<Person> people = people("Reply-To");
        if (!people.isEmpty()) {
            bag.text(MessageProperties.REPLY_RECIPIENT_NAMES,
                    String.join("; ", people.stream().map(Person::name).toList()));
            bag.bytes(MessageProperties.REPLY_RECIPIENT_ENTRIES, EntryIdList.of(people));
        }
    }

    private int importance() {
        String told = text("Importance").toLowerCase(Locale.ROOT);
        String number = text("X-Priority");
        if (told.startsWith("high") || number.startsWith("1") || number.startsWith("2")) {
            return HIGH;
        }
        return told.startsWith("low") || number.startsWith("4") || number.startsWith("5") ? LOW : NORMAL;
    }

    /** None, personal, private, company-confidential ([MS-OXCMAIL], section 2.2.3.2.4). */
    private int sensitivity() {
        return switch (text("Sensitivity").toLowerCase(Locale.ROOT)) {
            case "personal" -> 1;
            case "private" -> 2;
            case "company-confidential" -> 3;
            default -> 0;
        };
    }

    /** All fields in their order, each on a line of its own. */
    private String whole() {
        StringBuilder lines = new StringBuilder();
        for (HeaderField field : header.fields()) {
            boolean plain = field.octets().chars().allMatch(octet -> octet < FIRST_NOT_ASCII);
            lines.append(field.name()).append(": ").append(plain ? field.octets() : field.text()).append("\r\n");
        }
        return lines.toString();
    }
}
