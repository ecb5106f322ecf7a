package dev.strongroom.pst.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value as it lies in a file.
 *
 * @param type the number of its type
 * @param bytes as the type has them; only the beginning where it is very long
 * @param length how many bytes it has
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by same().
record StoredValue(int type, byte[] bytes, long length) {
    /** What is longer is not looked at beyond its length. */
    static final int LONGEST = 1 << 20;

    boolean same(StoredValue other) {
        return type == other.type && length == other.length && Arrays.equals(bytes, other.bytes);
    }

    int number() {
        return bytes.length < Integer.BYTES ? 0 : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    boolean flag() {
        return bytes.length > 0 && bytes[0] != 0;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_16LE);
    }
}
