package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.strongroom.connectors.dovecot.DovecotUser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** A mailbox in which mail comes and goes; all of it follows from the generator's seed. */
final class LivelyMailbox {
    private static final List<String> FOLDERS = List.of("INBOX", "Sent", "Archive/2024", "Archive/2025");
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

    private final DovecotUser user;
    private final Random random;
    private int made;

    LivelyMailbox(DovecotUser user, Random random) throws IOException, InterruptedException {
        this.user = user;
        this.random = random;
        for (String folder : FOLDERS.subList(1, FOLDERS.size())) {
            user.create(folder);
        }
    }

    DovecotUser user() {
        return user;
    }

    /** Mail comes. */
    void receive(int messages) throws IOException, InterruptedException {
        for (int i = 0; i < messages; i++) {
            Instant received = BEGIN.plusSeconds(random.nextInt(60 * 60 * 24 * 600));
            user.deliver(anyFolder(), message(), received, random.nextBoolean() ? "S" : "");
        }
    }

    /** Some of a folder's mail goes, and some of it is marked. */
    void tidyUp() throws IOException, InterruptedException {
        String folder = anyFolder();
        int first = 1 + random.nextInt(50);
        user.expunge(folder, "uid", first + ":" + (first + 2));
        user.addFlags(folder, "\\Flagged", "uid", first + 3 + ":" + (first + 9));
    }

    private String anyFolder() {
        return FOLDERS.get(random.nextInt(FOLDERS.size()));
    }

    private byte[] message() throws IOException {
        made++;
        byte[] attachment =
                new byte[random.nextInt(20) == 0 ? 600_000 + random.nextInt(900_000) : random.nextInt(9_000)];
        random.nextBytes(attachment);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write("""
                Message-ID: <%1$d@harbour.example>\r
                From: Anna <anna@harbour.example>\r
                Subject: Number %1$d\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=cut\r
                \r
                --cut\r
                Content-Type: text/plain\r
                \r
                This is number %1$d.\r
                --cut\r
                Content-Type: application/octet-stream\r
                Content-Transfer-Encoding: base64\r
                \r
                """.formatted(made).getBytes(US_ASCII));
        message.write(Base64.getMimeEncoder().encode(attachment));
        message.write("\r\n--cut--\r\n".getBytes(US_ASCII));
        return message.toByteArray();
    }
}
