package dev.strongroom.pst.readers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of each kind but mail, for readers to find again. */
final class ItemFiles {
    private static final String SERIES = """
            BEGIN:VEVENT
            UID:weekly@example.org
            DTSTAMP:20260101T000000Z
            CREATED:20260101T080000Z
            SUMMARY:Týdenní porada
            DESCRIPTION:First line\\nsecond line
            LOCATION:Room 1
            DTSTART;TZID=Europe/Prague:20260105T100000
            DTEND;TZID=Europe/Prague:20260105T113000
            RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10
            EXDATE;TZID=Europe/Prague:20260119T100000
            CATEGORIES:Red,Blue\\, light
            CLASS:PRIVATE
            PRIORITY:1
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            ORGANIZER;CN=Ann:mailto:ann@example.org
            ATTENDEE;CN=Bob;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:bob@example.org
            ATTENDEE;CN=Cid;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED:mailto:cid@example.org
            ATTENDEE;CN=Room;CUTYPE=RESOURCE:mailto:room@example.org
            ATTACH;ENCODING=BASE64;VALUE=BINARY;FMTTYPE=text/plain;X-FILENAME=notes.txt:
             bm90ZXM=
            ATTACH:https://example.org/agenda
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Reminder
            TRIGGER:-PT30M
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:weekly@example.org
            RECURRENCE-ID;TZID=Europe/Prague:20260121T100000
            SUMMARY:Porada jinde
            LOCATION:Sál
            DTSTART;TZID=Europe/Prague:20260122T140000
            DTEND;TZID=Europe/Prague:20260122T150000
            END:VEVENT
            """;
    private static final String DAY = """
            BEGIN:VEVENT
            UID:day@example.org
            SUMMARY:Whole day
            DTSTART;VALUE=DATE:20260301
            DTEND;VALUE=DATE:20260303
            TRANSP:TRANSPARENT
            END:VEVENT
            """;
    private static final String TASK = """
            BEGIN:VTODO
            UID:todo1
            SUMMARY:Pay
            DESCRIPTION:the rent
            DTSTART;VALUE=DATE:20260301
            DUE;VALUE=DATE:20260305
            RRULE:FREQ=MONTHLY;BYMONTHDAY=1
            STATUS:IN-PROCESS
            PERCENT-COMPLETE:50
            PRIORITY:9
            BEGIN:VALARM
            TRIGGER;VALUE=DATE-TIME:20260304T080000Z
            END:VALARM
            END:VTODO
            """;
    private static final String JOURNAL = """
            BEGIN:VJOURNAL
            UID:j1
            SUMMARY:Diary
            DESCRIPTION:I wrote
            DTSTART:20260301T090000Z
            END:VJOURNAL
            """;
    private static final String NOTE = """
            BEGIN:VNOTE
            VERSION:1.1
            BODY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Buy=20ml=C3=A9ko=0D=0Aand =
            bread
            CATEGORIES:Home
            DCREATED:20260301T090000Z
            END:VNOTE
            """;
    private static final String CARDS = """
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Team
            MEMBER:mailto:ann@example.org
            MEMBER:mailto:bob@example.org
            MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Second Card
            N:Card;Second
            END:VCARD
            """;

    private ItemFiles() {}

    /** Writes them below a directory, each kind into a folder of its own. */
    static void write(Path directory) throws IOException {
        calendar(directory.resolve("Calendar"), SERIES + DAY);
        calendar(directory.resolve("Tasks"), TASK);
        calendar(directory.resolve("Journal"), JOURNAL);
        Files.writeString(Files.createDirectories(directory.resolve("Notes")).resolve("1.vnt"), NOTE);
        Files.writeString(Files.createDirectories(directory.resolve("People")).resolve("1.vcf"), CARDS);
    }

    private static void calendar(Path folder, String components) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve("1.ics"),
                "BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "END:VCALENDAR\n");
    }
}
