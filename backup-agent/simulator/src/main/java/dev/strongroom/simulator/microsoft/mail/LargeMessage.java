package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A message with an attachment that is larger than an upload session may carry; neither ever lies in memory. */
final class LargeMessage {
    /** More than the 150 MB that can be uploaded. */
    static final long SIZE = 151L << 20;
    private static final String END = "--large--\r\n";

    private LargeMessage() {}

    static Item create(Mailbox mailbox, long seed) {
        Content file = new RandomContent(seed, SIZE);
        String head = """
                Message-ID: <large-%d@harbour.example>
                Date: Wed, 3 Sep 2025 09:00:00 +0000
                From: "Li Wei" <li.wei@harbour.example>
                To: <%s>
                Subject: The whole survey
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="large"

                --large
                Content-Type: text/plain; charset=US-ASCII

                All of it, in one file.

                --large
                Content-Type: application/octet-stream; name="survey.bin"
                Content-Disposition: attachment; filename="survey.bin"
                Content-Transfer-Encoding: base64

                """.formatted(seed, mailbox.address()).replace("\n", "\r\n");
        // The properties are those of the message without its file.
        Item small = MessageWrites.fromMime(mailbox, Content.of((head + END).getBytes(StandardCharsets.US_ASCII)));
        Item attachment = Attachments.file(mailbox.reserve(1), "survey.bin", "application/octet-stream", file,
                mailbox.clock().now());
        ObjectNode json = small.json().put("isDraft", false).put("isRead", true).put("hasAttachments", true);
        return small.with(json).with(Item.ATTACHMENTS, List.of(attachment)).with(new Mime(head, file));
    }

    /** The head, the file in lines of base64, the end. */
    private record Mime(String head, Content file) implements Content {
        private static final int LINE = 57;
        private static final int ENCODED_LINE = 78;

        @Override
        public long length() {
            long rest = file.length() % LINE;
            long last = rest == 0 ? 0 : (rest + 2) / 3 * 4 + 2;
            return head.length() + file.length() / LINE * ENCODED_LINE + last + END.length();
        }

        @Override
        public InputStream open() {
            InputStream start = new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII));
            InputStream end = new ByteArrayInputStream(END.getBytes(StandardCharsets.US_ASCII));
            return new SequenceInputStream(new SequenceInputStream(start, new Lines(file.open())), end);
        }
    }

    /** Base64 in lines of 76 characters, a block at a time. */
    private static final class Lines extends InputStream {
        private static final int BLOCK = Mime.LINE * 1_024;

        private final InputStream in;
        private final Base64.Encoder encoder = Base64.getMimeEncoder(76, new byte[]{'\r', '\n'});
        private InputStream block = InputStream.nullInputStream();

        Lines(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = block.read(bytes, offset, length);
            if (count > 0 || length == 0) {
                return Math.max(0, count);
            }
            byte[] raw = in.readNBytes(BLOCK);
            if (raw.length == 0) {
                return -1;
            }
            block = new SequenceInputStream(new ByteArrayInputStream(encoder.encode(raw)),
                    new ByteArrayInputStream(new byte[]{'\r', '\n'}));
            return block.read(bytes, offset, length);
        }
    }
}
