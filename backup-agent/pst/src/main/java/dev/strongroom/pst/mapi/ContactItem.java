package dev.strongroom.pst.mapi;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.LineWalk;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.CommonProperties;
import dev.strongroom.pst.property.ContactProperties;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PostalProperties;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyBag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a contact, or a list of people, from a vCard (RFC 2426, 6350; [MS-OXOCNTC]), which is read once. It takes any bytes.
 */
public final class ContactItem {
    private static final String CLASS = "IPM.Contact";
    private static final int LONGEST_VALUE = 1 << 20;
    private static final int ICON = 512;
    private static final Map<String, Property> TEXTS = Map.of("FN", ContactProperties.DISPLAY_NAME, "TITLE",
            ContactProperties.TITLE, "NICKNAME", ContactProperties.NICKNAME, "URL", ContactProperties.WEB_PAGE, "NOTE",
            MessageProperties.BODY, "IMPP", ContactProperties.MESSENGER);
    private static final List<Property> NAMES = List.of(ContactProperties.SURNAME, ContactProperties.GIVEN_NAME,
            ContactProperties.MIDDLE_NAME, ContactProperties.PREFIX, ContactProperties.SUFFIX);

    private final MessageWriter writer;
    private final Losses losses;
    private final PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, CLASS);
    private final PeopleList people = new PeopleList();
    private int emails;

    private ContactItem(MessageWriter writer, Losses losses) {
        this.writer = writer;
        this.losses = losses;
    }

    /**
     * Writes a contact.
     *
     * @param card read to its end, and not closed
     * @return what was written
     * @throws dev.strongroom.pst.PstException when the file can't take it
     * @throws IOException when its bytes can't be read
     */
    public static PropertyBag write(InputStream card, MessageWriter writer, Losses losses) throws IOException {
        return new ContactItem(writer, losses).write(card);
    }

    private PropertyBag write(InputStream card) throws IOException {
        LineWalk.walk(card, this::line);
        String name = bag.textOf(ContactProperties.DISPLAY_NAME);
        bag.text(MessageProperties.SUBJECT, name)
                .text(ContactProperties.FILE_AS, name)
                .number(MessageProperties.FLAGS, MessageFlags.READ)
                .number(MessageProperties.ICON, ICON)
                .flag(CommonProperties.PRIVATE, false);
        if (people.isList()) {
            people.putTo(bag, losses);
        }
        writer.complete(bag, List.of());
        return bag;
    }

    private void line(ContentLine property, InputStream value) throws IOException {
        if (property.name().equals("PHOTO")) {
            photo(property, value);
            return;
        }
        ContentLine line = new ContentLine(property.name(), property.parameters(),
                new String(value.readNBytes(LONGEST_VALUE), StandardCharsets.UTF_8));
        Property text = TEXTS.get(line.name());
        if (text != null) {
            once(text, line.text(), line.name());
            return;
        }
        switch (line.name()) {
            case "N" -> {
                List<String> parts = parts(line.value());
                for (int i = 0; i < Math.min(parts.size(), NAMES.size()); i++) {
                    bag.textIfAny(NAMES.get(i), parts.get(i));
                }
            }
            case "ORG" -> {
                List<String> parts = parts(line.value());
                bag.textIfAny(ContactProperties.COMPANY, parts.getFirst());
                bag.textIfAny(ContactProperties.DEPARTMENT, parts.size() > 1 ? parts.get(1) : "");
            }
            case "KIND", "X-ADDRESSBOOKSERVER-KIND" -> people.kind(line.text());
            case "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER" -> people.add(line);
            case "EMAIL" -> email(line.text());
            case "TEL" -> once(phone(types(line)), line.text(), "telephone number");
            case "ADR" -> address(line);
            case "BDAY" -> birthday(line.value());
            case "CATEGORIES" -> bag.texts(MessageProperties.CATEGORIES, List.of(line.text().split("\\s*,\\s*", -1)));
            default -> {
                // Versions and ids, and what Outlook has no place for.
            }
        }
    }

    private void once(Property property, String text, String what) {
        if (bag.has(property) && !text.isEmpty()) {
            losses.lost(bag.textOf(ContactProperties.DISPLAY_NAME),
                    "Of several values the first is kept: " + what + ".");
        } else {
            bag.textIfAny(property, text);
        }
    }

    /** The parts of a value between semicolons, at least one (RFC 6350, section 4). */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                part.append(c).append(value.charAt(++at));
            } else if (c == ';') {
                parts.add(new ContentLine("", Map.of(), part.toString()).text());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(new ContentLine("", Map.of(), part.toString()).text());
        return parts;
    }

    private static String types(ContentLine line) {
        return line.parameters().getOrDefault("TYPE", "").toLowerCase(Locale.ROOT);
    }

    private static Property phone(String types) {
        if (types.contains("fax")) {
            return types.contains("home") ? ContactProperties.HOME_FAX : ContactProperties.BUSINESS_FAX;
        }
        if (types.contains("pager")) {
            return ContactProperties.PAGER;
        }
        if (types.contains("cell")) {
            return ContactProperties.MOBILE_PHONE;
        }
        if (types.contains("home")) {
            return ContactProperties.HOME_PHONE;
        }
        return types.contains("work") ? ContactProperties.BUSINESS_PHONE : ContactProperties.OTHER_PHONE;
    }

    private void email(String address) {
        if (emails == ContactProperties.EMAILS) {
            losses.lost(bag.textOf(ContactProperties.DISPLAY_NAME),
                    "Outlook has no place for the address " + address + ".");
            return;
        }
        String name = bag.textOf(ContactProperties.DISPLAY_NAME);
        Person person = new Person(name.isEmpty() ? address : name, address);
        ContactProperties.Email email = ContactProperties.email(emails);
        bag.text(email.displayName(), person.name())
                .text(email.addressType(), OneOffAddress.TYPE)
                .text(email.address(), address)
                .text(email.original(), address)
                .bytes(email.entryId(), person.entryId());
        emails++;
    }

    /** Post office box, extended address, street, city, state, code, country (RFC 6350, section 6.3.1). */
    private void address(ContentLine line) {
        List<String> parts = new ArrayList<>(parts(line.value()));
        while (parts.size() < 7) {
            parts.add("");
        }
        PostalProperties place = types(line).contains("home") ? PostalProperties.HOME
                : types(line).contains("work") ? PostalProperties.WORK : PostalProperties.OTHER;
        bag.textIfAny(place.box(), parts.get(0))
                .textIfAny(place.street(), (parts.get(2) + "\r\n" + parts.get(1)).strip())
                .textIfAny(place.city(), parts.get(3))
                .textIfAny(place.state(), parts.get(4))
                .textIfAny(place.code(), parts.get(5))
                .textIfAny(place.country(), parts.get(6));
    }

    private void birthday(String value) {
        try {
            String digits = value.replace("-", "").strip();
            LocalDate day = LocalDate.parse(digits.substring(0, Math.min(8, digits.length())),
                    DateTimeFormatter.BASIC_ISO_DATE);
            bag.time(ContactProperties.BIRTHDAY, day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException notADay) {
            losses.lost(bag.textOf(ContactProperties.DISPLAY_NAME), "Outlook can't tell the birthday " + value + ".");
        }
    }

    private void photo(ContentLine property, InputStream value) throws IOException {
        String encoding = property.parameters().getOrDefault("ENCODING", "").toLowerCase(Locale.ROOT);
        if (!encoding.equals("b") && !encoding.equals("base64")) {
            losses.lost(bag.textOf(ContactProperties.DISPLAY_NAME),
                    "A picture that lies elsewhere is not in the file.");
            return;
        }
        bag.flag(ContactProperties.HAS_PICTURE, true);
        writer.attach(AttachedFile.named("ContactPicture.jpg")
                .flag(AttachmentProperties.CONTACT_PHOTO, true)
                .text(AttachmentProperties.MEDIA_TYPE, "image/jpeg"), Base64.getMimeDecoder().wrap(value));
    }
}
