package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.microsoft.drive.DriveRound;
import dev.strongroom.formats.item.EntryType;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives a part of a site to the sink as a drive's: a root whose state tells what the part is, and in it an item of JSON for
 * each thing. One thread.
 *
 * @param path of the part in Graph, and the container's id
 */
record PartSink(String path, KnownItems known, ProviderIds ids, ItemSink sink, DriveRound round) {
    private static final String ROOT = "root";

    /** What the last restore point tells of the part. */
    ItemState before() {
        return known.find(root()).map(KnownItem::state).orElse(ItemState.EMPTY);
    }

    private ItemId root() {
        return ids.of(ROOT);
    }

    /**
     * Tells what the part is.
     *
     * @param properties JSON by names
     */
    void root(ObjectNode json, Map<String, String> properties) throws IOException, InterruptedException {
        ItemId id = root();
        ItemState state = new ItemState(new TreeSet<>(), new TreeMap<>(properties));
        round.still(id);
        var item = SiteJson.item(id, ROOT, id, EntryType.FOLDER, ROOT, json, 0, state);
        if (known.find(id).isPresent() || !round.came(id)) {
            sink.moved(item);
        } else {
            sink.added(item, SiteJson.content(new byte[0]));
        }
    }

    /** Tells a thing that is there, with its content. */
    ItemId item(String graphId, String name, ObjectNode json) throws IOException, InterruptedException {
        return put(graphId, root(), EntryType.FILE, name, json);
    }

    /** Tells what a thing was before. */
    void version(ItemId of, String graphId, String number, ObjectNode json) throws IOException, InterruptedException {
        String name = graphId + "/versions/" + number;
        ItemId id = ids.of(name);
        round.still(id);
        if (known.find(id).isEmpty() && !round.cameBefore(id)) {
            put(name, of, EntryType.VERSION, number, json);
        }
    }

    private ItemId put(String graphId, ItemId parent, EntryType type, String name, ObjectNode json)
            throws IOException, InterruptedException {
        ItemId id = ids.of(graphId);
        round.still(id);
        byte[] bytes = SiteJson.bytes(json);
        var item = SiteJson.item(id, graphId, parent, type, name, json, bytes.length, ItemState.EMPTY);
        boolean again = !round.came(id);
        if (again || known.find(id).isPresent()) {
            sink.changed(item, SiteJson.content(bytes));
        } else {
            sink.added(item, SiteJson.content(bytes));
        }
        return id;
    }

    /** Something is there that nobody can read, for as long as it is there. */
    void gap(String graphId, String reason) {
        ItemId id = ids.of(graphId);
        round.still(id);
        round.unread(id, graphId, reason);
        sink.gap(id, reason);
    }

    /** Tells what is gone and ends. */
    ContainerReading done(Optional<String> link) throws IOException {
        for (ItemId gone : round.gone()) {
            sink.vanished(gone);
        }
        return round.done(link);
    }
}
