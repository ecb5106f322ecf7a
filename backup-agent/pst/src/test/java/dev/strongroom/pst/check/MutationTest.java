package dev.strongroom.pst.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.pst.ndb.Header;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.NodeType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes byte after byte of a good file: the check has to find each change to a byte that the format gives a meaning. */
class MutationTest {
    private static final int LEVEL_AT = 491;
    private static final int MESSAGE = 0x200024;
    private static final int STEP_IN_COPIES = 23;

    @TempDir
    Path directory;

    private PstEditor file;
    private final Set<String> kinds = new TreeSet<>();
    private final List<String> missed = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Path sample = directory.resolve("sample.pst");
        SampleFile.write(sample);
        assertThat(PstCheck.check(sample).problems()).isEmpty();
        file = new PstEditor(sample);
    }

    private void expectFound(String kind, PstReport report) {
        kinds.add(kind);
        if (report.sound()) {
            missed.add(kind);
        }
    }

    @Test
    @DisplayName("Damage that leaves checksums wrong is found in header, pages, blocks and maps, wherever it is")
    void findsDamage() throws IOException {
        for (int at = 0; at < 528; at += at < 16 ? 1 : 13) {
            if (at < Header.CHECKED_FROM || at >= 24) {
                expectFound("header, byte " + at, file.flip(at, 1));
            }
        }
        for (int page : List.of(file.nodePages().getFirst(), file.blockPages().getFirst(),
                (int) Layout.FIRST_SECTION_AT,
                (int) Layout.FIRST_SECTION_AT + Layout.PAGE_SIZE, (int) Layout.DENSITY_LIST_AT)) {
            for (int at = 0; at < Layout.PAGE_SIZE; at += at < Layout.PAGE_PAYLOAD ? 31 : 1) {
                expectFound("page at " + page + ", byte " + at, file.flip(page + at, 0x10));
            }
        }
        for (PstEditor.Block block : file.blocks()) {
            if (block.id() % 7 == 0) {
                int size = Layout.blockSize(block.payload());
                expectFound("block, data", file.flip(block.position() + block.payload() / 2, 4));
                for (int at = 1; at <= Layout.BLOCK_TRAILER; at++) {
                    expectFound("block, byte " + at + " from its end", file.flip(block.position() + size - at, 4));
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(150);
    }

    @Test
    @DisplayName("Wrong fields of header and trees are found also when the checksums are right")
    void findsWrongTrees() throws IOException {
        // Not the next ids, which may be higher than they need to be.
        for (int at : new int[]{8, 9, 10, 12, 14, 15, 184, 185, 192, 193, 200, 201, 208, 216, 217, 224, 225,
            232, 240,
            248, 256, 257, 300, 383, 384, 500, 511, 512, 513}) {
            expectFound("header, field at " + at, file.flipInHeader(at, 1));
        }
        for (int page : file.nodePages()) {
            tree("node tree", page, file.level(page) == 0 ? 32 : 24);
        }
        for (int page : file.blockPages()) {
            tree("block tree", page, 24);
        }
        for (int at = 0; at < Layout.PAGE_PAYLOAD; at += 7) {
            expectFound("map of used slots, byte " + at, file.flipInPage((int) Layout.FIRST_SECTION_AT, at, 0x10));
            expectFound("map of pages, byte " + at,
                    file.flipInPage((int) Layout.FIRST_SECTION_AT + Layout.PAGE_SIZE, at, 0x10));
        }
        assertThat(missed).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(200);
    }

    private void tree(String name, int page, int entry) throws IOException {
        String level = name + ", level " + file.level(page);
        for (int i = 0; i < file.entries(page); i += 3) {
            for (int at = 0; at < entry; at++) {
                expectFound(level + ", entry byte " + at, file.flipInPage(page, i * entry + at, 1));
            }
        }
        for (int at = LEVEL_AT - 3; at <= LEVEL_AT; at++) {
            expectFound(level + ", page byte " + at, file.flipInPage(page, at, 1));
        }
    }

    @Test
    @DisplayName("Wrong lists of blocks and subnodes are found also when the checksums are right")
    void findsWrongLists() throws IOException {
        for (PstEditor.Block block : file.blocks()) {
            if (block.isInternal()) {
                ByteBuffer list = file.read(block);
                String kind = list.get(0) == 1 ? "list of blocks" : "list of subnodes";
                for (int at = 0; at < Math.min(block.payload(), 80); at++) {
                    expectFound(kind + ", byte " + at, file.flipInBlock(block, at, at == 0 ? 2 : 1));
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(80);
    }

    @Test
    @DisplayName("Wrong heaps, tables and rows are found also when the checksums are right")
    void findsWrongTables() throws IOException {
        Set<ByteBuffer> seen = new HashSet<>();
        for (Map.Entry<String, PstEditor.Block> table : tables().entrySet()) {
            // Each byte of each table that differs from the others; of the many that are alike, that every one is read.
            boolean first = seen.add(file.read(table.getValue()));
            int step = first ? 1 : STEP_IN_COPIES;
            // Versions of rows may be any but 0.
            BitSet free = file.rowVersions(table.getValue());
            for (int at = free.nextClearBit(0); at < table.getValue().payload(); at = free.nextClearBit(at + step)) {
                for (int mask : first ? new int[]{0x01, 0x80} : new int[]{0x01}) {
                    expectFound(table.getKey() + ", byte " + at + ", mask " + mask,
                            file.flipInBlock(table.getValue(), at, mask));
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(1_000);
    }

    /** Tables without values that stand in no other place. */
    private Map<String, PstEditor.Block> tables() {
        Map<String, PstEditor.Block> tables = new TreeMap<>();
        for (PstEditor.Node node : file.nodes()) {
            int type = node.id() & 0x1f;
            if (type == NodeType.HIERARCHY_TABLE.code() || type == NodeType.ATTACHMENT_TABLE.code()
                    || type == NodeType.ASSOCIATED_CONTENTS_TABLE.code() || node.id() == 0xC01) {
                tables.put("table 0x%X".formatted(node.id()), file.dataOf(node.id()));
            }
        }
        return tables;
    }

    @Test
    @DisplayName("Wrong properties of the store, of folders and of messages are found also when the checksums are right")
    void findsWrongProperties() throws IOException {
        for (int id : new int[]{0x122, 0x8022, 0x8062, 0x2223, 0x2227, MESSAGE}) {
            PstEditor.Block block = file.dataOf(id);
            ByteBuffer heap = file.read(block);
            int map = heap.getShort(0) & 0xffff;
            for (int at = 0; at < block.payload(); at++) {
                // Between header and map lie values, most of which stand in no other place.
                if (at < 20 || at >= map) {
                    expectFound("properties of 0x%X, byte %d".formatted(id, at), file.flipInBlock(block, at, 1));
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(150);
    }
}
