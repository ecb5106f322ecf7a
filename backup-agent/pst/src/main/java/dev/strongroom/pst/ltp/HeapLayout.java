package dev.strongroom.pst.ltp;

import dev.strongroom.pst.ndb.Layout;

/** How heaps are laid out in the blocks of a node ([MS-PST], section 2.3.1). */
public final class HeapLayout {
    /** Stands in the first page behind the place of its map. */
    public static final int SIGNATURE = 0xEC;
    /** A heap whose root is a tree of records. */
    public static final int TREE_CLIENT = 0xB5;
    /** A heap that is a property context. */
    public static final int PROPERTIES_CLIENT = 0xBC;
    /** A heap that is a table context. */
    public static final int TABLE_CLIENT = 0x7C;
    /** The header of the first page: place of the map, signature, client, root, fill levels of 8 pages. */
    public static final int FIRST_HEADER = 12;
    /** The header of most other pages: the place of the map. */
    public static final int PAGE_HEADER = 2;
    /** The header of a page that also tells the fill levels of itself and those after it. */
    public static final int FILL_HEADER = 66;
    /** The first page with such a header. */
    public static final int FIRST_FILL_PAGE = 8;
    /** One of so many pages has one, and it tells of so many. */
    public static final int FILL_PAGES = 128;
    /** The most bytes of an item; what is longer lies in a subnode. */
    public static final int LARGEST_ITEM = 3580;
    /** The most items of a page. */
    public static final int MOST_ITEMS = 2047;
    /** The most pages. */
    public static final int MOST_PAGES = 65_536;
    /** A map without items: their count, the count of freed ones, and where the first would end. */
    public static final int EMPTY_MAP = 6;
    /** What an item adds to the map. */
    public static final int MAP_ENTRY = 2;
    /** The fill level of a page without room. */
    public static final int FULL = 15;

    private static final int INDEX_SHIFT = 5;
    private static final int PAGE_SHIFT = 16;
    private static final int INDEX_MASK = 0x7FF;
    /** With so many bytes free or more, a page has the fill level of the place in this list. */
    private static final int[] FREE_BYTES =
            {3584, 2560, 2048, 1792, 1536, 1280, 1024, 768, 512, 256, 128, 64, 32, 16, 8};

    private HeapLayout() {}

    /** The id of an item (HID): the first of a page has the index 1. */
    public static int id(int page, int index) {
        return page << PAGE_SHIFT | index << INDEX_SHIFT;
    }

    /** The page of an item. */
    public static int page(int id) {
        return id >>> PAGE_SHIFT;
    }

    /** The index of an item in its page, from 1 on. */
    public static int index(int id) {
        return id >>> INDEX_SHIFT & INDEX_MASK;
    }

    /** Whether an id is that of an item, and not of a subnode. */
    public static boolean isItem(int id) {
        return (id & (1 << INDEX_SHIFT) - 1) == 0;
    }

    /** Whether a page tells the fill levels of those after it. */
    public static boolean hasFillLevels(int page) {
        return page >= FIRST_FILL_PAGE && (page - FIRST_FILL_PAGE) % FILL_PAGES == 0;
    }

    /** The bytes of a page's header. */
    public static int header(int page) {
        return page == 0 ? FIRST_HEADER : hasFillLevels(page) ? FILL_HEADER : PAGE_HEADER;
    }

    /** How full a page is, from 0 (almost empty) to 15. */
    public static int fillLevel(int freeBytes) {
        for (int level = 0; level < FREE_BYTES.length; level++) {
            if (freeBytes >= FREE_BYTES[level]) {
                return level;
            }
        }
        return FULL;
    }

    /** The most bytes that a page can have. */
    public static int pageSize() {
        return Layout.BLOCK_PAYLOAD;
    }
}
