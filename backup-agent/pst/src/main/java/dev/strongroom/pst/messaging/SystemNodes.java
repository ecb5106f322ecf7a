package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;

/** Nodes that every store has under these ids ([MS-PST], section 2.4.1, and Outlook's own files). */
public final class SystemNodes {
    public static final NodeId STORE = new NodeId(0x21);
    public static final NodeId NAME_MAP = new NodeId(0x61);
    public static final NodeId ROOT = new NodeId(0x122);
    public static final NodeId IPM_SUBTREE = new NodeId(0x8022);
    public static final NodeId SEARCH_ROOT = new NodeId(0x8042);
    public static final NodeId DELETED_ITEMS = new NodeId(0x8062);
    public static final NodeId COMMON_VIEWS = new NodeId(0x8082);
    public static final NodeId SEARCH_FOLDER = new NodeId(0x2223);

    public static final NodeId SEARCH_QUEUE = new NodeId(0x1E1);
    public static final NodeId SEARCH_ACTIVITIES = new NodeId(0x201);
    public static final NodeId SEARCH_DOMAIN = new NodeId(0x261);
    public static final NodeId UNNAMED_EC1 = new NodeId(0xEC1);
    public static final NodeId REPLICA_MAP = new NodeId(0xC01);

    public static final NodeId HIERARCHY_TEMPLATE = NodeId.of(0x30, NodeType.HIERARCHY_TABLE);
    public static final NodeId CONTENTS_TEMPLATE = NodeId.of(0x30, NodeType.CONTENTS_TABLE);
    public static final NodeId ASSOCIATED_TEMPLATE = NodeId.of(0x30, NodeType.ASSOCIATED_CONTENTS_TABLE);
    public static final NodeId SEARCH_TEMPLATE = NodeId.of(0x30, NodeType.SEARCH_CONTENTS_TABLE);
    public static final NodeId RECEIVE_FOLDERS = NodeId.of(0x31, NodeType.RECEIVE_FOLDERS);
    public static final NodeId OUTGOING_QUEUE = NodeId.of(0x32, NodeType.OUTGOING_QUEUE);
    /** Both the template and, as a subnode of a message, the table itself. */
    public static final NodeId ATTACHMENT_TABLE = NodeId.of(0x33, NodeType.ATTACHMENT_TABLE);
    /** Both the template and, as a subnode of a message, the table itself. */
    public static final NodeId RECIPIENT_TABLE = NodeId.of(0x34, NodeType.RECIPIENT_TABLE);
    public static final NodeId UNNAMED_6B6 = new NodeId(0x6B6);
    public static final NodeId UNNAMED_6D7 = new NodeId(0x6D7);
    public static final NodeId UNNAMED_6F8 = new NodeId(0x6F8);

    private SystemNodes() {}
}
