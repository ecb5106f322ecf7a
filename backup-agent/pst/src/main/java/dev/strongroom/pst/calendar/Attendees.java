package dev.strongroom.pst.calendar;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.pst.mapi.Person;
import dev.strongroom.pst.property.AppointmentProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who takes part in an event ([MS-OXOCAL], section 2.2.4.10). */
final class Attendees {
    private static final int REQUIRED = 1;
    private static final int OPTIONAL = 2;
    private static final int RESOURCE = 3;
    private static final int ORGANIZER = 3;
    private static final int ACCEPTED = 3;
    private static final int ORGANIZED = 1;

    private final Optional<Person> organizer;
    private final List<ContentLine> invited;

    Attendees(CalendarComponent event) {
        organizer = event.first("ORGANIZER").map(Attendees::person);
        invited = event.all("ATTENDEE")
                .stream()
                .filter(line -> organizer.filter(o -> o.address().equalsIgnoreCase(person(line).address())).isEmpty())
                .toList();
    }

    /** Whether there is anybody. */
    boolean isMeeting() {
        return organizer.isPresent() || !invited.isEmpty();
    }

    private static Person person(ContentLine line) {
        String address = line.value().strip().replaceFirst("(?i)^mailto:", "");
        String name = line.parameters().getOrDefault("CN", "");
        return new Person(name.isBlank() ? address : name, address);
    }

    /** Sets what the event itself tells of them. */
    void putTo(PropertyBag bag) {
        organizer.ifPresent(person -> person.putSender(bag).putRepresented(bag));
        if (isMeeting()) {
            bag.text(AppointmentProperties.ALL_ATTENDEES, names(REQUIRED, OPTIONAL))
                    .text(AppointmentProperties.TO_ATTENDEES, names(REQUIRED, REQUIRED))
                    .text(AppointmentProperties.CC_ATTENDEES, names(OPTIONAL, OPTIONAL));
        }
        if (organizer.isPresent()) {
            bag.flag(MessageProperties.MESSAGE_TO_ME, false).flag(MessageProperties.MESSAGE_CC_ME, false);
        }
    }

    private String names(int from, int to) {
        return invited.stream()
                .filter(line -> type(line) >= from && type(line) <= to)
                .map(line -> person(line).name())
                .collect(Collectors.joining("; "));
    }

    /** The rows of the table of recipients. */
    List<PropertyBag> recipients() {
        List<PropertyBag> rows = new ArrayList<>();
        organizer.ifPresent(person -> rows.add(person.recipient(REQUIRED)
                .number(RecipientProperties.FLAGS, ORGANIZER)
                .number(RecipientProperties.TRACK_STATUS, ORGANIZED)));
        for (ContentLine line : invited) {
            rows.add(person(line).recipient(type(line)).number(RecipientProperties.TRACK_STATUS, answer(line)));
        }
        return rows;
    }

    private static int type(ContentLine line) {
        String kind = line.parameters().getOrDefault("CUTYPE", "").toUpperCase(Locale.ROOT);
        if (kind.equals("RESOURCE") || kind.equals("ROOM")) {
            return RESOURCE;
        }
        return switch (line.parameters().getOrDefault("ROLE", "").toUpperCase(Locale.ROOT)) {
            case "OPT-PARTICIPANT", "NON-PARTICIPANT" -> OPTIONAL;
            default -> REQUIRED;
        };
    }

    private static int answer(ContentLine line) {
        return switch (line.parameters().getOrDefault("PARTSTAT", "").toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> ACCEPTED;
            case "TENTATIVE" -> 2;
            case "DECLINED" -> 4;
            default -> 0;
        };
    }
}
