package dev.strongroom.pst.ndb;

/** What ties a block or a page to its place ([MS-PST], section 5.5). */
public final class Signature {
    private Signature() {}

    /**
     * The 16 bits for what lies at an offset.
     *
     * @param id of the block or the page
     */
    public static short of(long offset, long id) {
        int both = (int) (offset ^ id);
        return (short) (both >>> 16 ^ both);
    }
}
