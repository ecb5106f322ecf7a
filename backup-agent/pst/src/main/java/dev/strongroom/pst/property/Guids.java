package dev.strongroom.pst.property;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** GUIDs as bytes ([MS-DTYP], section 2.3.4): the first three fields are numbers, the rest are bytes. */
public final class Guids {
    /** The bytes of one. */
    public static final int SIZE = 16;

    private Guids() {}

    /** The 16 bytes of a GUID. */
    public static byte[] bytes(UUID guid) {
        long high = guid.getMostSignificantBits();
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> Integer.SIZE))
                .putShort((short) (high >>> Short.SIZE))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(guid.getLeastSignificantBits())
                .array();
    }
}
