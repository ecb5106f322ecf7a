package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.imap.ScriptedImap;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dovecot mends NULs and line ends before it serves a message; other servers don't. */
@DisplayName("The very bytes that a server sends")
class ExactBytesTest {
    private static final List<byte[]> MESSAGES = List.of(
            bytes("Subject: NULs \0\0 here\r\n\r\n\0bo\0dy\0\r\n\0"),
            bytes("Subject: bare LF\n\nno CR anywhere\n\n"),
            bytes("Subject: bare CR\r\rno LF anywhere\r"),
            bytes("Subject: all of them\r\n\r\n\n\r\r\n\0\n\r\0\r\n"),
            bytes("Subject: 8 bits \u00e9\u00ff\u0080\r\nFrom: J\u00f6rg <j@x>\r\nX-\u00ff: \u00fe\r\n\r\n\u00ff\u00fe\r\n"),
            bytes("Subject: a long line\r\n\r\n" + "x".repeat(1_000_000)),
            bytes("y".repeat(1_000_000)),
            bytes("no header, no line end"),
            bytes("\r\nno header, but a body\r\n"),
            bytes("Subject: no body"),
            bytes("Content-Type: multipart/mixed; boundary=b\n\n--b\r\n\r\n\0\n--b\n\n\r\r--b--\0"),
            bytes("* 1 FETCH (UID 9 BODY[] {3}\r\nabc)\r\nA1 OK done\r\n"),
            bytes("\0"),
            bytes("\n"),
            bytes(""));

    @TempDir
    private Path home;

    @Test
    @DisplayName("come out of the vault as they went in: by restic and as a ZIP")
    void roundTrip() throws Exception {
        Desk desk = Desk.at(home);
        List<String> served = MailHashes.of(MESSAGES);
        try (ScriptedImap server = new ScriptedImap(MESSAGES)) {
            Run backup = Strongroom.run(desk.backup(server.port(), "anna"));

            Ends.requireSuccess(backup);
            assertThat(backup.json().get("items").asInt()).isEqualTo(MESSAGES.size());
            assertThat(backup.json().get("bytes").asLong())
                    .isEqualTo(MESSAGES.stream().mapToLong(message -> message.length).sum());
        }
        for (Restic restic : Restic.all(desk.vault())) {
            restic.check();
            Path target = Files.createTempDirectory(home, "restored");
            restic.run("restore", "latest", "--target", target.toString());
            assertThat(MailHashes.restored(target)).isEqualTo(served);
        }
        Path zip = desk.file("all.zip");
        Ends.requireSuccess(desk.run("export", "--out", zip.toString()));
        assertThat(MailHashes.inZip(zip)).isEqualTo(served);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
