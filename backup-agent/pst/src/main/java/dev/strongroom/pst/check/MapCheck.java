package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.PageType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Compares the maps with where something was found ([MS-PST], sections 2.2.2.7.2 to 2.2.2.7.6). */
final class MapCheck {
    private static final int LARGEST_RUN = 0xff;
    private static final int NO_SECTION = 0xff;

    private final PageReader pages;
    private final UsedSpace space;
    private final Findings findings;
    private final int[] runs;
    private long freeSlots;

    MapCheck(PageReader pages, UsedSpace space, Findings findings) {
        this.pages = pages;
        this.space = space;
        this.findings = findings;
        runs = new int[space.sections()];
    }

    void check(HeaderFields header) throws IOException {
        for (int section = 0; section < space.sections(); section++) {
            try {
                section(section);
            } catch (DamageException e) {
                e.addTo(findings);
            }
        }
        for (int section = Layout.FMAP_FIRST; section < space.sections(); section += Layout.FMAP_EVERY) {
            try {
                freeRuns(section);
            } catch (DamageException e) {
                e.addTo(findings);
            }
        }
        findings.same(header.freeBytes(), freeSlots * Layout.SLOT_SIZE, Problem.Part.HEADER, "header",
                "the number of free bytes");
        for (int section = 0; section < Layout.FMAP_FIRST; section++) {
            findings.same(header.freeRun(section), run(section), Problem.Part.HEADER, "header",
                    "the free run of section " + section);
        }
    }

    private void section(int section) throws IOException, DamageException {
        long position = Layout.sectionAt(section);
        ByteBuffer page = pages.read(PageType.AMAP, position, position);
        BitSet used = space.section(section);
        int wrong = 0;
        for (int slot = 0; slot < Layout.SLOTS; slot++) {
            boolean marked = (page.get(slot / Byte.SIZE) & 0x80 >> slot % Byte.SIZE) != 0;
            wrong += marked == used.get(slot) ? 0 : 1;
        }
        findings.require(wrong == 0, Problem.Part.MAP, "section " + section,
                wrong + " slots are marked used and are free, or the other way round");
        freeSlots += Layout.SLOTS - used.cardinality();
        for (int at = used.nextClearBit(0); at < Layout.SLOTS;) {
            int next = used.nextSetBit(at);
            int end = next < 0 ? Layout.SLOTS : next;
            runs[section] = Math.min(LARGEST_RUN, Math.max(runs[section], end - at));
            at = used.nextClearBit(end);
        }
        position += Layout.PAGE_SIZE;
        if (Layout.hasPMap(section)) {
            full(pages.read(PageType.PMAP, position, position), section);
            position += Layout.PAGE_SIZE;
        }
        if (Layout.hasFpMap(section)) {
            full(pages.read(PageType.FPMAP, position, position), section);
        }
    }

    /** Such pages mean nothing any more, and are full. */
    private void full(ByteBuffer page, int section) {
        for (int i = 0; i < Layout.PAGE_PAYLOAD; i++) {
            if (page.get(i) != (byte) 0xff) {
                findings.add(Problem.Part.MAP, "section " + section, "a page that nobody uses any more is not full");
                return;
            }
        }
    }

    private void freeRuns(int section) throws IOException, DamageException {
        long position = Layout.sectionAt(section) + Layout.PAGE_SIZE * (Layout.hasPMap(section) ? 2L : 1L);
        ByteBuffer page = pages.read(PageType.FMAP, position, position);
        String place = "page at 0x%X".formatted(position);
        for (int i = 0; i < Layout.FMAP_EVERY; i++) {
            findings.same(page.get(i) & 0xff, run(section + i), Problem.Part.MAP, place,
                    "the free run of section " + (section + i));
        }
    }

    private int run(int section) {
        return section < runs.length ? runs[section] : NO_SECTION;
    }
}
