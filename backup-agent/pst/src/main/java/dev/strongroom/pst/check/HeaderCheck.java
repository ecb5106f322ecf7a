package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Crc;
import dev.strongroom.pst.ndb.Header;
import dev.strongroom.pst.ndb.Layout;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the header, and looks at what can be told by itself ([MS-PST], section 2.2.2.6). */
final class HeaderCheck {
    private static final String PLACE = "header";
    private static final int MAPS_LENGTH = 128;

    private final Findings findings;
    private final ByteBuffer fields;

    private HeaderCheck(Findings findings, ByteBuffer fields) {
        this.findings = findings;
        this.fields = fields;
    }

    /** @throws DamageException when it is no header of a Unicode file at all */
    static HeaderFields read(PstBytes bytes, Findings findings) throws IOException, DamageException {
        if (!bytes.has(0, Layout.FIRST_SECTION_AT + Layout.SECTION_SIZE)) {
            throw new DamageException(Problem.Part.HEADER, PLACE, "the file is too short to be one of Outlook's");
        }
        ByteBuffer fields = bytes.read(0, Layout.HEADER_SIZE);
        if (fields.getInt(Header.MAGIC_AT) != Header.MAGIC) {
            throw new DamageException(Problem.Part.HEADER, PLACE, "this is no file of Outlook's");
        }
        if (fields.getShort(Header.VERSION_AT) != Header.VERSION) {
            throw new DamageException(Problem.Part.HEADER, PLACE,
                    "its version is " + fields.getShort(Header.VERSION_AT) + ", and only version 23 is read here");
        }
        HeaderCheck check = new HeaderCheck(findings, fields);
        check.constants();
        check.size(bytes.size());
        return new HeaderFields(fields);
    }

    private void constants() {
        same(fields.getInt(Header.PARTIAL_CRC_AT), Crc.of(fields, Header.CHECKED_FROM, Header.PARTIAL_CRC_LENGTH),
                "the first checksum");
        same(fields.getInt(Header.FULL_CRC_AT), Crc.of(fields, Header.CHECKED_FROM, Header.FULL_CRC_LENGTH),
                "the second checksum");
        same(fields.getShort(Header.CLIENT_MAGIC_AT), Header.CLIENT_MAGIC, "the mark of the client");
        same(fields.getShort(Header.CLIENT_VERSION_AT), Header.CLIENT_VERSION, "the client's version");
        same(fields.get(Header.PLATFORM_CREATE_AT), 1, "the first platform");
        same(fields.get(Header.PLATFORM_ACCESS_AT), 1, "the second platform");
        same(fields.getLong(Header.FREE_PAGES_AT), 0, "the room of pages of pages");
        same(fields.get(Header.MAPS_VALID_AT), Header.MAPS_VALID, "whether the maps are valid");
        same(fields.get(Header.SENTINEL_AT), Header.SENTINEL, "the sentinel");
        int encoding = fields.get(Header.ENCODING_AT);
        findings.require(encoding == 0 || encoding == Header.PERMUTED, Problem.Part.HEADER, PLACE,
                "its encoding is " + encoding + ", which is not known here");
        for (int i = 0; i < MAPS_LENGTH; i++) {
            same(fields.get(Header.FPMAP_AT + i) & 0xff, 0xff, "byte " + i + " of the map of free pages");
        }
    }

    private void size(long size) {
        same(fields.getLong(Header.FILE_SIZE_AT), size, "the size of the file");
        same((size - Layout.FIRST_SECTION_AT) % Layout.SECTION_SIZE, 0, "what the file has beyond whole sections");
        long sections = (size - Layout.FIRST_SECTION_AT) / Layout.SECTION_SIZE;
        same(fields.getLong(Header.LAST_AMAP_AT), Layout.sectionAt(sections - 1), "the place of the last map");
    }

    private void same(long found, long expected, String field) {
        findings.same(found, expected, Problem.Part.HEADER, PLACE, field);
    }
}
