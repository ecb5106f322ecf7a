package dev.strongroom.pst.ndb;

/**
 * The id of a node ([MS-PST], section 2.2.2.1): an index, and what kind of node it is.
 *
 * @param value unsigned
 */
public record NodeId(int value) {
    private static final int TYPE_BITS = 5;
    private static final int TYPE_MASK = (1 << TYPE_BITS) - 1;

    /** No node. */
    public static final NodeId NONE = new NodeId(0);

    /** The node of this type with an index. */
    public static NodeId of(int index, NodeType type) {
        return new NodeId(index << TYPE_BITS | type.code());
    }

    /** What nodes of its type are told apart by. */
    public int index() {
        return value >>> TYPE_BITS;
    }

    /** The number of its type. */
    public int typeCode() {
        return value & TYPE_MASK;
    }

    /** The node of another type with the same index: a folder's tables, say. */
    public NodeId sibling(NodeType type) {
        return of(index(), type);
    }

    @Override
    public String toString() {
        return "0x" + Integer.toHexString(value);
    }
}
