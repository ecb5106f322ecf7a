package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;

/** Messages that are not as they should be, and names of folders that nobody should choose. */
final class NastyMail {
    /** The separator of the server that these names are for. */
    static final char SEPARATOR = '|';

    private NastyMail() {}

    static List<String> folders() {
        return List.of("a/b", "..", "../../etc/passwd", ".", "100%", "%2F", "~", "CON", "nul.txt", "back\\slash",
                "quote\"d", "café & crème", "🎉 fête 🎈", "n".repeat(200), " leading space", "Straße", "STRASSE",
                "*", "above|..|below|a/b");
    }

    static List<byte[]> messages() {
        return List.of(
                text("\nno header at all\n"),
                text("no colon and no empty line"),
                text("\n"),
                text("Subject: only a header\n"),
                text("Subject: NULs \0 in it\n\nbo\0dy\0\n"),
                bytes("Subject: r\u00e9sum\u00e9 \u00ff\u0080\nFrom: J\u00f6rg <j@x>\n\n8 bits \u00e9\n", ISO_8859_1),
                bytes("Subject: \u65e5\u672c\u8a9e \ud83c\udf89 raw UTF-8\n\nbody\n", UTF_8),
                text("Subject: one long line\n\n" + "x".repeat(1_000_000) + "\n"),
                text("Subject: " + "y".repeat(1_000_000) + "\n\nlong header\n"),
                text("X-Many: 1\n".repeat(20_000) + "\nmany headers\n"),
                text("Message-ID: <twin@x>\nSubject: first twin\n\none\n"),
                text("Message-ID: <twin@x>\nSubject: second twin\n\ntwo\n"),
                text("Message-ID: <same@x>\nSubject: the very same\n\nsame\n"),
                text("Message-ID: <same@x>\nSubject: the very same\n\nsame\n"),
                text("Content-Type: multipart/mixed; boundary=b\n\n--b\nno end, no closing boundary\n--b"),
                text("Content-Type: multipart/mixed; boundary=\n\n--\nempty boundary\n----\n"),
                text("Content-Type: multipart/mixed; boundary=\"unclosed\n\n--unclosed\n\nx\n--unclosed--\n"),
                text("Content-Type: multipart/mixed; boundary=b\n\n--b--\n--b\nafter the end\n--b--\n"),
                text("Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\n".repeat(200) + "deep\n"),
                text("Content-Transfer-Encoding: base64\n\n!!!! not base64 ====\n"),
                text("Date: Mon, 99 Foo 99999 99:99:99 +9999\nFrom: <<>>\nTo: ;;;,,,\nSubject: =?x?q?=ZZ?=\n\nbad values\n"),
                text("Subject: carriage\rreturn\n\nbare \r returns and \r\n"),
                text("Subject:\n\tfolded\n over\n\t lines\n\n.\n.. dots\n.\n"));
    }

    private static byte[] text(String text) {
        return bytes(text, UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
