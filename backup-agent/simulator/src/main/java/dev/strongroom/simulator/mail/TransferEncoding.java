package dev.strongroom.simulator.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a part's bytes are written into a message (RFC 2045, section 6). */
enum TransferEncoding {
    SEVEN_BIT("7bit"), EIGHT_BIT("8bit"), QUOTED_PRINTABLE("quoted-printable"), BASE64("base64");

    private static final int LINE = 76;
    private static final byte[] CRLF = {'\r', '\n'};

    private final String label;

    TransferEncoding(String label) {
        this.label = label;
    }

    /** As the Content-Transfer-Encoding header has it. */
    String label() {
        return label;
    }

    /** The text with CRLF line ends, encoded. */
    byte[] encode(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return switch (this) {
            case SEVEN_BIT, EIGHT_BIT -> bytes;
            case QUOTED_PRINTABLE -> quotedPrintable(bytes);
            case BASE64 -> base64(bytes);
        };
    }

    static byte[] base64(byte[] bytes) {
        return Base64.getMimeEncoder(LINE, CRLF).encode(bytes);
    }

    private static byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 4);
        int column = 0;
        for (byte b : bytes) {
            if (b == '\r' || b == '\n') {
                out.write(b);
                column = 0;
                continue;
            }
            boolean plain = b >= ' ' && b <= '~' && b != '=';
            if (column + (plain ? 1 : 3) >= LINE) {
                out.writeBytes("=\r\n".getBytes(StandardCharsets.US_ASCII));
                column = 0;
            }
            if (plain) {
                out.write(b);
                column++;
            } else {
                out.writeBytes("=%02X".formatted(b & 0xff).getBytes(StandardCharsets.US_ASCII));
                column += 3;
            }
        }
        return out.toByteArray();
    }
}
