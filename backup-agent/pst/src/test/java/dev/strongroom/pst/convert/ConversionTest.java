package dev.strongroom.pst.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.pff.PSTContact;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import dev.strongroom.pst.check.PstCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
    private static final long LIMIT = 20_000_000_000L;
    private static final String RICH = """
            Received: from a by b; Mon, 02 Feb 2026 10:00:05 +0100
            Message-ID: <1@example.org>
            Date: Mon, 02 Feb 2026 10:00:00 +0100
            From: =?utf-8?q?Ann_Nov=C3=A1kov=C3=A1?= <ann@example.org>
            To: Bob <bob@example.net>, cid@example.net
            Cc: "Dan, D." <dan@example.net>
            Bcc: eve@example.net
            Subject: Re: =?utf-8?b?xIxlxaF0aW5hIPCfmIA=?=
            Importance: high
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            Plain text
            --a
            Content-Type: text/html; charset=iso-8859-2
            Content-Transfer-Encoding: quoted-printable

            <html><head><meta charset=3D"iso-8859-2"></head><body>=C8esk=FD <img src=3D"cid:pic@1"></body></html>
            --a--
            --r
            Content-Type: image/png
            Content-ID: <pic@1>
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --r--
            --m
            Content-Type: application/octet-stream; name="data.bin"
            Content-Disposition: attachment; filename="data.bin"
            Content-Transfer-Encoding: base64

            AAECAwQF
            --m
            Content-Type: message/rfc822

            Subject: Inner
            From: fay@example.org
            To: gus@example.org

            Inner text
            --m--
            """;

    @TempDir
    Path directory;

    @Test
    @DisplayName("A message comes back from the file with its header, people, texts, files and the message in it")
    void convertsMail() throws IOException, PSTException {
        Path source = Files.createDirectories(directory.resolve("mail/Projects/Old"));
        Files.writeString(source.resolve("1.eml"), RICH.replace("\n", "\r\n"));
        ConversionReport report = Conversion.run(directory.resolve("mail"), directory.resolve("out"), LIMIT);
        assertThat(report.isWhole()).isTrue();
        assertThat(report.files()).containsExactly(directory.resolve("out/mail.pst"));
        assertThat(PstCheck.check(report.files().getFirst()).problems()).isEmpty();
        PSTMessage message = messages(report.files().getFirst(), "Projects", "Old").getFirst();
        assertThat(message.getSubject()).isEqualTo("Re: Čeština 😀");
        assertThat(message.getSenderName()).isEqualTo("Ann Nováková");
        assertThat(message.getSenderEmailAddress()).isEqualTo("ann@example.org");
        assertThat(message.getDisplayTo()).isEqualTo("Bob; cid@example.net");
        assertThat(message.getDisplayCC()).isEqualTo("Dan, D.");
        assertThat(message.getDisplayBCC()).isEqualTo("eve@example.net");
        assertThat(message.getNumberOfRecipients()).isEqualTo(4);
        assertThat(message.getInternetMessageId()).isEqualTo("<1@example.org>");
        assertThat(message.getClientSubmitTime().toInstant()).isEqualTo("2026-02-02T09:00:00Z");
        assertThat(message.getMessageDeliveryTime().toInstant()).isEqualTo("2026-02-02T09:00:05Z");
        assertThat(message.getImportance()).isEqualTo(2);
        assertThat(message.isRead()).isTrue();
        assertThat(message.getBody()).isEqualTo("Plain text");
        assertThat(message.getBodyHTML()).contains("Český").contains("charset=\"utf-8\"");
        assertThat(message.getNumberOfAttachments()).isEqualTo(3);
        assertThat(message.getAttachment(0).getContentId()).isEqualTo("pic@1");
        assertThat(message.getAttachment(1).getLongFilename()).isEqualTo("data.bin");
        assertThat(message.getAttachment(1).getFileInputStream().readAllBytes()).containsExactly(0, 1, 2, 3, 4, 5);
        PSTMessage inner = message.getAttachment(2).getEmbeddedPSTMessage();
        assertThat(inner.getSubject()).isEqualTo("Inner");
        assertThat(inner.getBody()).isEqualTo("Inner text");
    }

    @Test
    @DisplayName("A vCard comes back from the file as a contact with names, addresses, numbers and its picture")
    void convertsContacts() throws IOException, PSTException {
        Path source = Files.createDirectories(directory.resolve("people/Friends"));
        Files.writeString(source.resolve("1.vcf"), """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ann Nováková
                N:Nováková;Ann;Eva;Dr.;Jr.
                ORG:Example;Research
                TITLE:Chief
                EMAIL;TYPE=INTERNET:ann@example.org
                EMAIL:second@example.org
                TEL;TYPE=CELL:+420 123
                ADR;TYPE=HOME:;;Main 1;Praha;;11000;CZ
                BDAY:1980-02-29
                NOTE:Line\\nnext
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AA=
                END:VCARD
                """);
        ConversionReport report = Conversion.run(directory.resolve("people"), directory.resolve("out"), LIMIT);
        assertThat(PstCheck.check(report.files().getFirst()).problems()).isEmpty();
        PSTContact contact = (PSTContact) messages(report.files().getFirst(), "Friends").getFirst();
        assertThat(contact.getDisplayName()).isEqualTo("Ann Nováková");
        assertThat(contact.getGivenName()).isEqualTo("Ann");
        assertThat(contact.getSurname()).isEqualTo("Nováková");
        assertThat(contact.getMiddleName()).isEqualTo("Eva");
        assertThat(contact.getCompanyName()).isEqualTo("Example");
        assertThat(contact.getTitle()).isEqualTo("Chief");
        assertThat(contact.getEmail1EmailAddress()).isEqualTo("ann@example.org");
        assertThat(contact.getEmail2EmailAddress()).isEqualTo("second@example.org");
        assertThat(contact.getMobileTelephoneNumber()).isEqualTo("+420 123");
        assertThat(contact.getHomeAddressCity()).isEqualTo("Praha");
        assertThat(contact.getBirthday().toInstant()).isEqualTo("1980-02-29T00:00:00Z");
        assertThat(contact.getBody()).isEqualTo("Line\nnext");
        assertThat(contact.getAttachment(0).getFileInputStream().readAllBytes()).hasSize(5);
    }

    @Test
    @DisplayName("Each message of an mbox is converted, also where lines of text look like those between messages")
    void convertsMbox() throws IOException, PSTException {
        Path mbox = directory.resolve("box.mbox");
        Files.writeString(mbox, """
                From a@example.org Thu Jan  1 00:00:00 2026
                Subject: One

                text
                x
                >From here
                 From there
                From a@example.org Thu Jan  1 00:00:00 2026
                Subject: Two

                From
                end""");
        ConversionReport report = Conversion.run(mbox, directory, LIMIT);
        assertThat(report.items()).isEqualTo(2);
        List<PSTMessage> messages = messages(report.files().getFirst());
        assertThat(messages).extracting(PSTMessage::getSubject).containsExactly("One", "Two");
        assertThat(messages.getFirst().getBody()).isEqualTo("text\r\nx\r\n>From here\r\n From there\r\n");
        assertThat(messages.get(1).getBody()).isEqualTo("From\r\nend");
    }

    @Test
    @DisplayName("What grows beyond the size comes into further files, each complete and with the folders that it needs")
    void splits() throws IOException, PSTException {
        Path source = Files.createDirectories(directory.resolve("mail/a"));
        String line = "0123456789".repeat(100) + "\r\n";
        for (int i = 10; i < 30; i++) {
            Files.writeString(source.resolve(i + ".eml"), "Subject: Number " + i + "\r\n\r\n" + line.repeat(500));
        }
        ConversionReport report = Conversion.run(directory.resolve("mail"), directory.resolve("out"), 8_000_000);
        assertThat(report.files()).hasSizeGreaterThan(2);
        List<String> subjects = new ArrayList<>();
        for (Path file : report.files()) {
            assertThat(PstCheck.check(file).problems()).isEmpty();
            assertThat(Files.size(file)).isLessThan(8_000_000);
            messages(file, "a").forEach(message -> subjects.add(message.getSubject()));
        }
        assertThat(subjects).hasSize(20).startsWith("Number 10").endsWith("Number 29");
    }

    @Test
    @DisplayName("Bytes that are no message at all become one, and what is no file of mail is told of")
    void takesAnything() throws IOException {
        Path source = Files.createDirectories(directory.resolve("mail"));
        Files.write(source.resolve("broken.eml"), new byte[]{0, (byte) 0xff, '\n', ':', '\r', (byte) 0xfe});
        Files.write(source.resolve("empty.eml"), new byte[0]);
        Files.writeString(source.resolve("open.eml"),
                "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<b");
        Files.writeString(source.resolve("other.txt"), "text", StandardCharsets.UTF_8);
        ConversionReport report = Conversion.run(source, directory.resolve("out"), LIMIT);
        assertThat(report.items()).isEqualTo(3);
        assertThat(report.failed()).isZero();
        assertThat(report.others()).isEqualTo(1);
        assertThat(report.report().orElseThrow()).content().contains("other.txt");
        assertThat(PstCheck.check(report.files().getFirst()).problems()).isEmpty();
    }

    private static List<PSTMessage> messages(Path file, String... path) throws IOException, PSTException {
        PSTFolder folder = subfolder(new PSTFile(file.toFile()).getRootFolder(), "Top of Outlook data file");
        for (String name : path) {
            folder = subfolder(folder, name);
        }
        List<PSTMessage> messages = new ArrayList<>();
        for (int i = folder.getContentCount(); i > 0; i--) {
            messages.add((PSTMessage) folder.getNextChild());
        }
        return messages;
    }

    private static PSTFolder subfolder(PSTFolder folder, String name) throws IOException, PSTException {
        return folder.getSubFolders().stream().filter(f -> f.getDisplayName().equals(name)).findFirst().orElseThrow();
    }
}
