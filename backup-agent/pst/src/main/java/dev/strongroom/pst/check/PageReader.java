package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Crc;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.PageType;
import dev.strongroom.pst.ndb.Signature;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads pages and looks at what stands at their ends ([MS-PST], section 2.2.2.7.1). */
final class PageReader {
    private static final int TYPE_AT = Layout.PAGE_PAYLOAD;
    private static final int SIGNATURE_AT = TYPE_AT + 2;
    private static final int CRC_AT = SIGNATURE_AT + 2;
    private static final int ID_AT = CRC_AT + 4;

    private final PstBytes bytes;
    private final Findings findings;

    PageReader(PstBytes bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
    }

    /** Looks at the page that lists sections with much room. */
    void readDensityList(long nextPageId) throws IOException, DamageException {
        long id = bytes.read(Layout.DENSITY_LIST_AT + ID_AT, Long.BYTES).getLong(0);
        findings.require(id > 0 && id < nextPageId, Problem.Part.MAP, "list of sections with room", "its id is " + id);
        ByteBuffer page = read(PageType.DENSITY_LIST, Layout.DENSITY_LIST_AT, id);
        for (int at = 0; at < Layout.PAGE_PAYLOAD; at++) {
            if (page.get(at) != 0) {
                findings.add(Problem.Part.MAP, "list of sections with room", "it is not empty");
                return;
            }
        }
    }

    /**
     * Reads a page; what is wrong with its end is noted.
     *
     * @param id what it should be; for maps their position
     */
    ByteBuffer read(PageType type, long position, long id) throws IOException, DamageException {
        String place = "page at 0x%X".formatted(position);
        if (!bytes.has(position, Layout.PAGE_SIZE) || position % Layout.PAGE_SIZE != 0) {
            throw new DamageException(Problem.Part.TREE, place, "it lies outside of the file or across pages");
        }
        ByteBuffer page = bytes.read(position, Layout.PAGE_SIZE);
        Problem.Part part = type.isSigned() ? Problem.Part.TREE : Problem.Part.MAP;
        int signature = type.isSigned() ? Signature.of(position, id) & 0xffff : 0;
        findings.same(page.get(TYPE_AT) & 0xff, type.code(), part, place, "the kind");
        findings.same(page.get(TYPE_AT + 1) & 0xff, type.code(), part, place, "the repeated kind");
        findings.same(page.getShort(SIGNATURE_AT) & 0xffff, signature, part, place, "the signature");
        findings.same(page.getInt(CRC_AT), Crc.of(page, 0, Layout.PAGE_PAYLOAD), part, place, "the checksum");
        findings.same(page.getLong(ID_AT), id, part, place, "the id");
        return page;
    }
}
