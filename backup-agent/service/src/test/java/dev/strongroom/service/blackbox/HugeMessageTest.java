package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.service.blackbox.Strongroom.Launch;
import dev.strongroom.service.cli.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A message of 150 MB")
class HugeMessageTest {
    private static final int SIZE = 150_000_000;
    /** Optimised, as only then Java leaves SHA-256 and AES to the processor. */
    private static final Launch SMALL_HEAP = new Launch(List.of(),
            List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=4"));

    @TempDir
    private Path home;

    @Test
    @DisplayName("is backed up, exported and restored in a heap of 256 MB")
    void roundTrip() throws Exception {
        Desk desk = Desk.at(home);
        try (Dovecot server = Dovecot.start()) {
            DovecotUser anna = server.user("anna");
            anna.deliver("INBOX", message(), Instant.parse("2025-01-01T00:00:00Z"), "");
            List<String> mail = MailHashes.all(MailHashes.atServer(anna));

            Run backup = Strongroom.run(SMALL_HEAP, desk.backup(server, anna));
            Ends.requireSuccess(backup);
            assertThat(backup.json().get("bytes").asLong()).isGreaterThan(SIZE);

            Path zip = desk.file("all.zip");
            Ends.requireSuccess(Strongroom.run(SMALL_HEAP, desk.withVault("export", "--out", zip.toString())));
            assertThat(MailHashes.inZip(zip)).isEqualTo(mail);

            DovecotUser berta = server.user("berta");
            Ends.requireSuccess(Strongroom.run(SMALL_HEAP, desk.restore(server, berta, "--method", "bypass")));
            assertThat(MailHashes.all(MailHashes.atServer(berta))).isEqualTo(mail);
        }
    }

    private static byte[] message() throws IOException {
        byte[] attachment = new byte[SIZE / 4 * 3];
        new Random(3).nextBytes(attachment);
        ByteArrayOutputStream message = new ByteArrayOutputStream(SIZE + SIZE / 10);
        message.write("""
                Subject: The whole harbour in one picture
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                """.getBytes(US_ASCII));
        message.write(Base64.getMimeEncoder(76, new byte[]{'\n'}).encode(attachment));
        message.write("\n--cut--\n".getBytes(US_ASCII));
        return message.toByteArray();
    }
}
