package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Header;
import java.nio.ByteBuffer;

/** The fields of a header that the rest of a file is compared with. */
record HeaderFields(ByteBuffer fields) {
    long nextPageId() {
        return fields.getLong(Header.NEXT_PAGE_ID_AT);
    }

    long nextBlockId() {
        return fields.getLong(Header.NEXT_BLOCK_ID_AT);
    }

    /** The highest index of a type of nodes. */
    int highestIndex(int typeCode) {
        return fields.getInt(Header.NODE_INDEXES_AT + typeCode * Integer.BYTES);
    }

    long freeBytes() {
        return fields.getLong(Header.FREE_BYTES_AT);
    }

    PageRef nodeTree() {
        return ref(Header.NODE_TREE_AT);
    }

    PageRef blockTree() {
        return ref(Header.BLOCK_TREE_AT);
    }

    private PageRef ref(int at) {
        return new PageRef(fields.getLong(at), fields.getLong(at + Long.BYTES));
    }

    boolean isPermuted() {
        return fields.get(Header.ENCODING_AT) == Header.PERMUTED;
    }

    /** What the header says of the longest free run of one of the first sections. */
    int freeRun(int section) {
        return fields.get(Header.FMAP_AT + section) & 0xff;
    }
}
