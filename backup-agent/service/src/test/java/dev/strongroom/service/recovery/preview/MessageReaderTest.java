package dev.strongroom.service.recovery.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.recovery.MessagePreview.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A preview")
class MessageReaderTest {
    private static MessageContents read(byte[] message) throws IOException {
        return new MessageReader(PreviewLimits.DEFAULT).read(() -> new ByteArrayInputStream(message));
    }

    private static MessageContents read(String message) throws IOException {
        return read(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] attachment(String message, int index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Attachments.write(() -> new ByteArrayInputStream(bytes), index, out)).isTrue();
        return out.toByteArray();
    }

    @Nested
    @DisplayName("of headers")
    class Headers {
        @Test
        @DisplayName("gives all of them in their order, unfolded and decoded")
        void decodesHeaders() throws IOException {
            assertThat(read("""
                    Received: from a
                     by b
                    Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= =?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?=
                    Received: from c
                    To: =?utf-8?B?xaBpa8Ohcm92w6E=?= <eva@example.org>

                    Hello
                    """).headers()).containsExactly(new Header("Received", "from a by b"),
                    new Header("Subject", "Grüßeこんにちは"), new Header("Received", "from c"),
                    new Header("To", "Šikárová <eva@example.org>"));
        }

        @Test
        @DisplayName("joins encoded words that were cut inside a character")
        void joinsEncodedWords() throws IOException {
            assertThat(read("Subject: =?utf-8?B?4pyT8J8=?=\n =?utf-8?B?jok=?=\n\n").headers())
                    .containsExactly(new Header("Subject", "✓🎉"));
        }

        @ParameterizedTest
        @CsvSource({"utf-8,Grüße", "windows-1252,Grüße"})
        @DisplayName("reads 8-bit text that nobody encoded")
        void readsRawText(String charset, String subject) throws IOException {
            assertThat(read(("Subject: " + subject + "\r\n\r\n").getBytes(Charset.forName(charset))).headers())
                    .containsExactly(new Header("Subject", subject));
        }

        @ParameterizedTest
        @CsvSource({"=?nonsense?q?x=E4?=,xä", "=?utf-8?q?a=ZZ?=,a=ZZ", "=?utf-8?x?abc?=,=?utf-8?x?abc?=",
            "=?utf-8?b?***?=,''", "=?utf-8*de?q?=C3=A4?=,ä", "=?utf-8?q?unfinished,=?utf-8?q?unfinished"})
        @DisplayName("makes the best of encoded words that are broken")
        void toleratesBrokenWords(String value, String expected) throws IOException {
            assertThat(read("Subject: " + value + "\n\n").headers()).containsExactly(new Header("Subject", expected));
        }

        @Test
        @DisplayName("cuts a header of a megabyte and reads on after it")
        void cutsLongHeaders() throws IOException {
            MessageContents contents = read("X-Long: " + "a".repeat(1 << 20) + "\nSubject: s\n\nbody");
            assertThat(contents.headers().getFirst().value()).hasSizeLessThan(70_000);
            assertThat(contents.headers().get(1)).isEqualTo(new Header("Subject", "s"));
            assertThat(contents.text()).contains("body");
        }
    }

    @Nested
    @DisplayName("of text")
    class Texts {
        @ParameterizedTest
        @CsvSource({"utf-8,Привет 世界", "koi8-r,Привет", "windows-1251,Привет", "iso-8859-2,Žluťoučký", "big5,世界",
            "gb2312,世界", "euc-kr,안녕", "shift_jis,こんにちは", "iso-2022-jp,こんにちは", "windows-1255,שלום",
            "windows-1256,سلام", "tis-620,สวัสดี", "utf-16,Привет", "utf-16le,Привет", "iso-8859-15,10 €",
            "'\"UTF-8\"',Привет"})
        @DisplayName("reads every charset")
        void readsCharsets(String charset, String text) throws IOException {
            byte[] body = text.getBytes(Charset.forName(charset.replace("\"", "")));
            assertThat(read(bytes("Content-Type: text/plain; charset=" + charset + "\r\n\r\n", body)).text())
                    .contains(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "; charset=", "; charset=x-unknown", "; charset=us-ascii", "; charset=\"a b/c\"",
            "; charset=utf-8"})
        @DisplayName("reads UTF-8 whatever the charset is said to be, when that can't be it")
        void guessesUtf8(String parameter) throws IOException {
            assertThat(read(bytes("Content-Type: text/plain" + parameter + "\r\n\r\n",
                    "Grüße".getBytes(StandardCharsets.UTF_8))).text()).contains("Grüße");
        }

        @Test
        @DisplayName("undoes quoted-printable and base64, also where they are damaged")
        void undoesEncodings() throws IOException {
            assertThat(read("Content-Transfer-Encoding: Quoted-Printable\n\nGr=C3=BC=\n=C3=9Fe =XY 1=2").text())
                    .contains("Grüße =XY 1=2");
            assertThat(read("Content-Transfer-Encoding: BASE64\n\nR3LD\n!!vM\nOfZQ==\nIQ").text()).contains("Grüße!");
        }

        @Test
        @DisplayName("takes both bodies of an alternative, and footers that follow")
        void readsAlternatives() throws IOException {
            MessageContents contents = read("""
                    Content-Type: multipart/mixed; boundary=outer

                    --outer
                    Content-Type: multipart/alternative; boundary="in ner"

                    --in ner

                    plain
                    --in ner
                    Content-Type: text/html; charset=utf-8

                    <b>rich</b>
                    --in ner--
                    --outer

                    footer
                    --outer--
                    """);
            assertThat(contents.text()).contains("plain\nfooter");
            assertThat(contents.html().orElseThrow()).contains("<b>rich</b>");
            assertThat(contents.attachments()).isEmpty();
        }

        @Test
        @DisplayName("finds the charset in the HTML itself")
        void readsMetaCharset() throws IOException {
            assertThat(read(bytes("Content-Type: text/html\r\n\r\n",
                    "<meta charset=windows-1251>Привет".getBytes(Charset.forName("windows-1251")))).html()
                    .orElseThrow())
                    .contains("Привет");
        }

        @Test
        @DisplayName("cuts a text of more than a megabyte and says so")
        void cutsLongText() throws IOException {
            MessageContents contents = read("Subject: s\n\n" + "line\n".repeat(1 << 19));
            assertThat(contents.truncated()).isTrue();
            assertThat(contents.text().orElseThrow()).hasSize(1 << 20);
        }

        @Test
        @DisplayName("does not cut one of exactly a megabyte")
        void keepsTextAtTheLimit() throws IOException {
            MessageContents contents = read(bytes("Subject: s\r\n\r\n", new byte[1 << 20]));
            assertThat(contents.truncated()).isFalse();
        }
    }

    @Nested
    @DisplayName("of attachments")
    class Attached {
        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {"attachment; filename=plan.pdf|plan.pdf",
            "attachment; filename=\"a b.pdf\"|a b.pdf",
            "attachment; filename=\"=?utf-8?q?Gr=C3=BC=C3=9Fe=2Epdf?=\"|Grüße.pdf",
            "attachment; filename*=utf-8'de'Gr%C3%BC%C3%9Fe.pdf|Grüße.pdf",
            "attachment; filename*0*=utf-8''Gr%C3%BC; filename*1*=%C3%9Fe; filename*2=.pdf|Grüße.pdf",
            "attachment; filename=plain.pdf; filename*=utf-8''%E4%B8%96.pdf|世.pdf",
            "attachment; filename=\"say \\\"hi\\\".pdf\"|say _hi_.pdf", "attachment; filename=../../etc/passwd|passwd",
            "attachment; filename=\"C:\\\\x\\\\y.doc\"|y.doc", "attachment; filename=Grüße.pdf|Grüße.pdf",
            "attachment; filename=\"unfinished.pdf|unfinished.pdf", "attachment|attachment-1.pdf",
            "attachment; filename=\"\"|attachment-1.pdf", "inline; filename=\"con\"|_con"})
        @DisplayName("finds their names, however they are written")
        void readsNames(String disposition, String name) throws IOException {
            assertThat(
                    read("Content-Type: application/pdf\nContent-Disposition: " + disposition + "\n\nx").attachments())
                    .containsExactly(new AttachedFile(0, name, "application/pdf", 1));
        }

        @Test
        @DisplayName("tells their size when decoded, and gives exactly those bytes")
        void decodesAttachments() throws IOException {
            byte[] data = new byte[100_000];
            new Random(1).nextBytes(data);
            String message = """
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: application/octet-stream; name=first.bin
                    Content-Transfer-Encoding: base64

                    %s
                    --b
                    Content-Type: text/plain; name=second.txt

                    two
                    lines
                    --b--
                    """.formatted(Base64.getMimeEncoder().encodeToString(data).replace("\r\n", "\n"));
            assertThat(read(message).attachments()).extracting(AttachedFile::size).containsExactly(100_000L, 10L);
            assertThat(attachment(message, 0)).isEqualTo(data);
            assertThat(attachment(message, 1)).isEqualTo("two\r\nlines".getBytes(StandardCharsets.UTF_8));
        }

        @Test
        @DisplayName("gives an attached message whole, named by its subject")
        void givesAttachedMessages() throws IOException {
            String attached =
                    "Subject: =?utf-8?q?Caf=C3=A9?=\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nin\n--x--\n";
            String message =
                    "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n" + attached
                            + "\n--b--\n";
            byte[] bytes = attached.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            assertThat(read(message).attachments())
                    .containsExactly(new AttachedFile(0, "Café.eml", "message/rfc822", bytes.length));
            assertThat(read(message).text()).isEmpty();
            assertThat(attachment(message, 0)).isEqualTo(bytes);
        }

        @Test
        @DisplayName("knows of none beyond the last")
        void findsNoOther() throws IOException {
            MessageSource message =
                    () -> new ByteArrayInputStream("Subject: s\r\n\r\nx".getBytes(StandardCharsets.UTF_8));
            assertThat(Attachments.find(message, 0)).isEqualTo(Optional.empty());
        }
    }

    @Nested
    @DisplayName("of pictures within the HTML")
    class Pictures {
        private MessageContents withPicture(int size) throws IOException {
            return read("""
                    Content-Type: multipart/related; boundary=b

                    --b
                    Content-Type: text/html

                    <img src="cid:logo@x">
                    --b
                    Content-Type: image/png
                    Content-ID: <logo@x>
                    Content-Transfer-Encoding: base64

                    %s
                    --b--
                    """.formatted(Base64.getMimeEncoder().encodeToString(new byte[size]).replace("\r\n", "\n")));
        }

        @Test
        @DisplayName("shows one of 256 KB, and lists it as an attachment too")
        void showsSmallOnes() throws IOException {
            MessageContents contents = withPicture(256 << 10);
            assertThat(contents.html().orElseThrow()).contains("<img src=\"data:image/png;base64,AAAA");
            assertThat(contents.attachments())
                    .containsExactly(new AttachedFile(0, "attachment-1.png", "image/png", 256 << 10));
            assertThat(contents.remoteContentRemoved()).isFalse();
        }

        @Test
        @DisplayName("leaves a larger one out")
        void dropsLargeOnes() throws IOException {
            assertThat(withPicture((256 << 10) + 1).html().orElseThrow()).contains("<img>");
        }
    }

    @Nested
    @DisplayName("of a broken message")
    class Broken {
        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "just text", "\njust text", "From anna Sat Nov 21 12:00:00 2026\n\njust text",
            "Subject: s\nthis is no header\njust text", "Content-Type: multipart/mixed\n\njust text",
            "Content-Type: multipart/mixed; boundary=x\n\njust text", "Content-Type: nonsense\n\njust text",
            "Content-Type: multipart/mixed; boundary=x\n\n--y\n\njust text\n--y--",
            "Content-Transfer-Encoding: x-uuencode\n\njust text", ": no name\n\njust text"})
        @DisplayName("shows it as text")
        void fallsBackToText(String message) throws IOException {
            assertThat(read(message).text().orElseThrow())
                    .contains(message.contains("just text") ? "just text" : "");
        }

        @Test
        @DisplayName("finds parts whose end is missing")
        void toleratesMissingEnds() throws IOException {
            MessageContents contents = read("""
                    Content-Type: multipart/mixed; boundary=outer

                    --outer
                    Content-Type: multipart/alternative; boundary=inner

                    --inner

                    first
                    --outer
                    Content-Disposition: attachment; filename=a.txt

                    second""");
            assertThat(contents.text()).contains("first");
            assertThat(contents.attachments()).containsExactly(new AttachedFile(0, "a.txt", "text/plain", 6));
        }

        @Test
        @DisplayName("stops at a depth and a number of parts that no real one has")
        void limitsDepthAndParts() throws IOException {
            StringBuilder deep = new StringBuilder();
            for (int i = 0; i < 3_000; i++) {
                deep.append("Content-Type: multipart/mixed; boundary=b")
                        .append(i)
                        .append("\n\n--b")
                        .append(i)
                        .append('\n');
            }
            assertThat(read(deep + "\ndeepest").text().orElseThrow()).contains("deepest");
            String wide = "Content-Type: multipart/mixed; boundary=b\n\n"
                    + "--b\nContent-Type: image/png\n\nx\n".repeat(10_000);
            assertThat(read(wide).attachments()).hasSize(2_000);
        }

        @Test
        @DisplayName("never fails, whatever bytes it is made of")
        void neverFails() throws IOException {
            long seed = Long.getLong("strongroom.seed", 20261121);
            Random random = new Random(seed);
            String[] pieces = {"Content-Type: multipart/mixed; boundary=b\r\n", "--b\r\n", "--b--\r\n", "\r\n", "\n",
                "Content-Transfer-Encoding: base64\r\n", "Content-Disposition: attachment; filename*0*=''%\r\n",
                "Content-Type: text/html; charset=utf-7\r\n", "<img src=cid:a>", "=?utf-8?b?", "?=",
                "Content-ID: <a>\r\n",
                "\0", "Content-Type: message/rfc822\r\n", "text", "\r", "=", " ", ";", "\"", "Subject: "};
            for (int i = 0; i < 5_000; i++) {
                StringBuilder message = new StringBuilder();
                for (int n = random.nextInt(30); n >= 0; n--) {
                    message.append(pieces[random.nextInt(pieces.length)]);
                }
                byte[] bytes = message.toString().getBytes(StandardCharsets.ISO_8859_1);
                assertThat(read(bytes)).as("seed %d, round %d", seed, i).isNotNull();
            }
        }
    }

    @Test
    @DisplayName("of 200 MB takes little memory, since it is read as a stream")
    void streams() throws IOException {
        byte[] head = """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Disposition: attachment; filename=big.bin

                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        long size = 200L << 20;
        MessageSource message = () -> new SequenceInputStream(new ByteArrayInputStream(head), new Endless(size));
        MessageContents contents = new MessageReader(PreviewLimits.DEFAULT).read(message);
        assertThat(contents.attachments()).containsExactly(new AttachedFile(0, "big.bin", "text/plain", size));
    }

    private static byte[] bytes(String head, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        message.writeBytes(body);
        return message.toByteArray();
    }

    /** One line of so many bytes. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
