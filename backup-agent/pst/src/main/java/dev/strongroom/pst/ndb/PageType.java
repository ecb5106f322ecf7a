package dev.strongroom.pst.ndb;

/** What a page is ([MS-PST], section 2.2.2.7.1). */
public enum PageType {
    /** A page of the tree of blocks. */
    BLOCK_TREE(0x80, true),
    /** A page of the tree of nodes. */
    NODE_TREE(0x81, true),
    /** How much room sections have in one piece; nobody uses it any more, but it is there. */
    FMAP(0x82, false),
    /** Which pages are used; nobody uses it any more. */
    PMAP(0x83, false),
    /** Which slots of a section are used. */
    AMAP(0x84, false),
    /** Which pages of pages have room; nobody uses it any more. */
    FPMAP(0x85, false),
    /** Which sections have much room. */
    DENSITY_LIST(0x86, true);

    private final int code;
    private final boolean signed;

    PageType(int code, boolean signed) {
        this.code = code;
        this.signed = signed;
    }

    /** Its number in files. */
    public int code() {
        return code;
    }

    /** Whether such a page has an id from the counter of pages and a signature; the others have their offset and 0. */
    public boolean isSigned() {
        return signed;
    }
}
