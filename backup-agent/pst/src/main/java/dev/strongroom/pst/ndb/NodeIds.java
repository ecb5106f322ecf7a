package dev.strongroom.pst.ndb;

import java.util.Arrays;

/** Gives out ids of nodes, and knows the highest of each type, which the header names. */
final class NodeIds {
    /** The types that the header has room for. */
    static final int TYPES = 32;

    private final int[] highest = new int[TYPES];

    NodeIds() {
        Arrays.fill(highest, NodeType.INTERNAL.firstIndex());
        for (NodeType type : NodeType.values()) {
            highest[type.code()] = type.firstIndex();
        }
    }

    NodeId next(NodeType type) {
        highest[type.code()]++;
        return NodeId.of(highest[type.code()], type);
    }

    /** Takes note of an id that somebody else chose. */
    void used(NodeId id) {
        highest[id.typeCode()] = Math.max(highest[id.typeCode()], id.index());
    }

    int highest(int typeCode) {
        return highest[typeCode];
    }
}
