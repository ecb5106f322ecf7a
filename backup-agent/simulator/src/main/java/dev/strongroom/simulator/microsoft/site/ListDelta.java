package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.odata.TokenDelta;
import dev.strongroom.simulator.microsoft.odata.TokenDelta.Told;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;

/** What the delta of a list tells: nothing of who changed an item last, as Microsoft answers those who ask. */
record ListDelta(Site site, SiteList list, Call call) implements TokenDelta.Source {
    @Override
    public String path() {
        return "sites/" + site.id() + "/lists/" + list.id() + "/items/delta";
    }

    @Override
    public String context() {
        return "Collection(listItem)";
    }

    @Override
    public long sequence() {
        return list.items().sequence();
    }

    @Override
    public List<Told> after(long key, int limit) {
        return list.items().after(key, limit).stream().map(item -> new Told(item.key(), json(item))).toList();
    }

    @Override
    public List<Told> changes(long since, long upTo, int limit) {
        ItemJson json = new ItemJson(site, list);
        return list.items()
                .changes(since, upTo, limit)
                .stream()
                .map(change -> new Told(change.sequence(),
                        change.item().map(this::json).orElseGet(() -> json.deleted(change.key()))))
                .toList();
    }

    private ObjectNode json(Item item) {
        ObjectNode json = new ItemJson(site, list).of(item, call);
        json.remove("lastModifiedBy");
        return json;
    }
}
