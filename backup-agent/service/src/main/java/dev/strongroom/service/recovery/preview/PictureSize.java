package dev.strongroom.service.recovery.preview;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How large a picture is, from its beginning: PNG (w3.org/TR/png, 11.2.1), GIF (GIF89a, 18), BMP, and JPEG (ITU-T T.81, B.2).
 * So that nobody opens one that takes gigabytes once it is drawn.
 */
record PictureSize(long width, long height) {
    private static final int JPEG_START = 0xffd8;

    long pixels() {
        return width * height;
    }

    /** Empty for what is no such picture. */
    static Optional<PictureSize> of(byte[] start) {
        ByteBuffer bytes = ByteBuffer.wrap(start);
        if (start.length < 30) {
            return Optional.empty();
        }
        if (bytes.getLong(0) == 0x89504e470d0a1a0aL) {
            return of(Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)));
        }
        String name = new String(start, 0, 4, StandardCharsets.ISO_8859_1);
        if (name.equals("GIF8")) {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return of(Short.toUnsignedInt(bytes.getShort(6)), Short.toUnsignedInt(bytes.getShort(8)));
        }
        if (name.startsWith("BM") && bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(14) == 40) {
            return of(Math.abs((long) bytes.getInt(18)), Math.abs((long) bytes.getInt(22)));
        }
        return Short.toUnsignedInt(bytes.order(ByteOrder.BIG_ENDIAN).getShort(0)) == JPEG_START ? jpeg(bytes)
                : Optional.empty();
    }

    private static Optional<PictureSize> of(long width, long height) {
        return Optional.of(new PictureSize(width, height));
    }

    /** Goes from segment to segment to the frame's header. */
    private static Optional<PictureSize> jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 < bytes.limit() && bytes.get(at) == (byte) 0xff) {
            int marker = Byte.toUnsignedInt(bytes.get(at + 1));
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return of(Short.toUnsignedInt(bytes.getShort(at + 7)), Short.toUnsignedInt(bytes.getShort(at + 5)));
            }
            at += 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
        }
        return Optional.empty();
    }
}
