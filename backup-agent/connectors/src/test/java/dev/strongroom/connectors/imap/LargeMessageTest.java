package dev.strongroom.connectors.imap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.dovecot.Dovecot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LargeMessageTest {
    private static final int LINES = 2_000_000;
    private static final byte[] LINE =
            "U29tZSBsaW5lIG9mIGJhc2U2NCBpbiBhIHZlcnkgbGFyZ2UgYXR0YWNobWVudCwgb25lIG9mIG1hbnku\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEADER =
            "Message-ID: <large@example.org>\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long SIZE = HEADER.length + (long) LINES * LINE.length;

    @Test
    @DisplayName("A message of 160 MB is written and read in a process with a heap of 64 MB")
    void smallHeap() throws Exception {
        try (Dovecot server = Dovecot.start()) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
                    System.getProperty("java.class.path"), LargeMessageTest.class.getName(),
                    Integer.toString(server.port())));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output).contains("read " + SIZE + " bytes, " + digest(new Generated()));
        }
    }

    /** What runs with the small heap. */
    public static void main(String[] arguments) throws Exception {
        ImapAddress address = Mailbox.address(Integer.parseInt(arguments[0]), "gross", 1);
        try (EntityTarget target = Mailbox.connector().openTarget(address)) {
            ItemContent.Streamed content = Generated::new;
            target.append("INBOX", SIZE, content, Instant.EPOCH, ItemState.EMPTY);
        }
        try (EntitySource source = Mailbox.connector().openSource(address)) {
            source.read(Mailbox.folder(source, "INBOX"), KnownItems.none(), new CountingSink() {
                @Override
                public void added(SourceItem item, ItemContent content) throws IOException {
                    try (InputStream in = content.open()) {
                        System.out.println("read " + item.size() + " bytes, " + digest(in));
                    }
                }
            });
        }
    }

    private static String digest(InputStream in) throws IOException {
        try (DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message, made as it is read. */
    private static final class Generated extends InputStream {
        private long position;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = 0;
            while (count < length && position < SIZE) {
                boolean inHeader = position < HEADER.length;
                byte[] from = inHeader ? HEADER : LINE;
                int at = (int) (inHeader ? position : (position - HEADER.length) % LINE.length);
                int step = Math.min(length - count, from.length - at);
                System.arraycopy(from, at, bytes, offset + count, step);
                count += step;
                position += step;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
