package dev.strongroom.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.formats.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartBoundariesTest {
    private static final String LINE = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5\r\n";
    private static final String LARGE = LINE.repeat(300);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What lies between the cuts. */
    private static List<String> pieces(String message) {
        long[] cuts = Cuts.of(bytes(message)).stream().mapToLong(Long::longValue).toArray();
        String[] pieces = new String[cuts.length + 1];
        for (int i = 0; i <= cuts.length; i++) {
            int from = i == 0 ? 0 : (int) cuts[i - 1];
            pieces[i] = message.substring(from, i == cuts.length ? message.length() : (int) cuts[i]);
        }
        return Arrays.asList(pieces);
    }

    private static String mixed(String boundary, String... parts) {
        StringBuilder mail = new StringBuilder(
                "Subject: s\r\nContent-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\npreamble");
        for (String part : parts) {
            mail.append("\r\n--").append(boundary).append("\r\n").append(part);
        }
        return mail.append("\r\n--").append(boundary).append("--\r\n").toString();
    }

    @Test
    @DisplayName("A large attachment is cut out without the line end that belongs to the boundary")
    void cutsOutAttachment() {
        String mail = mixed("b", "\r\nHello", "Content-Type: image/png\r\n\r\n" + LARGE);

        assertThat(pieces(mail)).hasSize(3).element(1).isEqualTo(LARGE);
    }

    @Test
    @DisplayName("The same attachment in messages with other boundaries and line ends is the same piece")
    void samePieceInOtherMessages() {
        String bareLineFeeds = mixed("other-boundary", "\r\n" + LARGE).replace("\r\n--", "\n--");

        assertThat(pieces(bareLineFeeds)).element(1).isEqualTo(LARGE);
    }

    @Test
    @DisplayName("Parts under 16 KiB stay joined with their neighbours")
    void smallPartsStayJoined() {
        String justTooSmall = "a".repeat(16 * 1024 - 1);

        assertThat(Cuts.of(bytes(mixed("b", "\r\n" + justTooSmall, "\r\nsmall")))).isEmpty();
        assertThat(Cuts.of(bytes(mixed("b", "\r\n" + justTooSmall + "a", "\r\nsmall")))).hasSize(2);
    }

    @Test
    @DisplayName("A message without parts is cut once, between header and body")
    void plainMessage() {
        assertThat(pieces("Subject: s\r\n\r\n" + LARGE)).containsExactly("Subject: s\r\n\r\n", LARGE);
    }

    @Test
    @DisplayName("Bytes without a header are one piece")
    void noHeader() {
        assertThat(Cuts.of(bytes("no header here\r\n" + LARGE))).isEmpty();
        assertThat(Cuts.of(new byte[300_000])).isEmpty();
        assertThat(Cuts.of(new byte[0])).isEmpty();
    }

    @Test
    @DisplayName("Parts of nested multiparts and of attached messages are cut out")
    void nested() {
        String inner = "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n\r\n" + LARGE + "x\r\n--in--";
        String attached = "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n" + inner;

        assertThat(pieces(mixed("out", inner, "\r\nend"))).element(1).isEqualTo(LARGE + "x");
        assertThat(pieces(mixed("out", attached, "\r\nend"))).element(1).isEqualTo(LARGE + "x");
    }

    @Test
    @DisplayName("A missing end boundary ends the part at the enclosing boundary or at the end of the message")
    void missingEndBoundary() {
        String inner = "Content-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\n\r\n" + LARGE;
        String cutOff = mixed("out", inner);

        assertThat(pieces(mixed("out", inner, "\r\nend"))).element(1).isEqualTo(LARGE);
        assertThat(pieces(cutOff.substring(0, cutOff.lastIndexOf("\r\n--")))).hasSize(2);
    }

    @Test
    @DisplayName("A boundary that begins like another one is not taken for it")
    void boundaryThatIsPrefix() {
        String inner = "Content-Type: multipart/mixed; boundary=\"b-inner\"\r\n\r\n--b-inner\r\n\r\n" + LARGE
                + "\r\n--b-innermost\r\n--b-inner--";

        assertThat(pieces(mixed("b", inner))).element(1).isEqualTo(LARGE + "\r\n--b-innermost");
    }

    @Test
    @DisplayName("Boundaries longer than the standard allows are recognised")
    void longBoundary() {
        assertThat(pieces(mixed("b".repeat(500), "\r\n" + LARGE))).element(1).isEqualTo(LARGE);
    }

    @Test
    @DisplayName("Lines of a megabyte and of dashes go by")
    void hugeLines() {
        String line = "x".repeat(1_000_000) + "\r\n";
        String folded = "X-Folded:" + " more\r\n".repeat(100_000);
        String body = line + "-".repeat(1_000_000) + LARGE;
        String mail = "X-Long: " + line + folded + mixed("b", "X: " + line + folded + "\r\n" + body);

        assertThat(pieces(mail)).element(1).isEqualTo(body);
        assertThat(EnvelopeReader.read(bytes(mail)).subject()).isEqualTo("s");
    }

    @Test
    @DisplayName("However a message is split into buffers, the cuts are the same, ascend and lie within")
    void splitDoesNotMatter() {
        Seeded.times(400, random -> {
            byte[] mail = RandomMail.write(random);
            List<Long> cuts = Cuts.of(mail);

            assertThat(Cuts.inPieces(mail, random)).isEqualTo(cuts);
            assertThat(cuts).isSorted().doesNotHaveDuplicates().allMatch(cut -> cut > 0 && cut < mail.length);
        });
    }

    @Test
    @DisplayName("A naive reading of random messages finds the same cuts")
    void agreesWithNaiveReading() {
        Seeded.times(1_500, random -> {
            byte[] mail = RandomMail.write(random);

            assertThat(Cuts.of(mail)).isEqualTo(NaiveParts.cuts(mail));
        });
    }

    @Test
    @DisplayName("Damaged messages and noise never make it fail")
    void takesAnyBytes() {
        Seeded.times(400, random -> {
            byte[] mail = random.nextBoolean() ? RandomMail.write(random) : new byte[random.nextInt(5_000)];
            damage(mail, random);

            assertThat(Cuts.inPieces(mail, random)).isEqualTo(NaiveParts.cuts(mail));
            assertThat(EnvelopeReader.read(mail)).isNotNull();
        });
    }

    private static void damage(byte[] mail, Random random) {
        byte[] noise = bytes("\r\n\r\n--: \0\u00ff=?-ab;\"");
        for (int i = mail.length / 50; i > 0; i--) {
            mail[random.nextInt(mail.length)] = noise[random.nextInt(noise.length)];
        }
    }
}
