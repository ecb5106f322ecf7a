package dev.strongroom.pst.ndb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What stands at the end of a page ([MS-PST], section 2.2.2.7.1). */
final class Page {
    private static final int TYPE_AT = Layout.PAGE_PAYLOAD;
    private static final int TYPE_AGAIN_AT = TYPE_AT + 1;
    private static final int SIGNATURE_AT = TYPE_AGAIN_AT + 1;
    private static final int CRC_AT = SIGNATURE_AT + 2;
    private static final int ID_AT = CRC_AT + 4;

    private Page() {}

    /**
     * Seals a page whose payload is there.
     *
     * @param offset where it stands in the array
     * @param position where it stands in the file
     * @param id from the counter of pages; not used for maps
     */
    static void seal(byte[] bytes, int offset, PageType type, long position, long id) {
        ByteBuffer page = ByteBuffer.wrap(bytes, offset, Layout.PAGE_SIZE).slice().order(ByteOrder.LITTLE_ENDIAN);
        page.put(TYPE_AT, (byte) type.code());
        page.put(TYPE_AGAIN_AT, (byte) type.code());
        page.putShort(SIGNATURE_AT, type.isSigned() ? Signature.of(position, id) : 0);
        page.putInt(CRC_AT, Crc.of(bytes, offset, Layout.PAGE_PAYLOAD));
        page.putLong(ID_AT, type.isSigned() ? id : position);
    }
}
