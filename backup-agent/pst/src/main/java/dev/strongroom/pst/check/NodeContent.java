package dev.strongroom.pst.check;

import java.util.SortedMap;

/**
 * What a node holds.
 *
 * @param place for problems
 * @param leaves the blocks of its data, by their places in the index
 * @param length the bytes of its data
 * @param subnodes by their ids
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record NodeContent(String place, int[] leaves, long length, SortedMap<Integer, NodeContent> subnodes) {
    /** The bytes of its data and of all that its subnodes hold. */
    long size() {
        return length + subnodes.values().stream().mapToLong(NodeContent::size).sum();
    }
}
