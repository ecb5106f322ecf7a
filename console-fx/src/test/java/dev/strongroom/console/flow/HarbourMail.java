package dev.strongroom.console.flow;

import dev.strongroom.connectors.dovecot.Dovecot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;

/** The mail of one user: an inbox, and a folder with a signed contract. */
final class HarbourMail {
    static final String USER = "anna@harbour.example";
    static final String CONTRACT = "The signed contract";
    static final String CONTRACT_TEXT = "Please find the contract attached.";
    static final String FOLDER = "Contracts";
    static final int INBOX_MESSAGES = 30;
    private static final int ATTACHED_BYTES = 30_000;

    private HarbourMail() {}

    static void deliver(Dovecot server) throws IOException, InterruptedException {
        var random = new Random(7);
        var anna = server.user(USER).create(FOLDER);
        var begin = Instant.parse("2026-03-01T08:00:00Z");
        for (var i = 0; i < INBOX_MESSAGES; i++) {
            anna.deliver("INBOX", message("Order " + i, "Two crates.", random), begin.plusSeconds(60L * i), "S");
        }
        anna.deliver(FOLDER, message("A draft", "Not final.", random), begin, "");
        anna.deliver(FOLDER, message(CONTRACT, CONTRACT_TEXT, random), begin.plusSeconds(60), "FS");
    }

    private static byte[] message(String subject, String text, Random random) {
        var attached = new byte[ATTACHED_BYTES];
        random.nextBytes(attached);
        return """
                From: "Ben Quay" <ben@quay.example>
                To: anna@harbour.example
                Subject: %s
                Date: Sun, 1 Mar 2026 08:00:00 +0000
                Message-ID: <%d@quay.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="cut"

                --cut
                Content-Type: text/plain; charset=utf-8

                %s

                --cut
                Content-Type: application/pdf; name="contract.pdf"
                Content-Disposition: attachment; filename="contract.pdf"
                Content-Transfer-Encoding: base64

                %s
                --cut--
                """.formatted(subject, random.nextLong(), text, Base64.getMimeEncoder().encodeToString(attached))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
