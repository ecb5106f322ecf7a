package dev.strongroom.service.recovery.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.model.recovery.MessagePreview.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The preview")
class LinePreviewTest {
    @Test
    @DisplayName("of a person shows the fields by names that people know, and the note as text")
    void person() throws Exception {
        MessageContents contents = read(ItemKind.CONTACT, """
                BEGIN:VCARD
                VERSION:3.0
                N:Berg;Anna;;;
                FN:Anna Berg
                EMAIL;TYPE=INTERNET:anna@example.com
                ADR;TYPE=WORK:;;Dock 4\\; left;Bergen;;5003;Norway
                NOTE:Likes boats.\\nCall before noon.
                PHOTO;ENCODING=b;TYPE=JPEG:AAAA
                 AAAA
                X-STRONGROOM-SOURCE:e30=
                END:VCARD
                """);

        assertThat(contents.headers()).containsExactly(new Header("Name", "Anna Berg"),
                new Header("Email", "anna@example.com"),
                new Header("Address", "Dock 4; left, Bergen, 5003, Norway"));
        assertThat(contents.text()).isEqualTo(Optional.of("Likes boats.\nCall before noon."));
    }

    @Test
    @DisplayName("of a series shows when it begins, who was invited, and how many of its days were changed")
    void series() throws Exception {
        MessageContents contents = read(ItemKind.EVENT, """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:Europe/Oslo
                BEGIN:STANDARD
                DTSTART:19700101T000000
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                SUMMARY:Harbour round
                DTSTART;TZID=Europe/Oslo:20260105T090000
                DTEND:20260105T090000Z
                RRULE:FREQ=WEEKLY
                ATTENDEE;CN="Berta Holm":mailto:berta@example.com
                BEGIN:VALARM
                DESCRIPTION:Now
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                SUMMARY:Harbour round, later
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(contents.headers()).containsExactly(new Header("Title", "Harbour round"),
                new Header("Begins", "2026-01-05 09:00 Europe/Oslo"), new Header("Ends", "2026-01-05 09:00 UTC"),
                new Header("Repeats", "FREQ=WEEKLY"), new Header("Invited", "Berta Holm <berta@example.com>"),
                new Header("Changed occurrences", "1"));
        assertThat(contents.text()).isEmpty();
    }

    @Test
    @DisplayName("of a task shows a day as a day, and text only as far as the limit")
    void task() throws Exception {
        MessageContents contents = new MessageReader(new PreviewLimits(4, 0, 0)).read(ItemKind.TASK,
                () -> lines("BEGIN:VTODO\r\nDUE;VALUE=DATE:20260301\r\nDESCRIPTION:Paint it\r\nEND:VTODO\r\n"));

        assertThat(contents.headers()).isEqualTo(List.of(new Header("Due", "2026-03-01")));
        assertThat(contents.text()).isEqualTo(Optional.of("Pain"));
        assertThat(contents.truncated()).isTrue();
    }

    private static MessageContents read(ItemKind kind, String text) throws IOException {
        return new MessageReader(PreviewLimits.DEFAULT).read(kind, () -> lines(text.replace("\n", "\r\n")));
    }

    private static ByteArrayInputStream lines(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
