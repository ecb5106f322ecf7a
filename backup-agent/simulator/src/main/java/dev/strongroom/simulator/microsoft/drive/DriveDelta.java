package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.odata.TokenDelta;
import dev.strongroom.simulator.microsoft.odata.TokenDelta.Told;
import java.util.List;
import java.util.Set;

/**
 * What the delta of a whole drive tells: folders above a change too, and nothing of what lies below a folder that moved.
 */
record DriveDelta(Drive drive, Call call, Downloads downloads) implements TokenDelta.Source {
    @Override
    public String path() {
        return "drives/" + drive.id() + "/root/delta";
    }

    @Override
    public String context() {
        return "Collection(driveItem)";
    }

    @Override
    public long sequence() {
        return drive.sequence();
    }

    @Override
    public List<Told> after(long key, int limit) {
        return drive.after(key, limit).stream().map(entry -> new Told(entry.key(), json(entry))).toList();
    }

    @Override
    public List<Told> changes(long since, long upTo, int limit) {
        return drive.changes(since, upTo, limit)
                .stream()
                .map(change -> new Told(change.sequence(), change.entry()
                        .map(this::json)
                        .orElseGet(() -> new DriveJson(drive).deleted(change.key(), change.parent()))))
                .toList();
    }

    private ObjectNode json(Entry entry) {
        ObjectNode json = new DriveJson(drive).item(entry, downloads.url(drive, entry));
        if (call.request().prefers("deltashowsharingchanges") && entry.type() == EntryType.FILE
                && !entry.grants().isEmpty()) {
            json.put("@microsoft.graph.sharedChanged", "True");
        }
        return Selection.of(call.names("$select")).apply(json, Set.of());
    }
}
