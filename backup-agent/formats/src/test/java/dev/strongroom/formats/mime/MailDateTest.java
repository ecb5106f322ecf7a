package dev.strongroom.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.formats.Seeded;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Sat, 21 Nov 2026 22:16:34 +0100             | 2026-11-21T21:16:34Z
            21 Nov 2026 22:16 -0530                     | 2026-11-22T03:46:00Z
            Sat,21 Nov 2026 22:16:34 GMT                | 2026-11-21T22:16:34Z
            Sat, 21 Nov 2026 22:16:34 -0800 (PST (x))   | 2026-11-22T06:16:34Z
            21 Nov 98 22:16:34 EST                      | 1998-11-22T03:16:34Z
            21 Nov 26 22:16:34 +01:00                   | 2026-11-21T21:16:34Z
            1 Jan 101 00:00:00 Z                        | 2001-01-01T00:00:00Z
            Sat Nov 21 22:16:34 2026                    | 2026-11-21T22:16:34Z
            21-Nov-2026 22:16:34                        | 2026-11-21T22:16:34Z
            Saturday, 21 November 2026 22:16:60 UTC     | 2026-11-21T22:16:59Z
            Sat, 21 Nov 2026 22:16:34 GMT+0200          | 2026-11-21T20:16:34Z
            2026-11-21T22:16:34+01:00                   | 2026-11-21T21:16:34Z
            """)
    @DisplayName("Dates are read in the forms that senders write")
    void readsDates(String header, String expected) {
        assertThat(MailDate.parse(header)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "32 Nov 2026 10:00:00 +0000", "21 Nov 2026", "21 Nov 2026 25:00 +0000",
        "21 Nov 2026 10:00 +9999", "(((((", "2026-11-21T99", "1 Jan 99999999999 10:00", "Nov : + -"})
    @DisplayName("What is no date gives none")
    void noDate(String header) {
        assertThat(MailDate.parse(header)).isEmpty();
    }

    @Test
    @DisplayName("Every date that is written by the standard's form is read back")
    void readsWhatTheStandardWrites() {
        DateTimeFormatter form = DateTimeFormatter.RFC_1123_DATE_TIME;
        Seeded.times(2_000, random -> {
            Instant date = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
            ZoneOffset zone = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-720, 841));

            assertThat(MailDate.parse(form.format(date.atOffset(zone)))).contains(date);
        });
    }
}
