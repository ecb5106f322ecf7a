package dev.strongroom.pst.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.pff.PSTActivity;
import com.pff.PSTAppointment;
import com.pff.PSTAppointmentException;
import com.pff.PSTAppointmentRecurrence;
import com.pff.PSTDistList;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTTask;
import dev.strongroom.pst.check.PstCheck;
import dev.strongroom.pst.convert.Conversion;
import dev.strongroom.pst.convert.ConversionReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events, tasks, notes, entries of journals and lists of people, as others read them. */
class ItemReadersTest {
    @TempDir
    Path directory;

    private Path pst;

    @BeforeEach
    void convert() throws IOException {
        ItemFiles.write(Files.createDirectories(directory.resolve("items")));
        ConversionReport report = Conversion.run(directory.resolve("items"), directory, 20_000_000_000L);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.items()).isEqualTo(7);
        pst = report.files().getFirst();
        assertThat(PstCheck.check(pst).problems()).isEmpty();
    }

    private List<PSTMessage> read(String folder) throws IOException, PSTException {
        PSTFolder top = new PSTFile(pst.toFile()).getRootFolder()
                .getSubFolders()
                .stream()
                .filter(f -> f.getDisplayName().equals("Top of Outlook data file"))
                .findFirst()
                .orElseThrow();
        PSTFolder found = top.getSubFolders()
                .stream()
                .filter(f -> f.getDisplayName().equals(folder))
                .findFirst()
                .orElseThrow();
        List<PSTMessage> messages = new ArrayList<>();
        for (int i = found.getContentCount(); i > 0; i--) {
            messages.add((PSTMessage) found.getNextChild());
        }
        return messages;
    }

    @Test
    @DisplayName("java-libpst finds an event with its time, zone, place, people, reminder and files")
    void libpstEvent() throws IOException, PSTException {
        PSTAppointment event = (PSTAppointment) read("Calendar").getFirst();
        assertThat(event.getSubject()).isEqualTo("Týdenní porada");
        assertThat(event.getBody()).isEqualTo("First line\r\nsecond line");
        assertThat(event.getLocation()).isEqualTo("Room 1");
        assertThat(event.getStartTime().toInstant()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(event.getEndTime().toInstant()).isEqualTo("2026-01-05T10:30:00Z");
        assertThat(event.getDuration()).isEqualTo(90);
        assertThat(event.getBusyStatus()).isEqualTo(2);
        assertThat(event.getMeetingStatus()).isEqualTo(1);
        assertThat(event.getSubType()).isFalse();
        assertThat(event.getStartTimeZone().getName()).isEqualTo("Central Europe Standard Time");
        assertThat(event.getStartTimeZone().getBias()).isEqualTo(-60);
        assertThat(event.getStartTimeZone().getDaylightBias()).isEqualTo(-60);
        assertThat(event.getStartTimeZone().getDaylightStart().wMonth).isEqualTo((short) 3);
        assertThat(event.getStartTimeZone().getStandardStart().wDay).isEqualTo((short) 5);
        assertThat(event.getToAttendees()).isEqualTo("Bob");
        assertThat(event.getCCAttendees()).isEqualTo("Cid");
        assertThat(event.getAllAttendees()).isEqualTo("Bob; Cid");
        assertThat(event.getSenderName()).isEqualTo("Ann");
        assertThat(event.getNumberOfRecipients()).isEqualTo(4);
        assertThat(event.getReminderDelta()).isEqualTo(30);
        assertThat(event.getReminderSet()).isTrue();
        assertThat(event.getSensitivity()).isEqualTo(2);
        assertThat(event.getImportance()).isEqualTo(2);
        assertThat(event.getColorCategories()).containsExactly("Red", "Blue, light");
        assertThat(event.getAttachment(0).getLongFilename()).isEqualTo("notes.txt");
        assertThat(event.getAttachment(0).getFileInputStream().readAllBytes())
                .isEqualTo("notes".getBytes(StandardCharsets.UTF_8));
        assertThat(event.getAttachment(1).getLongPathname()).isEqualTo("https://example.org/agenda");
        assertThat(new String(event.getGlobalObjectId().getData(), StandardCharsets.UTF_8))
                .contains("weekly@example.org");
    }

    @Test
    @DisplayName("java-libpst finds how a series comes again, the days left out, and the changed day with all it has")
    void libpstSeries() throws IOException, PSTException {
        PSTAppointment event = (PSTAppointment) read("Calendar").getFirst();
        assertThat(event.isRecurring()).isTrue();
        assertThat(event.getRecurrenceType()).isEqualTo(2);
        assertThat(event.getRecurrencePattern()).isEqualTo("every 2 weeks");
        PSTAppointmentRecurrence series = new PSTAppointmentRecurrence(event.getRecurrenceStructure(), event,
                event.getRecurrenceTimeZone());
        assertThat(series.getTimeZone().getName()).isEqualTo("Central Europe Standard Time");
        assertThat(series.getRecurFrequency()).isEqualTo(0x200B);
        assertThat(series.getPeriod()).isEqualTo(2);
        assertThat(series.getPatternSpecific()).isEqualTo(0b1010);
        assertThat(series.getOccurrenceCount()).isEqualTo(10);
        assertThat(series.getStartTimeOffset()).isEqualTo(600);
        assertThat(series.getDeletedInstanceDates()).hasSize(2);
        assertThat(series.getModifiedInstanceDates()).hasSize(1);
        assertThat(series.getExceptionCount()).isEqualTo((short) 1);
        PSTAppointmentException changed = series.getException(0);
        assertThat(changed.getSubject()).isEqualTo("Porada jinde");
        assertThat(changed.getLocation()).isEqualTo("Sál");
        assertThat(changed.embeddedMessagePresent()).isTrue();
        PSTAppointment embedded = changed.getEmbeddedMessage();
        assertThat(embedded.getSubject()).isEqualTo("Porada jinde");
        assertThat(embedded.getLocation()).isEqualTo("Sál");
        assertThat(embedded.getStartTime().toInstant()).isEqualTo("2026-01-22T13:00:00Z");
        assertThat(embedded.getEndTime().toInstant()).isEqualTo("2026-01-22T14:00:00Z");
    }

    @Test
    @DisplayName("java-libpst finds a whole day, a task, an entry of a journal and a list of people")
    void libpstOthers() throws IOException, PSTException {
        PSTAppointment day = (PSTAppointment) read("Calendar").get(1);
        assertThat(day.getSubType()).isTrue();
        assertThat(day.getBusyStatus()).isZero();
        assertThat(day.getDuration()).isEqualTo(2 * 24 * 60);
        assertThat(day.isRecurring()).isFalse();
        PSTTask task = (PSTTask) read("Tasks").getFirst();
        assertThat(task.getSubject()).isEqualTo("Pay");
        assertThat(task.getBody()).isEqualTo("the rent");
        assertThat(task.getTaskStatus()).isEqualTo(1);
        assertThat(task.getPercentComplete()).isEqualTo(0.5);
        assertThat(task.isTaskComplete()).isFalse();
        assertThat(task.isTaskFRecurring()).isTrue();
        assertThat(task.getImportance()).isZero();
        PSTActivity entry = (PSTActivity) read("Journal").getFirst();
        assertThat(entry.getSubject()).isEqualTo("Diary");
        assertThat(entry.getBody()).isEqualTo("I wrote");
        assertThat(entry.getLogStart().toInstant()).isEqualTo("2026-03-01T09:00:00Z");
        PSTDistList list = (PSTDistList) read("People").getFirst();
        assertThat(list.getDisplayName()).isEqualTo("Team");
        assertThat(list.getDistributionListMembers()).hasSize(2)
                .allSatisfy(member -> assertThat(member).isInstanceOf(PSTDistList.OneOffEntry.class));
        assertThat(list.getDistributionListMembers()[1].toString()).contains("bob@example.org");
    }

    @Test
    @DisplayName("readpst makes calendars of events and journals, with the rule of a series and its reminder")
    void readpst() throws IOException, InterruptedException {
        Path read = Files.createDirectories(directory.resolve("read"));
        Reader.run(directory, List.of("readpst", "-D", "-e", "-8", "-o", "read", "items.pst"));
        assertThat(Reader.textsBelow(read, "Calendar")).contains(
                "SUMMARY:Týdenní porada", "DESCRIPTION:First line\\nsecond line", "LOCATION:Room 1",
                "DTSTART;VALUE=DATE-TIME:20260105T090000Z", "DTEND;VALUE=DATE-TIME:20260105T103000Z",
                "RRULE:FREQ=WEEKLY;COUNT=10;INTERVAL=2;BYDAY=MO;WE", "TRIGGER:-PT30M", "SUMMARY:Whole day",
                "TRANSP:TRANSPARENT");
        assertThat(Reader.textsBelow(read, "Journal")).contains("BEGIN:VJOURNAL",
                "SUMMARY:Diary", "DESCRIPTION:I wrote", "DTSTART;VALUE=DATE-TIME:20260301T090000Z");
    }

    @Test
    @DisplayName("pffexport finds the properties of every kind as they were meant")
    void pffexport() throws IOException, InterruptedException {
        Reader.run(directory, List.of("pffexport", "-q", "-m", "all", "-d", "-t", "read", "items.pst"));
        Path top = directory.resolve("read.export/Top of Outlook data file");
        RawItem event = RawItem.read(top.resolve("Calendar/Appointment00001/ItemValues.txt"));
        assertThat(event.time(0x820d)).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(event.time(0x8560)).isEqualTo(Instant.parse("2026-01-05T08:30:00Z"));
        assertThat(event.text(0x8208)).isEqualTo("Room 1");
        assertThat(event.flag(0x8223)).isTrue();
        assertThat(HexFormat.of().formatHex(event.bytes(0x8216))).startsWith("043004300b20010000");
        assertThat(event.bytes(0x8233)).hasSize(48);
        RawItem changed = RawItem.read(top.resolve("Calendar/Appointment00001/Attachments/Attachment00003"
                + "/Appointment00001/ItemValues.txt"));
        assertThat(changed.time(0x8228)).isEqualTo(Instant.parse("2026-01-21T09:00:00Z"));
        RawItem task = RawItem.read(top.resolve("Tasks/Task00001/ItemValues.txt"));
        assertThat(task.text(0x1000)).isEqualTo("the rent");
        assertThat(task.number(0x8101)).isEqualTo(1);
        assertThat(task.time(0x8104)).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(task.time(0x8105)).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(task.time(0x8502)).isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(HexFormat.of().formatHex(task.bytes(0x8116))).startsWith("043004300c200200");
        RawItem note = RawItem.read(top.resolve("Notes/Note00001/ItemValues.txt"));
        assertThat(note.text(0x001a)).isEqualTo("IPM.StickyNote");
        assertThat(note.text(0x1000)).isEqualTo("Buy mléko\r\nand bread");
        assertThat(note.number(0x8b00)).isEqualTo(3);
        assertThat(note.time(0x3007)).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        RawItem entry = RawItem.read(top.resolve("Journal/Activity00001/ItemValues.txt"));
        assertThat(entry.time(0x8706)).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(entry.text(0x8700)).isEqualTo("Note");
        RawItem list = RawItem.read(top.resolve("People/DistributionList00001/ItemValues.txt"));
        assertThat(list.text(0x8053)).isEqualTo("Team");
        assertThat(new String(list.bytes(0x8055), StandardCharsets.UTF_16LE)).contains("ann@example.org");
        RawItem person = RawItem.read(top.resolve("People/Contact00002/ItemValues.txt"));
        assertThat(person.text(0x3001)).isEqualTo("Second Card");
    }
}
