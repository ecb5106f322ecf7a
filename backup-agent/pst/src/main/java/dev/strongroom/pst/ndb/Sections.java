package dev.strongroom.pst.ndb;

import dev.strongroom.pst.PstWriteException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes section after section: what is asked for goes behind what was asked for before, over the pages of maps that each
 * section begins with. One section lies in memory; it is written once, when it is full. Not thread-safe.
 */
final class Sections {
    private static final byte USED = (byte) 0xff;

    private final PartFile file;
    private final SectionMaps maps = new SectionMaps();
    private final byte[] bytes = new byte[Layout.SECTION_SIZE];
    private int section;
    private int used;

    Sections(PartFile file) {
        this.file = file;
        begin(0);
    }

    /** The array of the section in which the last space lies. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the array lies in the file. */
    long position() {
        return Layout.sectionAt(section);
    }

    /**
     * Takes space.
     *
     * @param size a multiple of {@link Layout#SLOT_SIZE}, and far smaller than a section
     * @param alignment a power of two
     * @return where it begins in {@link #bytes}; it is zero there
     */
    int take(int size, int alignment) throws PstWriteException {
        int at = aligned(alignment);
        if (at + size > Layout.SECTION_SIZE) {
            end();
            begin(section + 1);
            at = aligned(alignment);
        }
        mark(at, size);
        used = at + size;
        return at;
    }

    private int aligned(int alignment) {
        return used + alignment - 1 & -alignment;
    }

    /** Sets the bits of slots in the section's map. */
    private void mark(int at, int size) {
        int slot = at / Layout.SLOT_SIZE;
        int end = slot + size / Layout.SLOT_SIZE;
        while (slot < end) {
            if (slot % Byte.SIZE == 0 && end - slot >= Byte.SIZE) {
                bytes[slot / Byte.SIZE] = USED;
                slot += Byte.SIZE;
            } else {
                bytes[slot / Byte.SIZE] |= (byte) (0x80 >> slot % Byte.SIZE);
                slot++;
            }
        }
    }

    private void begin(int number) {
        section = number;
        Arrays.fill(bytes, (byte) 0);
        used = Layout.mapPages(section) * Layout.PAGE_SIZE;
        mark(0, used);
    }

    /** Seals the maps of the section and writes it. */
    private void end() throws PstWriteException {
        maps.add(bytes, 0);
        long position = position();
        Page.seal(bytes, 0, PageType.AMAP, position, 0);
        int at = Layout.PAGE_SIZE;
        for (PageType type : new PageType[]{PageType.PMAP, PageType.FMAP, PageType.FPMAP}) {
            if (has(type)) {
                Arrays.fill(bytes, at, at + Layout.PAGE_PAYLOAD, USED);
                Page.seal(bytes, at, type, position + at, 0);
                at += Layout.PAGE_SIZE;
            }
        }
        file.write(ByteBuffer.wrap(bytes, 0, used), position);
    }

    private boolean has(PageType type) {
        return switch (type) {
            case PMAP -> Layout.hasPMap(section);
            case FMAP -> Layout.hasFMap(section);
            default -> Layout.hasFpMap(section);
        };
    }

    /** Leaves the rest of this section and all of the next ones free, up to this one. */
    void skipTo(int number) throws PstWriteException {
        while (section < number) {
            end();
            begin(section + 1);
        }
    }

    /** A place to come back to. */
    record Mark(int section, int used) {}

    Mark mark() {
        return new Mark(section, used);
    }

    /** Forgets all that was taken since a mark. */
    void rollBack(Mark mark) throws PstWriteException {
        if (mark.section != section) {
            section = mark.section;
            maps.truncate(section);
            file.read(ByteBuffer.wrap(bytes, 0, mark.used), position());
            file.truncate(position());
        }
        used = mark.used;
        Arrays.fill(bytes, used, bytes.length, (byte) 0);
        Arrays.fill(bytes, 0, Layout.PAGE_SIZE, (byte) 0);
        mark(0, used);
    }

    /** How long the file is when nothing more is taken. */
    long length() {
        return position() + Layout.SECTION_SIZE;
    }

    /** How many bytes were taken, with the maps. */
    long taken() {
        return position() + used;
    }

    /** Writes what is left, and the maps that tell of all sections. */
    SectionMaps complete() throws PstWriteException {
        used = Layout.SECTION_SIZE;
        end();
        byte[] page = new byte[Layout.PAGE_SIZE];
        for (int at = Layout.FMAP_FIRST; at <= section; at += Layout.FMAP_EVERY) {
            maps.putRuns(at, page, 0, Layout.FMAP_EVERY);
            int inSection = Layout.PAGE_SIZE * (Layout.hasPMap(at) ? 2 : 1);
            long position = Layout.sectionAt(at) + inSection;
            Page.seal(page, 0, PageType.FMAP, position, 0);
            file.write(ByteBuffer.wrap(page), position);
        }
        return maps;
    }

    /** Where the last section's map lies. */
    long lastMap() {
        return position();
    }
}
