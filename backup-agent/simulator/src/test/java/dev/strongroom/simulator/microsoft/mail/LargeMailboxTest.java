package dev.strongroom.simulator.microsoft.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LargeMailboxTest {
    private final Mailbox mailbox = new Mailbox(1, "id", "records@harbour.example", "Records", new TenantClock());

    @Test
    void aMillionMessagesAreThereWithoutBeingMade() {
        new MailGenerator(mailbox, 1, 1_000_000, true).fill();
        ItemList inbox = mailbox.mail().contents(new Folders(mailbox).key("inbox"));
        long all = mailbox.mail()
                .containers()
                .all()
                .stream()
                .mapToLong(folder -> mailbox.mail().contents(folder.key()).count())
                .sum();
        long last = inbox.generated().first() + inbox.generated().count() - 1;

        assertThat(all).isEqualTo(1_000_000);
        assertThat(inbox.after(last - 3, 10)).hasSize(3);
        assertThat(mailbox.mail().find(last).orElseThrow().item().json())
                .isEqualTo(inbox.find(last).orElseThrow().json());
    }

    @Test
    void theLargeMessageCarriesItsFileAndIsAsLongAsItSays() throws IOException, NoSuchAlgorithmException {
        Item message = LargeMessage.create(mailbox, 7);
        Content mime = message.content().orElseThrow();
        Content file = message.part(Item.ATTACHMENTS).getFirst().content().orElseThrow();
        String head = head(mime);
        try (InputStream in = mime.open()) {
            in.skipNBytes(head.length());
            InputStream lines = Base64.getMimeDecoder().wrap(in);

            assertThat(hash(lines, file.length())).isEqualTo(hash(file.open(), file.length()));
        }

        assertThat(file.length()).isEqualTo(151L << 20);
        try (InputStream in = mime.open()) {
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(mime.length());
        }
    }

    private static String head(Content mime) throws IOException {
        try (InputStream in = mime.open()) {
            String start = new String(in.readNBytes(2_000), StandardCharsets.US_ASCII);
            String last = "Content-Transfer-Encoding: base64\r\n\r\n";
            return start.substring(0, start.indexOf(last) + last.length());
        }
    }

    private static byte[] hash(InputStream in, long length) throws IOException, NoSuchAlgorithmException {
        DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
        long left = length;
        byte[] buffer = new byte[1 << 16];
        while (left > 0) {
            int count = digest.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new IOException("The file ends " + left + " bytes too early");
            }
            left -= count;
        }
        return digest.getMessageDigest().digest();
    }
}
