package dev.strongroom.connectors.microsoft.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An event as an iCalendar file, read by a program that nobody here wrote,")
class EventFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERIES =
            """
                    {"id":"AAMk=","iCalUId":"u1","subject":"Stand-up, daily; \\"now\\"","createdDateTime":"2026-01-01T00:00:00Z",
                     "start":{"dateTime":"2026-03-02T08:00:00.0000000","timeZone":"UTC"},
                     "end":{"dateTime":"2026-03-02T08:30:00.0000000","timeZone":"UTC"},
                     "originalStartTimeZone":"ZONE","isAllDay":false,"isReminderOn":true,"reminderMinutesBeforeStart":15,
                     "attendees":[{"type":"optional","status":{"response":"accepted"},
                       "emailAddress":{"name":"Ben; \\"B\\"","address":"ben@example.org"}}],
                     "organizer":{"emailAddress":{"name":"Anna","address":"anna@example.org"}},
                     "recurrence":{"pattern":{"type":"weekly","interval":1,"daysOfWeek":["monday"],"firstDayOfWeek":"sunday"},
                       "range":{"type":"endDate","startDate":"2026-03-02","endDate":"2026-04-20"}},
                     "cancelledOccurrences":["OID.AAMk=.2026-03-16"],
                     "exceptionOccurrences":[{"originalStart":"2026-04-06T07:00:00Z","subject":"Later",
                       "start":{"dateTime":"2026-04-06T13:00:00.0000000","timeZone":"UTC"},
                       "end":{"dateTime":"2026-04-06T13:30:00.0000000","timeZone":"UTC"}}]}""";

    private static byte[] bytes(String json) throws Exception {
        EventFile file = new EventFile("AAMk=", (ObjectNode) JSON.readTree(json));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.pieces().forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static ICalendar read(String json) throws Exception {
        try (ICalReader reader = new ICalReader(new String(bytes(json), StandardCharsets.UTF_8))) {
            return Objects.requireNonNull(reader.readNext());
        }
    }

    private static List<Instant> days(ICalendar calendar, String zone) {
        VEvent master = calendar.getEvents().getFirst();
        List<Instant> days = new ArrayList<>();
        master.getDateIterator(TimeZone.getTimeZone(zone)).forEachRemaining(date -> days.add(date.toInstant()));
        return days;
    }

    @Test
    @DisplayName("is a series with its rule, its zone, a cancelled day and an exception")
    void series() throws Exception {
        ICalendar calendar = read(SERIES.replace("ZONE", "W. Europe Standard Time"));

        assertThat(calendar.getEvents()).hasSize(2);
        VEvent master = calendar.getEvents().getFirst();
        assertThat(master.getSummary().getValue()).isEqualTo("Stand-up, daily; \"now\"");
        assertThat(master.getAttendees().getFirst().getEmail()).isEqualTo("ben@example.org");
        assertThat(master.getOrganizer().getEmail()).isEqualTo("anna@example.org");
        // Nine in the morning all along, though the clocks change on the 29th of March.
        assertThat(days(calendar, "Europe/Berlin")).contains(Instant.parse("2026-03-02T08:00:00Z"),
                Instant.parse("2026-03-23T08:00:00Z"), Instant.parse("2026-03-30T07:00:00Z"),
                Instant.parse("2026-04-20T07:00:00Z"))
                .doesNotContain(Instant.parse("2026-03-16T08:00:00Z"))
                .hasSize(7);
        VEvent exception = calendar.getEvents().getLast();
        assertThat(exception.getRecurrenceId().getValue().toInstant()).isEqualTo("2026-04-06T07:00:00Z");
        assertThat(exception.getDateStart().getValue().toInstant()).isEqualTo("2026-04-06T13:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tzone://Microsoft/Custom", "", "UTC", "Morocco Standard Time",
        "Asia/Jerusalem", "India Standard Time", "America/Sao_Paulo", "Pacific Standard Time", "Iran Standard Time"})
    @DisplayName("begins at the moment that Graph says, whatever its zone")
    void anyZone(String zone) throws Exception {
        VEvent master = read(SERIES.replace("ZONE", zone)).getEvents().getFirst();

        assertThat(master.getDateStart().getValue().toInstant()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(master.getDateEnd().getValue().toInstant()).isEqualTo("2026-03-02T08:30:00Z");
    }

    @Test
    @DisplayName("has the half hour of Lord Howe's summer, which that program takes for a whole one")
    void halfAnHour() throws Exception {
        assertThat(new String(bytes(SERIES.replace("ZONE", "Lord Howe Standard Time")), StandardCharsets.UTF_8))
                .contains("DTSTART;TZID=Australia/Lord_Howe:20260302T190000\r\n",
                        "TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030\r\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=SU;BYMONTHDAY=1,2,3,4,5,6,7",
                        "TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=SU");
    }

    @Test
    @DisplayName("may lack an end, a beginning, and everything else")
    void nothing() throws Exception {
        ICalendar endless =
                read("{\"start\":{\"dateTime\":\"2026-03-02T08:00:00\",\"timeZone\":\"UTC\"},\"end\":null}");
        assertThat(endless.getEvents().getFirst().getDateEnd()).isNull();
        assertThat(read("{}").getEvents()).hasSize(1);
        assertThat(read("{\"start\":7,\"recurrence\":\"x\",\"attendees\":{},\"exceptionOccurrences\":[{}],"
                + "\"cancelledOccurrences\":[\"x\",null]}").getEvents()).hasSize(1);
    }

    @Test
    @DisplayName("takes whole days when it takes all day")
    void allDay() throws Exception {
        VEvent event = read("{\"isAllDay\":true,\"originalStartTimeZone\":\"Tokyo Standard Time\","
                + "\"start\":{\"dateTime\":\"2026-03-02T00:00:00\",\"timeZone\":\"UTC\"},"
                + "\"end\":{\"dateTime\":\"2026-03-03T00:00:00\",\"timeZone\":\"UTC\"}}").getEvents().getFirst();

        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(2);
        assertThat(LocalDate.of(2026, 3, event.getDateEnd().getValue().getRawComponents().getDate()))
                .isEqualTo("2026-03-03");
    }

    @Test
    @DisplayName("is the same bytes each time")
    void deterministic() throws Exception {
        String again =
                SERIES.replace("{\"id\":\"AAMk=\",", "{\"changeKey\":\"9\",\"@odata.etag\":\"W\",\"id\":\"AAMk=\",");
        assertThat(bytes(again)).isEqualTo(bytes(SERIES));
    }
}
