package dev.strongroom.pst.ndb;

import dev.strongroom.pst.PstWriteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file of nodes while it is written, once from its beginning to its end: blocks come as they are asked for, then nodes
 * name them, and at the end come the trees and the header. A file that was not completed has no header and is deleted; no
 * file stands under its name before it is whole. Memory does not grow with the number of blocks and messages. Not thread-safe.
 */
public final class NodeFile implements AutoCloseable {
    /** At least so many pages of a tree stand below one page of the level above. */
    private static final int LEAST_BELOW = 15;

    private final PartFile file;
    private final Sections sections;
    private final Blocks blocks;
    private final Nodes nodes;
    private final NodeIds ids = new NodeIds();
    private final PageWriter pages;

    private NodeFile(PartFile file) {
        this.file = file;
        sections = new Sections(file);
        blocks = new Blocks(sections, new RecordSpill(file.beside("blocks"), Blocks.ENTRY_SIZE));
        nodes = new Nodes(new RecordSpill(file.beside("nodes"), Nodes.ENTRY_SIZE));
        pages = new PageWriter(file, sections);
    }

    /**
     * Begins a file.
     *
     * @throws PstWriteException when there is one of this name, or no new one can be made
     */
    public static NodeFile create(Path target) throws PstWriteException {
        return new NodeFile(PartFile.create(target));
    }

    /** Writes a block of up to {@link Layout#BLOCK_PAYLOAD} bytes of data; answers its id. */
    public long writeBlock(byte[] payload, int offset, int length) throws PstWriteException {
        try {
            return blocks.writeData(payload, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes the whole of a buffer as a block that lists others; answers its id. */
    long writeList(ByteBuffer payload) throws PstWriteException {
        try {
            return blocks.writeInternal(payload);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A new id of a node. */
    public NodeId newId(NodeType type) {
        return ids.next(type);
    }

    /**
     * Adds a node to the tree. Messages have to come in the order of their ids.
     *
     * @param parent the folder of a folder or of a message; {@link NodeId#NONE} for all else
     */
    public void addNode(NodeId id, NodeData data, NodeId parent) throws PstWriteException {
        ids.used(id);
        try {
            nodes.add(id, data, parent);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private PstWriteException failed(IOException e) {
        return e instanceof PstWriteException known ? known : new PstWriteException(file.target(), e);
    }

    /** A place to come back to. */
    public static final class Mark {
        private final Sections.Mark sections;
        private final Blocks.Mark blocks;

        private Mark(Sections.Mark sections, Blocks.Mark blocks) {
            this.sections = sections;
            this.blocks = blocks;
        }
    }

    /** Where the file is now. */
    public Mark mark() {
        return new Mark(sections.mark(), blocks.mark());
    }

    /** Forgets the blocks that were written since a mark, of which no node must have come to know. */
    public void rollBack(Mark mark) throws PstWriteException {
        sections.rollBack(mark.sections);
        blocks.rollBack(mark.blocks);
    }

    /** About how long the file will be when it is completed now. */
    public long expectedSize() {
        return sections.taken() + treeSize(blocks.count(), Blocks.ENTRY_SIZE)
                + treeSize(nodes.count(), Nodes.ENTRY_SIZE) + Layout.SECTION_SIZE;
    }

    private static long treeSize(long entries, int entrySize) {
        long leaves = 1 + entries / (Layout.PAGE_PAYLOAD / entrySize);
        return Layout.PAGE_SIZE * (leaves + 2 + leaves / (LEAST_BELOW - 1));
    }

    /**
     * Leaves sections free up to this one, as if they had been used and were no longer. Nothing is written into them but their maps,
     * so that where maps lie in large files can be proven with small ones.
     */
    public void skipTo(int section) throws PstWriteException {
        sections.skipTo(section);
    }

    /** Writes trees, maps and header, makes the file durable and gives it its name. */
    public void complete() throws PstWriteException {
        try {
            TreeWriter nodeTree = new TreeWriter(pages, PageType.NODE_TREE, Nodes.ENTRY_SIZE);
            nodes.forEach(nodeTree::add);
            PageWriter.Ref nodeRoot = nodeTree.complete();
            TreeWriter blockTree = new TreeWriter(pages, PageType.BLOCK_TREE, Blocks.ENTRY_SIZE);
            blocks.forEach(blockTree::add);
            PageWriter.Ref blockRoot = blockTree.complete();
            pages.writeDensityList();
            SectionMaps maps = sections.complete();

            Header header = new Header();
            header.nodeIds(ids);
            header.sections(sections.length(), sections.lastMap(), maps);
            header.trees(nodeRoot, blockRoot);
            header.nextIds(pages.nextId(), blocks.nextId());
            file.write(header.sealed(), 0);
            file.complete();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Lets go of the file; one that was not completed is gone with all that lay beside it. */
    @Override
    public void close() throws IOException {
        try (file; blocks; nodes) {
            // Each is closed, whatever happens to the others.
        }
    }
}
