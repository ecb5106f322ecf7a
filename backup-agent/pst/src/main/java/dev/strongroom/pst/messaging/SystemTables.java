package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ltp.TableLayout;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import java.util.List;
import java.util.Map;

/** Nodes that every store has and in which nothing stands: tables that Outlook copies, or fills itself, and queues. */
public final class SystemTables {
    /** Tables without rows. */
    public static final Map<NodeId, TableLayout> WITHOUT_ROWS = Map.ofEntries(
            Map.entry(SystemNodes.HIERARCHY_TEMPLATE, TableLayouts.HIERARCHY),
            Map.entry(SystemNodes.CONTENTS_TEMPLATE, TableLayouts.CONTENTS),
            Map.entry(SystemNodes.ASSOCIATED_TEMPLATE, TableLayouts.ASSOCIATED_CONTENTS),
            Map.entry(SystemNodes.SEARCH_TEMPLATE, TableLayouts.SEARCH_CONTENTS),
            Map.entry(SystemNodes.ATTACHMENT_TABLE, TableLayouts.ATTACHMENTS),
            Map.entry(SystemNodes.RECIPIENT_TABLE, TableLayouts.RECIPIENT_TEMPLATE),
            Map.entry(SystemNodes.OUTGOING_QUEUE, TableLayouts.OUTGOING_QUEUE),
            Map.entry(SystemNodes.UNNAMED_6B6, TableLayouts.UNNAMED_6B6),
            Map.entry(SystemNodes.UNNAMED_6D7, TableLayouts.UNNAMED_6D7),
            Map.entry(SystemNodes.UNNAMED_6F8, TableLayouts.UNNAMED_6F8),
            Map.entry(SystemNodes.SEARCH_FOLDER.sibling(NodeType.SEARCH_CONTENTS_TABLE), TableLayouts.SEARCH_CONTENTS));

    /** Nodes without any data. */
    public static final List<NodeId> EMPTY_NODES = List.of(SystemNodes.SEARCH_QUEUE, SystemNodes.SEARCH_DOMAIN,
            SystemNodes.UNNAMED_EC1, SystemNodes.SEARCH_FOLDER.sibling(NodeType.SEARCH_UPDATE_QUEUE));

    private SystemTables() {}
}
