package dev.strongroom.pst.ndb;

/** What a node is, in the lowest bits of its id ([MS-PST], section 2.2.2.1). */
public enum NodeType {
    INTERNAL(0x01, 0x400),
    FOLDER(0x02, 0x400),
    SEARCH_FOLDER(0x03, 0x4000),
    MESSAGE(0x04, 0x10000),
    ATTACHMENT(0x05, 0x400),
    SEARCH_UPDATE_QUEUE(0x06, 0x400),
    SEARCH_CRITERIA(0x07, 0x400),
    ASSOCIATED_MESSAGE(0x08, 0x8000),
    CONTENTS_INDEX(0x0a, 0x400),
    RECEIVE_FOLDERS(0x0b, 0x400),
    OUTGOING_QUEUE(0x0c, 0x400),
    HIERARCHY_TABLE(0x0d, 0x400),
    CONTENTS_TABLE(0x0e, 0x400),
    ASSOCIATED_CONTENTS_TABLE(0x0f, 0x400),
    SEARCH_CONTENTS_TABLE(0x10, 0x400),
    ATTACHMENT_TABLE(0x11, 0x400),
    RECIPIENT_TABLE(0x12, 0x400),
    SEARCH_TABLE_INDEX(0x13, 0x400),
    /** Data of a node that lies in a subnode. */
    LTP(0x1f, 0x400);

    private final int code;
    private final int firstIndex;

    NodeType(int code, int firstIndex) {
        this.code = code;
        this.firstIndex = firstIndex;
    }

    /** Its number in ids. */
    public int code() {
        return code;
    }

    /** The index that a new store's header names; the first node gets the next one. */
    public int firstIndex() {
        return firstIndex;
    }
}
