package dev.strongroom.formats.mime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.formats.Seeded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeReaderTest {
    private static Envelope read(String mail) {
        return EnvelopeReader.read(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String subject(String raw) {
        return read("Subject: " + raw + "\r\n\r\nbody").subject();
    }

    @Test
    @DisplayName("A usual message gives all fields")
    void usualMessage() {
        Envelope envelope = read("""
                Received: from a by b
                From: =?utf-8?q?J=C3=B6rg?= <joerg@example.org>
                To: a@example.org,
                 b@example.org
                To: c@example.org
                Subject: Minutes
                Date: Sat, 21 Nov 2026 22:16:34 +0100
                Message-ID: <1@example.org>

                Subject: not this one
                """);

        assertThat(envelope.from()).isEqualTo("Jörg <joerg@example.org>");
        assertThat(envelope.to()).isEqualTo("a@example.org, b@example.org, c@example.org");
        assertThat(envelope.subject()).isEqualTo("Minutes");
        assertThat(envelope.sent()).contains(Instant.parse("2026-11-21T21:16:34Z"));
        assertThat(envelope.messageId()).isEqualTo("<1@example.org>");
        assertThat(envelope.attachments()).isZero();
    }

    @Test
    @DisplayName("A message without a header has an empty envelope")
    void noHeader() {
        assertThat(read("\r\nSubject: body")).isEqualTo(new Envelope("", "", "", "", java.util.Optional.empty(), 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            =?iso-8859-1?Q?Gr=FC=DFe_an_alle?=                       | Grüße an alle
            =?UTF-8?B?5Lya6K2w44Gu6K2w5LqL6Yyy?=                     | 会議の議事録
            =?utf-8*en?B?w6Q=?= and =?utf-8?B?w7Y?=                  | ä and ö
            =?utf-8?q?a?= =?utf-8?q?b?= c                            | ab c
            =?utf-8?B?4oI=?= =?utf-8?B?rA==?=                        | €
            =?iso-2022-jp?B?GyRCMnE1RBsoQg==?=                       | 会議
            =?koi8-r?B?8NLJ18XU?=                                    | Привет
            =?no-such-charset?Q?=C3=A4?=                             | ä
            =?utf-8?x?abc?= =?utf-8?q                                | =?utf-8?x?abc?= =?utf-8?q
            =?utf-8?q?50=_percent=ZZ?=                               | 50= percent=ZZ
            "=?utf-8?q?quoted?=" <a@b>                               | "quoted" <a@b>
            =?= =?==?                                                | =?= =?==?
            """)
    @DisplayName("Encoded words are decoded, broken ones stay as they are")
    void encodedWords(String raw, String expected) {
        assertThat(subject(raw)).isEqualTo(expected);
    }

    @Test
    @DisplayName("8-bit headers are read as UTF-8, else as Windows' Western code page")
    void eightBitHeaders() {
        byte[] utf8 = "Subject: Grüße €\n\n".getBytes(StandardCharsets.UTF_8);
        byte[] western = "Subject: Grüße €\n\n".getBytes(Charset.forName("windows-1252"));

        assertThat(EnvelopeReader.read(utf8).subject()).isEqualTo("Grüße €");
        assertThat(EnvelopeReader.read(western).subject()).isEqualTo("Grüße €");
    }

    @Test
    @DisplayName("Control characters are replaced, tabs and line ends become spaces")
    void controlCharacters() {
        assertThat(subject("a\0b\u001bc\r\n\td =?utf-8?B?AGUKZg==?=")).isEqualTo("a\uFFFDb\uFFFDc d \uFFFDe f");
    }

    @Test
    @DisplayName("Long texts end after 1,000 characters and not within one")
    void longTexts() {
        assertThat(subject("a".repeat(300_000))).hasSizeLessThanOrEqualTo(1_000);
        assertThat(subject("a".repeat(2_000))).hasSize(1_000);
        String emoji = "a" + "😀".repeat(1_000);
        byte[] mail = ("Subject: " + emoji + "\n\n").getBytes(StandardCharsets.UTF_8);
        assertThat(EnvelopeReader.read(mail).subject()).isEqualTo("a" + "😀".repeat(499));
    }

    @Test
    @DisplayName("A header of many unfinished encoded words costs linear time")
    void hostileHeader() {
        assertThat(subject("=?a?q?".repeat(40_000))).startsWith("=?a?q?");
    }

    @Test
    @DisplayName("Random headers give texts without control characters and half surrogate pairs")
    void randomHeaders() {
        String[] pieces =
                {"=?utf-8?B?", "?=", "=?utf-16?q?", "=D8=00", "\0", "😀", "\u00e4", "\r\n ", "\t", "\"", "(", "4oKs"};
        Seeded.times(2_000, random -> {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                raw.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] mail = ("Subject: " + raw + "\n\n").getBytes(StandardCharsets.UTF_8);
            String subject = EnvelopeReader.read(mail).subject();

            assertThat(subject.chars().noneMatch(Character::isISOControl)).isTrue();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(subject)).isTrue();
        });
    }
}
