package dev.strongroom.pst.ndb;

/**
 * What a node holds.
 *
 * @param data the block of its data, or the block that lists them; 0 for none
 * @param subnodes the block that lists its subnodes; 0 for none
 * @param size the bytes of its data and of all that its subnodes hold
 */
public record NodeData(long data, long subnodes, long size) {
    /** A node that holds nothing. */
    public static final NodeData EMPTY = new NodeData(0, 0, 0);
}
