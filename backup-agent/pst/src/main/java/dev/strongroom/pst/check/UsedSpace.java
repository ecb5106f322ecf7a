package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Layout;
import java.util.BitSet;

/** Which slots of a file something was found in; a bit for each 64 bytes. */
final class UsedSpace {
    private final Findings findings;
    private final BitSet[] sections;

    UsedSpace(long fileSize, Findings findings) {
        this.findings = findings;
        sections = new BitSet[(int) ((fileSize - Layout.FIRST_SECTION_AT) / Layout.SECTION_SIZE)];
        for (int section = 0; section < sections.length; section++) {
            sections[section] = new BitSet(Layout.SLOTS);
            sections[section].set(0, Layout.mapPages(section) * Layout.PAGE_SIZE / Layout.SLOT_SIZE);
        }
    }

    /** Takes space for something; notes when it is not where it may be, or is taken already. */
    void take(long position, int size, Problem.Part part, String place) {
        long from = position - Layout.FIRST_SECTION_AT;
        if (from < 0 || from / Layout.SECTION_SIZE >= sections.length
                || from % Layout.SECTION_SIZE + size > Layout.SECTION_SIZE || from % Layout.SLOT_SIZE != 0) {
            findings.add(part, place, "it lies at 0x%X, which is not within a section".formatted(position));
            return;
        }
        BitSet section = sections[(int) (from / Layout.SECTION_SIZE)];
        int slot = (int) (from % Layout.SECTION_SIZE / Layout.SLOT_SIZE);
        int end = slot + size / Layout.SLOT_SIZE;
        int used = section.nextSetBit(slot);
        findings.require(used < 0 || used >= end, part, place, "it lies where something else lies too");
        section.set(slot, end);
    }

    int sections() {
        return sections.length;
    }

    BitSet section(int section) {
        return sections[section];
    }
}
