package dev.strongroom.pst.ndb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The header of a file ([MS-PST], section 2.2.2.6), with where each field stands. */
public final class Header {
    /** {@code !BDN}. */
    public static final int MAGIC = 0x4E444221;
    /** {@code SM}: a store, not an address book. */
    public static final short CLIENT_MAGIC = 0x4D53;
    /** A Unicode file. */
    public static final short VERSION = 23;
    /** What Outlook calls the version of what stands in it. */
    public static final short CLIENT_VERSION = 19;
    /** Each byte is replaced by another ({@link Permutation}). */
    public static final byte PERMUTED = 1;
    /** The maps of what is used can be believed. */
    public static final byte MAPS_VALID = 2;
    /** Stands before the byte that tells the encoding. */
    public static final byte SENTINEL = (byte) 0x80;

    public static final int MAGIC_AT = 0;
    public static final int PARTIAL_CRC_AT = 4;
    /** Where the bytes begin that both checksums are of. */
    public static final int CHECKED_FROM = 8;
    public static final int PARTIAL_CRC_LENGTH = 471;
    public static final int FULL_CRC_LENGTH = 516;
    public static final int CLIENT_MAGIC_AT = 8;
    public static final int VERSION_AT = 10;
    public static final int CLIENT_VERSION_AT = 12;
    public static final int PLATFORM_CREATE_AT = 14;
    public static final int PLATFORM_ACCESS_AT = 15;
    public static final int NEXT_PAGE_ID_AT = 32;
    public static final int UNIQUE_AT = 40;
    public static final int NODE_INDEXES_AT = 44;
    public static final int FILE_SIZE_AT = 184;
    public static final int LAST_AMAP_AT = 192;
    public static final int FREE_BYTES_AT = 200;
    public static final int FREE_PAGES_AT = 208;
    public static final int NODE_TREE_AT = 216;
    public static final int BLOCK_TREE_AT = 232;
    public static final int MAPS_VALID_AT = 248;
    public static final int FMAP_AT = 256;
    public static final int FPMAP_AT = 384;
    public static final int SENTINEL_AT = 512;
    public static final int ENCODING_AT = 513;
    public static final int NEXT_BLOCK_ID_AT = 516;
    public static final int FULL_CRC_AT = 524;

    private static final byte PLATFORM = 1;
    private static final int FPMAP_LENGTH = 128;

    private final byte[] bytes = new byte[Layout.HEADER_SIZE];
    private final ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

    Header() {
        fields.putInt(MAGIC_AT, MAGIC);
        fields.putShort(CLIENT_MAGIC_AT, CLIENT_MAGIC);
        fields.putShort(VERSION_AT, VERSION);
        fields.putShort(CLIENT_VERSION_AT, CLIENT_VERSION);
        fields.put(PLATFORM_CREATE_AT, PLATFORM);
        fields.put(PLATFORM_ACCESS_AT, PLATFORM);
        fields.putInt(UNIQUE_AT, 1);
        fields.put(MAPS_VALID_AT, MAPS_VALID);
        fields.put(SENTINEL_AT, SENTINEL);
        fields.put(ENCODING_AT, PERMUTED);
        Arrays.fill(bytes, FPMAP_AT, FPMAP_AT + FPMAP_LENGTH, (byte) 0xff);
    }

    void nodeIds(NodeIds ids) {
        for (int type = 0; type < NodeIds.TYPES; type++) {
            fields.putInt(NODE_INDEXES_AT + type * Integer.BYTES, ids.highest(type));
        }
    }

    void sections(long fileSize, long lastMap, SectionMaps maps) {
        fields.putLong(FILE_SIZE_AT, fileSize);
        fields.putLong(LAST_AMAP_AT, lastMap);
        fields.putLong(FREE_BYTES_AT, maps.freeBytes());
        maps.putRuns(0, bytes, FMAP_AT, Layout.FMAP_FIRST);
    }

    void trees(PageWriter.Ref nodes, PageWriter.Ref blocks) {
        fields.putLong(NODE_TREE_AT, nodes.id()).putLong(NODE_TREE_AT + Long.BYTES, nodes.position());
        fields.putLong(BLOCK_TREE_AT, blocks.id()).putLong(BLOCK_TREE_AT + Long.BYTES, blocks.position());
    }

    void nextIds(long page, long block) {
        fields.putLong(NEXT_PAGE_ID_AT, page).putLong(NEXT_BLOCK_ID_AT, block);
    }

    /** The header with its checksums. */
    ByteBuffer sealed() {
        fields.putInt(PARTIAL_CRC_AT, Crc.of(bytes, CHECKED_FROM, PARTIAL_CRC_LENGTH));
        fields.putInt(FULL_CRC_AT, Crc.of(bytes, CHECKED_FROM, FULL_CRC_LENGTH));
        return ByteBuffer.wrap(bytes);
    }
}
