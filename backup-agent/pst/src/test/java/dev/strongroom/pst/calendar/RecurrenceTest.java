package dev.strongroom.pst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.pst.property.AppointmentProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A series")
class RecurrenceTest {
    private static CalendarItem item(String lines) throws IOException {
        byte[] bytes = ("BEGIN:VCALENDAR\n" + lines + "END:VCALENDAR\n").getBytes(StandardCharsets.UTF_8);
        try (CalendarFile file = CalendarFile.read(new ByteArrayInputStream(bytes))) {
            return file.items().getFirst();
        }
    }

    private static Optional<Series> series(String lines) throws IOException {
        CalendarItem item = item(lines);
        return Series.of(item, ItemTimes.of(item.main()).orElseThrow());
    }

    private static String recurrence(String lines) throws IOException {
        PropertyBag bag = new PropertyBag();
        series(lines).orElseThrow().putTo(bag);
        return HexFormat.of()
                .withUpperCase()
                .formatHex(((PropertyValue.Binary) bag.get(AppointmentProperties.RECURRENCE).orElseThrow()).value());
    }

    private static String event(String start, String end, String rule) {
        return "BEGIN:VEVENT\nUID:1\nSUMMARY:Simple Recurrence\nLOCATION:34/4639\nDTSTART;TZID=America/Los_Angeles:"
                + start + "\nDTEND;TZID=America/Los_Angeles:" + end + "\nRRULE:" + rule + "\n";
    }

    @Test
    @DisplayName("on some days of each week is the bytes that [MS-OXOCAL] gives as its example (4.1.1.1)")
    void weekly() throws IOException {
        assertThat(recurrence(event("20070326T100000", "20070326T103000",
                "FREQ=WEEKLY;BYDAY=MO,TH,FR;COUNT=12;WKST=SU") + "END:VEVENT\n")).isEqualTo(
                        "043004300B2001000000C0210000010000000000000032000000222000000C00000000000000000000000000"
                                + "00008020BC0C20ADBC0C0630000009300000580200007602000000000000000000000000");
    }

    @Test
    @DisplayName("with a changed day is the bytes that [MS-OXOCAL] gives as its example (4.1.1.2)")
    void changedDay() throws IOException {
        String lines = event("20070326T100000", "20070326T103000", "FREQ=WEEKLY;BYDAY=MO,TH,FR;COUNT=12;WKST=SU") + """
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;TZID=America/Los_Angeles:20070416T100000
                SUMMARY:Simple Recurrence with exceptions
                LOCATION:34/4141
                DTSTART;TZID=America/Los_Angeles:20070416T110000
                DTEND;TZID=America/Los_Angeles:20070416T113000
                END:VEVENT
                """;
        assertThat(recurrence(lines)).isEqualTo("043004300B2001000000C0210000010000000000000032000000222000000C000000"
                + "0000000001000000A096BC0C01000000A096BC0C8020BC0C20ADBC0C06300000093000005802000076020000"
                + "01003499BC0C5299BC0CF898BC0C11002200210053696D706C6520526563757272656E6365207769746820"
                + "657863657074696F6E730800070033342F34313431000000000400000000000000000000003499BC0C5299BC0C"
                + "F898BC0C2100530069006D0070006C006500200052006500630075007200720065006E0063006500200077"
                + "00690074006800200065007800630065007000740069006F006E0073000700330034002F0034003100340031"
                + "000000000000000000");
    }

    @Test
    @DisplayName("every three days with two left out is the bytes that [MS-OXOCAL] gives as its example (4.1.1.3)")
    void daily() throws IOException {
        String lines = event("20110407T080000", "20110407T083000", "FREQ=DAILY;INTERVAL=3;UNTIL=20110504T235959Z"
                + ";WKST=SU") + "EXDATE;TZID=America/Los_Angeles:20110419T080000,20110422T080000\nEND:VEVENT\n";
        assertThat(recurrence(lines)).isEqualTo("043004300A2000000000A0050000E010000000000000212000000A000000"
                + "0000000002000000A0C1DC0C80D2DC0C00000000207EDC0C0016DD0C0630000009300000E0010000FE010000"
                + "00000000000000000000");
    }

    @Test
    @DisplayName("keeps its zone as Windows has it: Pacific Time as Outlook writes it")
    void zone() {
        ZoneBytes pacific = new ZoneBytes(ZoneId.of("America/Los_Angeles"), LocalDateTime.of(2026, 3, 1, 0, 0));
        assertThat(pacific.name()).isEqualTo("Pacific Standard Time");
        assertThat(HexFormat.of().formatHex(pacific.struct())).isEqualTo("e001000000000000c4ffffff"
                + "0000" + "00000b00000001000200000000000000" + "0000" + "00000300000002000200000000000000");
        ByteBuffer definition = ByteBuffer.wrap(pacific.definition(true)).order(ByteOrder.LITTLE_ENDIAN);
        int header = definition.getShort(2);
        assertThat(definition.limit()).isEqualTo(4 + header + 66);
        assertThat(definition.getShort(4 + header)).isEqualTo((short) 0x0102);
        assertThat(definition.getShort(4 + header + 2)).isEqualTo((short) 0x3e);
        assertThat(definition.getShort(4 + header + 6)).isEqualTo((short) 2026);
        assertThat(definition.getInt(4 + header + 22)).isEqualTo(480);
    }

    @Test
    @DisplayName("is in a zone of Windows wherever it is: Prague, Kathmandu, and clocks that never change")
    void zones() {
        LocalDateTime time = LocalDateTime.of(2026, 3, 1, 0, 0);
        assertThat(new ZoneBytes(ZoneId.of("Europe/Prague"), time).name()).isEqualTo("Central Europe Standard Time");
        assertThat(ByteBuffer.wrap(new ZoneBytes(ZoneId.of("Asia/Kathmandu"), time).struct())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt()).isEqualTo(-345);
        assertThat(new ZoneBytes(ZoneId.of("UTC"), time).name()).isEqualTo("UTC");
        assertThat(new ZoneBytes(ZoneId.of("UTC"), time).struct()).containsOnly(0);
    }

    @ParameterizedTest(name = "{0} from {1}: {2} times, the last on {3}")
    @CsvSource({"FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3, 2026-01-31, 3, 2026-03-31",
        "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2, 2026-01-31, 2, 2026-02-28",
        "FREQ=MONTHLY;BYDAY=2TU;COUNT=4, 2026-01-13, 4, 2026-04-14",
        "FREQ=MONTHLY;BYDAY=MO|TU|WE|TH|FR;BYSETPOS=-1;COUNT=2, 2026-01-30, 2, 2026-02-27",
        "FREQ=YEARLY;INTERVAL=2;COUNT=3, 2026-02-28, 3, 2030-02-28",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20281231, 2026-11-26, 3, 2028-11-23",
        "FREQ=DAILY;BYDAY=MO|TU|WE|TH|FR;COUNT=6, 2026-03-05, 6, 2026-03-12",
        "FREQ=WEEKLY;UNTIL=20260101T000000Z, 2026-03-05, 1, 2026-03-05"})
    @DisplayName("takes place as often as its rule says")
    void counts(String rule, LocalDate start, int count, LocalDate last) throws IOException {
        String day = start.toString().replace("-", "");
        CalendarItem item = item(event(day + "T100000", day + "T110000", rule.replace('|', ',')) + "END:VEVENT\n");
        Recurrence recurrence = RecurrenceReader.read(item.main().text("RRULE"),
                ItemTimes.of(item.main()).orElseThrow()).orElseThrow();
        Occurrences days = new Occurrences(recurrence, start);
        assertThat(days.ends()).isTrue();
        assertThat(days.count()).isEqualTo(count);
        assertThat(days.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=HOURLY", "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=DAILY;BYMONTH=1", "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;INTERVAL=x", "FREQ=WEEKLY;BYDAY=XX", "", "FREQ=",
        "FREQ=MONTHLY;BYDAY=5MO", "FREQ=YEARLY;BYMONTHDAY=3", "FREQ=WEEKLY;COUNT=99999999999"})
    @DisplayName("that Outlook can't tell is none")
    void unknown(String rule) throws IOException {
        assertThat(series(event("20260105T100000", "20260105T110000", rule) + "END:VEVENT\n")).isEmpty();
    }

    @Test
    @DisplayName("that ends long after Outlook's calendar does has no end there")
    void endless() throws IOException {
        CalendarItem item = item(event("20260105T100000", "20260105T110000", "FREQ=DAILY;COUNT=2000000000")
                + "END:VEVENT\n");
        Recurrence recurrence = RecurrenceReader.read(item.main().text("RRULE"),
                ItemTimes.of(item.main()).orElseThrow()).orElseThrow();
        assertThat(new Occurrences(recurrence, LocalDate.of(2026, 1, 5)).ends()).isFalse();
    }

    @Test
    @DisplayName("tells of a changed day that is none of its days")
    void strayChange() throws IOException {
        String lines = event("20260105T100000", "20260105T110000", "FREQ=WEEKLY") + """
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;TZID=America/Los_Angeles:20260106T100000
                DTSTART;TZID=America/Los_Angeles:20260106T110000
                END:VEVENT
                """;
        Series series = series(lines).orElseThrow();
        assertThat(series.changed()).isEmpty();
        assertThat(series.losses())
                .isEqualTo(List
                        .of("The change of 2026-01-06 belongs to no day of the series; it is in the attached file."));
    }
}
