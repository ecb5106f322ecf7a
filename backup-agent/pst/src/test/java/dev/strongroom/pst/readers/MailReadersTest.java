package dev.strongroom.pst.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.pst.convert.Conversion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReadersTest {
    private static final String MAIL = """
            Message-ID: <1@example.org>
            Date: Mon, 02 Feb 2026 10:00:00 +0000
            From: Ann <ann@example.org>
            To: Bob <bob@example.net>
            Cc: Cid <cid@example.net>
            Subject: Re: =?utf-8?b?xIxlxaF0aW5h?=
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: text/plain; charset=utf-8

            Příliš žluťoučký kůň
            --m
            Content-Type: application/octet-stream; name="data.bin"
            Content-Disposition: attachment; filename="data.bin"

            0123456789
            --m
            Content-Type: message/rfc822

            Subject: Inner
            From: fay@example.org

            Inner text
            --m--
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void convert() throws IOException {
        Path source = Files.createDirectories(directory.resolve("mail/Inbox"));
        Files.writeString(source.resolve("1.eml"), MAIL);
        assertThat(Conversion.run(directory.resolve("mail"), directory, 20_000_000_000L).isWhole()).isTrue();
    }

    @Test
    @DisplayName("readpst makes the message that the file was made of")
    void readpst() throws IOException, InterruptedException {
        Reader.run(directory, List.of("readpst", "-D", "-e", "-8", "-o", ".", "mail.pst"));
        Path eml;
        try (var files = Files.walk(directory.resolve("mail").getParent())) {
            eml = files
                    .filter(f -> f.toString().endsWith(".eml") && !f.startsWith(directory.resolve("mail/Inbox/1.eml")))
                    .filter(f -> f.toString().contains("Inbox"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(eml, StandardCharsets.UTF_8);
        assertThat(text).contains("Message-ID: <1@example.org>", "bob@example.net", "cid@example.net", "data.bin",
                "Příliš žluťoučký kůň");
    }

    @Test
    @DisplayName("pffexport finds the message with its people, its file and the message in it")
    void pffexport() throws IOException, InterruptedException {
        Reader.run(directory, List.of("pffexport", "-q", "-m", "all", "-t", "read", "mail.pst"));
        Path read = directory.resolve("read.export");
        assertThat(Reader.texts(read, "OutlookHeaders.txt")).contains("Subject:\t\t\t\tRe: Čeština", "Inner",
                "ann@example.org", "Feb 02, 2026 10:00:00");
        assertThat(Reader.texts(read, "Message.txt")).contains("Příliš žluťoučký kůň", "Inner text");
        assertThat(Reader.texts(read, "Recipients.txt")).contains("bob@example.net", "cid@example.net", "CC");
        assertThat(read.resolve("Top of Outlook data file/Inbox/Message00001/Attachments/1_data.bin"))
                .hasContent("0123456789");
    }
}
