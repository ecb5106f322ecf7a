package dev.strongroom.pst.ndb;

/**
 * Where things lie in a file ([MS-PST], sections 2.2.2.6 and 2.2.2.7; where the pages of maps lie is section 2.6.1.3 and
 * what Outlook's own files show). After the header come sections of equal size to the end of the file. Each begins with
 * its map of what is used, and some with further pages of maps right behind it. Nothing crosses the end of a section.
 */
public final class Layout {
    /** The bytes of the header. */
    public static final int HEADER_SIZE = 564;
    /** Where the page lies that lists sections with much room (DList). */
    public static final long DENSITY_LIST_AT = 0x4200;
    /** Where the first section begins. */
    public static final long FIRST_SECTION_AT = 0x4400;
    /** The bytes of a section: as many as the bits of one page can tell of. */
    public static final int SECTION_SIZE = 0x3E000;
    /** The bytes of a page. */
    public static final int PAGE_SIZE = 512;
    /** The bytes of a page that are its own, before what tells its kind and checksum. */
    public static final int PAGE_PAYLOAD = 496;
    /** What is used is told by slots of so many bytes; blocks begin and end with one. */
    public static final int SLOT_SIZE = 64;
    /** The slots of a section. */
    public static final int SLOTS = SECTION_SIZE / SLOT_SIZE;
    /** The most bytes that a block holds. */
    public static final int BLOCK_PAYLOAD = 8176;
    /** What tells a block's size and checksum, at its end. */
    public static final int BLOCK_TRAILER = 16;

    /** A page of pages (PMap) lies in one of so many sections. */
    public static final int PMAP_EVERY = 8;
    /** The header tells of the free room in so many sections; pages (FMap) tell of those after them. */
    public static final int FMAP_FIRST = 128;
    /** Of so many sections one page (FMap) tells, one byte each. */
    public static final int FMAP_EVERY = PAGE_PAYLOAD;
    /** The first section with a page of free pages (FPMap), at 2 GB. */
    public static final int FPMAP_FIRST = 128 * 64;
    /** One of so many sections has such a page. */
    public static final int FPMAP_EVERY = PAGE_PAYLOAD * 64;

    private Layout() {}

    /** Where a section begins. */
    public static long sectionAt(long section) {
        return FIRST_SECTION_AT + section * SECTION_SIZE;
    }

    /** Whether a section has a page of pages. */
    public static boolean hasPMap(long section) {
        return section % PMAP_EVERY == 0;
    }

    /** Whether a section has a page of free room. */
    public static boolean hasFMap(long section) {
        return section >= FMAP_FIRST && (section - FMAP_FIRST) % FMAP_EVERY == 0;
    }

    /** Whether a section has a page of free pages. */
    public static boolean hasFpMap(long section) {
        return section >= FPMAP_FIRST && (section - FPMAP_FIRST) % FPMAP_EVERY == 0;
    }

    /** How many pages of maps a section begins with. */
    public static int mapPages(long section) {
        return 1 + (hasPMap(section) ? 1 : 0) + (hasFMap(section) ? 1 : 0) + (hasFpMap(section) ? 1 : 0);
    }

    /** The bytes that a block takes in the file. */
    public static int blockSize(int payload) {
        return (payload + BLOCK_TRAILER + SLOT_SIZE - 1) & -SLOT_SIZE;
    }
}
