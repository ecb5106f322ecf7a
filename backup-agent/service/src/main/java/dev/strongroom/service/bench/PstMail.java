package dev.strongroom.service.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;

/** Mailboxes that are made into Outlook files: always the same bytes. */
final class PstMail {
    /** The bytes of a small message's text. */
    static final int SMALL_TEXT = 2_000;

    private static final int SECONDS = 60;
    private static final int SENDERS = 50;
    private static final int CHUNK = 57 * 1_000;
    /** What the goal allows beside twice the text and the attachments with a tenth more. */
    private static final int OVERHEAD = 2_048;
    private static final double ATTACHMENT_FACTOR = 1.1;
    private static final int HEADER_TEXT = 400;

    private PstMail() {}

    static Path small(Path file, int messages) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < SMALL_TEXT) {
            text.append("These are words as people write them to each other, and a number or two: ")
                    .append(text.length())
                    .append(".\n");
        }
        text.setLength(SMALL_TEXT - 2);
        byte[] body = ("Content-Type: text/plain; charset=utf-8\n\n" + text + "\n\n").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < messages; i++) {
                out.write(header(i));
                out.write(body);
            }
        }
        return file;
    }

    static Path large(Path file, int messages, int bytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        new Random(1).nextBytes(chunk);
        byte[] encoded = Base64.getMimeEncoder().encode(chunk);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < messages; i++) {
                out.write(header(i));
                out.write("""
                        Content-Type: application/octet-stream; name="report.bin"
                        Content-Disposition: attachment; filename="report.bin"
                        Content-Transfer-Encoding: base64

                        """.getBytes(StandardCharsets.US_ASCII));
                for (int written = 0; written < bytes; written += CHUNK) {
                    out.write(encoded);
                    out.write('\n');
                }
                out.write('\n');
            }
        }
        return file;
    }

    private static byte[] header(int number) {
        int second = number % SECONDS;
        return """
                From sender@example.org Thu Jan  1 00:00:00 2026
                Received: from mx.example.org by mail.example.net with ESMTPS; Thu, 01 Jan 2026 10:00:%02d +0000
                Message-ID: <%d@example.org>
                Date: Thu, 01 Jan 2026 10:00:%02d +0000
                From: Ann Example <ann%d@example.org>
                To: Bob Example <bob@example.net>, Cid Example <cid@example.net>
                Subject: RE: Report %d of the week
                MIME-Version: 1.0
                """.formatted(second, number, second, number % SENDERS, number).getBytes(StandardCharsets.US_ASCII);
    }

    /** The bytes that the files of both mailboxes may have. */
    static double allowedSize(long small, long large, long attachmentBytes) {
        return ATTACHMENT_FACTOR * large * attachmentBytes
                + 2.0 * (small * (SMALL_TEXT + HEADER_TEXT) + large * HEADER_TEXT)
                + OVERHEAD * (double) (small + large);
    }
}
