package dev.strongroom.formats.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.formats.mime.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What lists show of an item")
class ItemScanTest {
    private static Envelope read(ItemKind kind, String text) {
        return read(kind, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    private static Envelope read(ItemKind kind, byte[] bytes, int step) {
        ItemScan scan = ItemScan.of(kind);
        for (int at = 0; at < bytes.length; at += Math.min(step, bytes.length)) {
            scan.accept(bytes, at, Math.min(step, bytes.length - at));
        }
        scan.end();
        return scan.envelope();
    }

    @Test
    @DisplayName("of a message is its envelope")
    void mail() {
        assertThat(read(ItemKind.MAIL, "Subject: Tide\r\nFrom: a@example.org\r\n\r\nText").subject()).isEqualTo("Tide");
    }

    @Test
    @DisplayName("of a person is the name and the addresses, in groups, folded and escaped as they may be")
    void contact() {
        Envelope shown = read(ItemKind.CONTACT, """
                BEGIN:VCARD\r
                VERSION:3.0\r
                fn;CHARSET=UTF-8:Jörg\\, the\r
                  Elder\r
                item1.EMAIL;TYPE="work,x:y":joerg@example.org\r
                EMAIL:home@example.org\r
                UID:u1\r
                END:VCARD\r
                """);

        assertThat(shown).isEqualTo(new Envelope("u1", "joerg@example.org, home@example.org", "", "Jörg, the Elder",
                Optional.empty(), 0));
    }

    @Test
    @DisplayName("of a series is what its master says, and not its alarm, its zone or its exceptions")
    void event() {
        Envelope shown = read(ItemKind.EVENT, """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:W. Europe Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T030000
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:u2
                SUMMARY:Stand-up\\; daily
                DTSTART;TZID=W. Europe Standard Time:20260701T090000
                ORGANIZER;CN="Anna: Harbour":mailto:anna@example.org
                ATTENDEE:MAILTO:ben@example.org
                ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD
                BEGIN:VALARM
                SUMMARY:Beep
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Another day
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(shown).isEqualTo(new Envelope("u2", "Anna: Harbour <anna@example.org>", "ben@example.org",
                "Stand-up; daily", Optional.of(Instant.parse("2026-07-01T07:00:00Z")), 1));
    }

    @Test
    @DisplayName("of an event in a zone that nobody knows is the time as it stands there")
    void unknownZone() {
        assertThat(read(ItemKind.EVENT, "BEGIN:VEVENT\nDTSTART;TZID=\"tzone://Microsoft/Custom\":20260701T090000\n")
                .sent())
                .contains(Instant.parse("2026-07-01T09:00:00Z"));
        assertThat(read(ItemKind.EVENT, "BEGIN:VEVENT\nDTSTART:yesterday\n").sent()).isEmpty();
        assertThat(read(ItemKind.TASK, "BEGIN:VTODO\nDUE;VALUE=DATE:20260701\n").sent())
                .contains(Instant.parse("2026-07-01T00:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is the same however the bytes come, whatever they are")
    void anyBytes(ItemKind kind) {
        Random random = new Random(4);
        String[] pieces = {"BEGIN:VEVENT\r\n", "END:VEVENT\n", "SUMMARY:", "FN:", "\r\n ", "\n", "\\", ";", ":", "\"",
            "DTSTART:2026", "é", "\0", "EMAIL;x=", "X".repeat(70)};
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(read(kind, bytes, 1 + random.nextInt(5))).as(text.toString())
                    .isEqualTo(read(kind, bytes, Integer.MAX_VALUE));
        }
    }
}
