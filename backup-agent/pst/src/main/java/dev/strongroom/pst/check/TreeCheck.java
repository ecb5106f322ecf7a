package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.PageType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** Walks through one of the trees of pages in the order of its keys ([MS-PST], section 2.2.2.7.7). */
final class TreeCheck {
    private static final int COUNT_AT = 488;
    private static final int INDEX_ENTRY = 24;
    private static final int DEEPEST = 8;

    private final PageReader pages;
    private final PageType type;
    private final int leafEntry;
    private final UsedSpace space;
    private final Findings findings;
    private final long nextPageId;
    private final Set<Long> pageIds;
    private final Entries entries;
    private long lastKey;
    private boolean any;

    /** Takes the entries of leaves. */
    @FunctionalInterface
    interface Entries {
        /** Takes the next one, which stands at a place of a page. */
        void entry(ByteBuffer page, int at) throws IOException;
    }

    /** @param pageIds of all pages that were seen; to be shared by the trees of a file */
    TreeCheck(PageReader pages, PageType type, int leafEntry, UsedSpace space, Findings findings, long nextPageId,
            Set<Long> pageIds, Entries entries) {
        this.pages = pages;
        this.type = type;
        this.leafEntry = leafEntry;
        this.space = space;
        this.findings = findings;
        this.nextPageId = nextPageId;
        this.pageIds = pageIds;
        this.entries = entries;
    }

    /** A set for the ids of pages. */
    static Set<Long> pageIds() {
        return new HashSet<>();
    }

    void walk(PageRef root) throws IOException {
        try {
            page(root, -1, 0, true);
        } catch (DamageException e) {
            e.addTo(findings);
        }
    }

    private void page(PageRef ref, int expectedLevel, long firstKey, boolean root)
            throws IOException, DamageException {
        String place = "page at 0x%X".formatted(ref.position());
        if (!pageIds.add(ref.id())) {
            throw new DamageException(Problem.Part.TREE, place, "another page has the same id");
        }
        findings.require(ref.id() > 0 && ref.id() < nextPageId, Problem.Part.HEADER, "header",
                "the next id of pages is not above that of the " + place);
        ByteBuffer page = pages.read(type, ref.position(), ref.id());
        space.take(ref.position(), Layout.PAGE_SIZE, Problem.Part.TREE, place);
        int level = page.get(COUNT_AT + 3) & 0xff;
        if (expectedLevel >= 0 ? level != expectedLevel : level > DEEPEST) {
            throw new DamageException(Problem.Part.TREE, place, "its level is " + level);
        }
        int size = level == 0 ? leafEntry : INDEX_ENTRY;
        int count = page.get(COUNT_AT) & 0xff;
        findings.same(page.get(COUNT_AT + 1) & 0xff, COUNT_AT / size, Problem.Part.TREE, place, "the room for entries");
        findings.same(page.get(COUNT_AT + 2) & 0xff, size, Problem.Part.TREE, place, "the size of an entry");
        if (count > COUNT_AT / size || (count == 0 && !(root && level == 0))) {
            throw new DamageException(Problem.Part.TREE, place, "it has " + count + " entries");
        }
        findings.require(root || page.getLong(0) == firstKey, Problem.Part.TREE, place,
                "its first key is not the one that the page above has");
        for (int i = 0; i < count; i++) {
            if (level == 0) {
                leaf(page, i * size, place);
            } else {
                below(page, i * size, level - 1);
            }
        }
        rest(page, count * size, place);
    }

    private void rest(ByteBuffer page, int from, String place) {
        for (int at = from; at < COUNT_AT; at++) {
            if (page.get(at) != 0) {
                findings.add(Problem.Part.TREE, place, "something stands behind its last entry");
                return;
            }
        }
    }

    private void below(ByteBuffer page, int at, int level) throws IOException {
        try {
            page(new PageRef(page.getLong(at + 8), page.getLong(at + 16)), level, page.getLong(at), false);
        } catch (DamageException e) {
            e.addTo(findings);
        }
    }

    private void leaf(ByteBuffer page, int at, String place) throws IOException {
        long key = page.getLong(at);
        findings.require(!any || Long.compareUnsigned(lastKey, key) < 0, Problem.Part.TREE, place,
                "the key 0x%X is not above the one before it", key);
        any = true;
        lastKey = key;
        entries.entry(page, at);
    }
}
