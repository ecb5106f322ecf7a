package dev.strongroom.pst.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import dev.strongroom.pst.check.PstCheck;
import dev.strongroom.pst.check.PstReport;
import dev.strongroom.pst.readers.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that are far from what people write. */
class HostileItemsTest {
    private static final long LIMIT = 20_000_000_000L;

    @TempDir
    Path directory;

    private ConversionReport convert(String name, String text) throws IOException {
        Path source = Files.createDirectories(directory.resolve("items"));
        Files.writeString(source.resolve(name), text.replace("\n", "\r\n"));
        ConversionReport report = Conversion.run(source, directory, LIMIT);
        assertThat(report.items()).isEqualTo(1);
        PstReport check = PstCheck.check(report.files().getFirst());
        assertThat(check.problems()).isEmpty();
        assertThat(check.messages()).isPositive();
        return report;
    }

    private static PSTMessage message(ConversionReport report) throws IOException, PSTException {
        PSTFolder top = new PSTFile(report.files().getFirst().toFile()).getRootFolder()
                .getSubFolders()
                .stream()
                .filter(folder -> folder.getDisplayName().equals("Top of Outlook data file"))
                .findFirst()
                .orElseThrow();
        return (PSTMessage) top.getNextChild();
    }

    @Test
    @DisplayName("Of messages that lie a hundred deep in each other, ten are messages and the rest an attached file")
    void nesting() throws IOException, PSTException {
        String nested = IntStream.range(0, 100)
                .mapToObj(depth -> "Subject: Depth " + depth + "\nContent-Type: message/rfc822\n\n")
                .collect(Collectors.joining()) + "Subject: Innermost\n\nText";
        ConversionReport report = convert("deep.eml", nested);
        assertThat(report.report().orElseThrow()).content().contains("deeper in others than Outlook opens");
        PSTMessage message = message(report);
        for (int depth = 0; depth < 10; depth++) {
            assertThat(message.getSubject()).isEqualTo("Depth " + depth);
            message = message.getAttachment(0).getEmbeddedPSTMessage();
        }
        assertThat(new String(message.getAttachment(0).getFileInputStream().readAllBytes(),
                StandardCharsets.UTF_8)).startsWith("Subject: Depth 11").endsWith("Text");
    }

    @Test
    @DisplayName("Five thousand attachments are all there, as pffexport finds them")
    void manyAttachments() throws IOException, InterruptedException {
        String parts = IntStream.range(0, 5_000)
                .mapToObj(i -> "--m\nContent-Disposition: attachment; filename=\"" + i + ".txt\"\n\nfile " + i + "\n")
                .collect(Collectors.joining());
        convert("many.eml", "Subject: Many\nContent-Type: multipart/mixed; boundary=m\n\n" + parts + "--m--\n");
        Reader.run(directory, List.of("pffexport", "-q", "-m", "all", "-t", "read", "items.pst"));
        Path attachments = directory.resolve("read.export/Top of Outlook data file/Message00001/Attachments");
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(attachments)) {
            for (Path file : files.toList()) {
                contents.add(Files.readString(file).strip());
            }
        }
        assertThat(contents).containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, 5_000).mapToObj(i -> "file " + i).toList());
    }

    @Test
    @DisplayName("Ten thousand recipients are all there")
    void manyRecipients() throws IOException, PSTException {
        String to = IntStream.range(0, 10_000)
                .mapToObj(i -> "Person " + i + " <person" + i + "@example.org>")
                .collect(Collectors.joining(",\n "));
        PSTMessage message = message(convert("many.eml", "Subject: Many\nTo: " + to + "\n\nText"));
        assertThat(message.getNumberOfRecipients()).isEqualTo(10_000);
        assertThat(message.getRecipient(9_999).getEmailAddress()).isEqualTo("person9999@example.org");
        assertThat(message.getDisplayTo()).endsWith("; Person 9999");
    }

    @Test
    @DisplayName("A header that is folded stands whole on one line for each field")
    void header() throws IOException, PSTException {
        PSTMessage message = message(convert("folded.eml", """
                Received: from a.example.org
                \tby b.example.org;
                 Mon, 02 Feb 2026 10:00:00 +0000
                Subject: Folded
                 subject
                X-Long: one
                  two

                Text"""));
        assertThat(message.getTransportMessageHeaders()).contains("X-Long: one", "two")
                .contains("Received: from a.example.org")
                .doesNotContain("\n\t", "\n ");
        assertThat(message.getTransportMessageHeaders().lines()).hasSize(3);
        assertThat(message.getSubject()).isEqualTo("Folded subject");
    }

    @Test
    @DisplayName("A date before 1601 or after 4500 becomes the nearest that Outlook knows, and the report tells")
    void dates() throws IOException, PSTException {
        ConversionReport report = convert("old.eml", "Subject: Old\nDate: Mon, 02 Feb 1500 10:00:00 +0000\n\nText");
        assertThat(report.report().orElseThrow()).content().contains("out of what Outlook knows");
        assertThat(message(report).getClientSubmitTime().toInstant()).isEqualTo("1601-01-01T00:00:00Z");
    }

    @Test
    @DisplayName("An event after 4500 becomes the nearest that Outlook knows, and the report tells")
    void lateEvent() throws IOException, PSTException {
        ConversionReport report = convert("late.ics", """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                SUMMARY:Late
                DTSTART:90000101T100000Z
                DTEND:90000101T110000Z
                RRULE:FREQ=DAILY
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(report.report().orElseThrow()).content().contains("out of what Outlook knows");
    }

    @Test
    @DisplayName("A calendar of broken lines becomes an event of what can be read, with the whole attached")
    void brokenCalendar() throws IOException, PSTException {
        ConversionReport report = convert("broken.ics", """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:Broken
                DTSTART:yesterday
                DURATION:P
                RRULE:FREQ
                EXDATE:,,
                ATTENDEE
                ATTACH;ENCODING=BASE64:*
                BEGIN:VALARM
                TRIGGER:never
                """);
        assertThat(report.report().orElseThrow()).content().contains("tells no time at which it begins");
        PSTMessage message = message(report);
        assertThat(message.getSubject()).isEqualTo("Broken");
        assertThat(message.getAttachment(1).getLongFilename()).isEqualTo("original.ics");
    }
}
