package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.PageType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads a file from its first byte to its last and tells all that is not as the format, and Outlook, want it: checksums and
 * signatures, maps, trees, references, heaps, tables, and whether what stands in two places is the same there. It shares
 * constants with the writer, and no more.
 */
public final class PstCheck {
    private static final int BLOCK_ENTRY = 24;
    private static final int NODE_ENTRY = 32;

    private PstCheck() {}

    /**
     * Checks a file. Memory grows with its blocks and nodes, by about 30 bytes for each.
     *
     * @throws IOException when it can't be read
     */
    public static PstReport check(Path file) throws IOException {
        Findings findings = new Findings();
        BlockIndex index = new BlockIndex();
        try (PstBytes bytes = PstBytes.open(file)) {
            check(bytes, index, findings);
        } catch (DamageException e) {
            e.addTo(findings);
        }
        return findings.report(index.size());
    }

    private static void check(PstBytes bytes, BlockIndex index, Findings findings) throws IOException, DamageException {
        HeaderFields header = HeaderCheck.read(bytes, findings);
        UsedSpace space = new UsedSpace(bytes.size(), findings);
        PageReader pages = new PageReader(bytes, findings);
        pages.readDensityList(header.nextPageId());
        Set<Long> pageIds = TreeCheck.pageIds();
        new TreeCheck(pages, PageType.BLOCK_TREE, BLOCK_ENTRY, space, findings, header.nextPageId(), pageIds,
                (page, at) -> {
                    index.add(page.getLong(at), page.getLong(at + 8), page.getShort(at + 16) & 0xffff,
                            page.getShort(at + 18) & 0xffff);
                    findings.same(page.getInt(at + 20), 0, Problem.Part.TREE, BlockReader.place(page.getLong(at)),
                            "the padding of its entry");
                }).walk(header.blockTree());
        NodeIndex nodes = new NodeIndex();
        new TreeCheck(pages, PageType.NODE_TREE, NODE_ENTRY, space, findings, header.nextPageId(), pageIds,
                (page, at) -> node(nodes, header, findings, page, at)).walk(header.nodeTree());

        BlockReader blocks = new BlockReader(bytes, index, header.isPermuted(), findings);
        blocks.checkAll(space, header.nextBlockId());
        new MapCheck(pages, space, findings).check(header);
        new StoreCheck(nodes, new NodeReader(blocks, findings), blocks, findings).check();
        blocks.checkReferences();
    }

    private static void node(NodeIndex nodes, HeaderFields header, Findings findings, ByteBuffer page, int at) {
        NodeId id = new NodeId(page.getInt(at));
        nodes.add(id.value(), page.getLong(at + 8), page.getLong(at + 16), page.getInt(at + 24));
        findings.require(Integer.compareUnsigned(id.index(), header.highestIndex(id.typeCode())) <= 0,
                Problem.Part.HEADER, "header", "the highest index of the type of node " + id + " is below it");
        findings.same(page.getInt(at + 4), 0, Problem.Part.TREE, "node " + id, "the upper half of its id");
        findings.same(page.getInt(at + 28), 0, Problem.Part.TREE, "node " + id, "the padding of its entry");
    }
}
