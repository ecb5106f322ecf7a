package dev.strongroom.formats.parts;

import java.io.IOException;
import java.io.InputStream;

/**
 * Base64 (RFC 2045, section 6.8). Anything outside the alphabet is skipped, and padding too: some programs join blocks
 * that were encoded one by one.
 */
final class Base64Input extends DecodingInput {
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
            int value = value(octet);
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

    private static int value(int octet) {
        if (octet >= 'A' && octet <= 'Z') {
            return octet - 'A';
        }
        if (octet >= 'a' && octet <= 'z') {
            return octet - 'a' + 26;
        }
        if (octet >= '0' && octet <= '9') {
            return octet - '0' + 52;
        }
        return switch (octet) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
