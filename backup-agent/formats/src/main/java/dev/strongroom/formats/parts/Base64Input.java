package dev.strongroom.formats.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Base64 (RFC 2045, section 6.8). Anything outside the alphabet is skipped, and padding too: some programs join blocks
 * that were encoded one by one.
 */
final class Base64Input extends DecodingInput {
    private static final byte[] VALUES = values();

    private int bits;
    private int bitCount;

    Base64Input(InputStream in) {
        super(in);
    }

    @Override
    int decode() throws IOException {
        while (bitCount < 8) {
            int octet = next();
            if (octet < 0) {
                return -1;
            }
            int value = VALUES[octet];
            if (value >= 0) {
                bits = (bits << 6 | value) & 0xffff;
                bitCount += 6;
            } else if (octet == '=') {
                bitCount = 0;
            }
        }
        bitCount -= 8;
        return bits >> bitCount & 0xff;
    }

    /** The value of each octet; a table, because octets can't be foreseen and branches on them cost more than all else. */
    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int value = 0; value < alphabet.length(); value++) {
            values[alphabet.charAt(value)] = (byte) value;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
