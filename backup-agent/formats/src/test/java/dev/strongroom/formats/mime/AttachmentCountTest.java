package dev.strongroom.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentCountTest {
    private static int count(String mail) {
        return EnvelopeReader.read(mail.getBytes(StandardCharsets.ISO_8859_1)).attachments();
    }

    private static String mixed(String... parts) {
        String start = "\n--b\n";
        return "Content-Type: multipart/mixed; boundary=b\n" + start + String.join(start, parts) + "\n--b--\n";
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            text/plain                | attachment                    | 1
            text/plain                | ATTACHMENT; filename=a.txt    | 1
            text/plain                | inline; filename=a.txt        | 0
            text/plain                | inline                        | 0
            image/png; name="a b.png" | foo                           | 1
            image/png; name*0*=utf-8''a | x                           | 1
            application/pdf           | x; filename*=utf-8''a.pdf     | 1
            message/rfc822            | inline                        | 1
            """)
    @DisplayName("A part is an attachment by its disposition, or by its name when it is not inline")
    void whatCounts(String type, String disposition, int expected) {
        assertThat(count(mixed("Content-Type: " + type + "\nContent-Disposition: " + disposition + "\n\nx", "\ntext")))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("What an attached message has attached does not count")
    void attachedMessage() {
        String attachment = "Content-Disposition: attachment\n\nx";
        String inner = "Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=i\n\n--i\n" + attachment
                + "\n--i\n" + attachment + "\n--i--\n";

        assertThat(count(mixed(inner, attachment))).isEqualTo(2);
        assertThat(count(mixed(attachment, inner, inner))).isEqualTo(3);
    }

    @Test
    @DisplayName("A message that is itself a file has one attachment")
    void messageIsAFile() {
        assertThat(count("Content-Type: application/pdf\nContent-Disposition: attachment\n\nx")).isEqualTo(1);
        assertThat(count("Subject: none\n\nx")).isZero();
    }
}
