package dev.strongroom.pst.ndb;

import dev.strongroom.pst.PstWriteException;
import java.nio.ByteBuffer;

/** Writes pages that have an id. Not thread-safe. */
final class PageWriter {
    private final PartFile file;
    private final Sections sections;
    private long nextId = 1;

    PageWriter(PartFile file, Sections sections) {
        this.file = file;
        this.sections = sections;
    }

    /** Where a page is. */
    record Ref(long id, long position) {}

    /** Writes a page behind all else. */
    Ref write(byte[] page, PageType type) throws PstWriteException {
        int at = sections.take(Layout.PAGE_SIZE, Layout.PAGE_SIZE);
        Ref ref = new Ref(takeId(), sections.position() + at);
        System.arraycopy(page, 0, sections.bytes(), at, Layout.PAGE_PAYLOAD);
        Page.seal(sections.bytes(), at, type, ref.position, ref.id);
        return ref;
    }

    /** Writes the page that lists sections with much room: none, which is always true. */
    void writeDensityList() throws PstWriteException {
        byte[] page = new byte[Layout.PAGE_SIZE];
        Page.seal(page, 0, PageType.DENSITY_LIST, Layout.DENSITY_LIST_AT, takeId());
        file.write(ByteBuffer.wrap(page), Layout.DENSITY_LIST_AT);
    }

    private long takeId() {
        return nextId++;
    }

    /** The id that the next page gets. */
    long nextId() {
        return nextId;
    }
}
