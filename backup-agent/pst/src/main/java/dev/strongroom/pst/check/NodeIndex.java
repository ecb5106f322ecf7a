package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.NodeId;
import java.util.Arrays;

/** What the tree of nodes says; 24 bytes a node. */
final class NodeIndex {
    private int[] ids = new int[256];
    private long[] data = new long[256];
    private long[] subnodes = new long[256];
    private int[] parents = new int[256];
    private boolean[] seen = new boolean[256];
    private int size;

    void add(int id, long dataBlock, long subnodeBlock, int parent) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            data = Arrays.copyOf(data, 2 * size);
            subnodes = Arrays.copyOf(subnodes, 2 * size);
            parents = Arrays.copyOf(parents, 2 * size);
            seen = Arrays.copyOf(seen, 2 * size);
        }
        ids[size] = id;
        data[size] = dataBlock;
        subnodes[size] = subnodeBlock;
        parents[size] = parent;
        size++;
    }

    int size() {
        return size;
    }

    /** The place of a node in this index; negative when it is not there. */
    int find(NodeId id) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(ids[middle], id.value());
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    NodeId id(int node) {
        return new NodeId(ids[node]);
    }

    long data(int node) {
        return data[node];
    }

    long subnodes(int node) {
        return subnodes[node];
    }

    NodeId parent(int node) {
        return new NodeId(parents[node]);
    }

    /** Takes note that a node was looked at; false when it had been before. */
    boolean see(int node) {
        boolean first = !seen[node];
        seen[node] = true;
        return first;
    }

    boolean isSeen(int node) {
        return seen[node];
    }
}
