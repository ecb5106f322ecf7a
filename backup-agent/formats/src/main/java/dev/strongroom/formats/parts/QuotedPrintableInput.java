package dev.strongroom.formats.parts;

import java.io.IOException;
import java.io.InputStream;

/** Quoted-printable (RFC 2045, section 6.7). An equals sign that begins nothing valid stands for itself. */
final class QuotedPrintableInput extends DecodingInput {
    private static final int NONE = -2;
    private final int[] ahead = {NONE, NONE};

    QuotedPrintableInput(InputStream in) {
        super(in);
    }

    @Override
    int decode() throws IOException {
        int octet = take();
        while (octet == '=') {
            int first = take();
            int second = first == '\n' || first < 0 ? NONE : take();
            if (first == '\n' || first < 0) {
                octet = first < 0 ? -1 : take();
            } else if (first == '\r' && second == '\n') {
                octet = take();
            } else {
                int high = Character.digit(first, 16);
                int low = Character.digit(second, 16);
                if (high >= 0 && low >= 0) {
                    return high << 4 | low;
                }
                ahead[0] = first;
                ahead[1] = second;
                return '=';
            }
        }
        return octet;
    }

    private int take() throws IOException {
        if (ahead[0] == NONE) {
            return next();
        }
        int octet = ahead[0];
        ahead[0] = ahead[1];
        ahead[1] = NONE;
        return octet;
    }
}
