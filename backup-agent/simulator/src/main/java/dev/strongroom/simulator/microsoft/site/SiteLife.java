package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.drive.Grant;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What happens to a site in a day: items and pages are written, changed, shared and deleted, and columns come and go. */
public final class SiteLife {
    private static final String PREFIX = "Extra";
    private static final int DAYS_TO_A_COLUMN = 5;
    private static final String WHO = "Ben Okafor";

    private final Site site;
    private final Random random;

    public SiteLife(Site site, Random random) {
        this.site = site;
        this.random = random;
    }

    /**
     * A day passes.
     *
     * @param day counts from 1
     * @param happened is told the name of each thing that happens
     */
    public void day(int day, Consumer<String> happened) {
        synchronized (site) {
            for (SiteList list : site.lists()) {
                if (!list.system() && list.path().startsWith("Lists/")) {
                    items(list, happened);
                    columns(list, day, happened);
                }
            }
            pages(day, happened);
        }
    }

    private void items(SiteList list, Consumer<String> happened) {
        ListItems items = new ListItems(site, list);
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        given.putObject("fields").put("Title", "Note " + site.clock().tick().getEpochSecond());
        items.create(given, WHO);
        happened.accept("listItemsCreated");
        items.change(any(list.items().all()), JsonNodeFactory.instance.objectNode()
                .put("Title", "Changed " + random.nextInt(1_000_000)), WHO);
        happened.accept("listItemsEdited");
        Item shared = any(list.items().all());
        list.grant(shared, list.grants(shared).isEmpty() ? List.of(Grant.to("day", "write",
                new Grant.User(Site.guid(WHO), WHO, "ben@harbour.example"))) : List.of());
        happened.accept("listItemsShared");
        if (list.items().count() > 4 && !list.title().equals("Customers")) {
            items.remove(any(list.items().all()));
            happened.accept("listItemsDeleted");
        }
    }

    private static void columns(SiteList list, int day, Consumer<String> happened) {
        if (day % DAYS_TO_A_COLUMN == 0) {
            list.columns().add(Columns.definition(PREFIX + day, "text"));
            happened.accept("columnsAdded");
            if (list.columns().find(PREFIX + (day - DAYS_TO_A_COLUMN)).isPresent()) {
                list.columns().remove(PREFIX + (day - DAYS_TO_A_COLUMN));
                happened.accept("columnsRemoved");
            }
        }
    }

    private void pages(int day, Consumer<String> happened) {
        List<Item> all = site.pages().all();
        if (all.isEmpty()) {
            return;
        }
        Pages pages = new Pages(site);
        Item changed = pages.change(any(all), JsonNodeFactory.instance.objectNode()
                .put("title", "Changed " + random.nextInt(1_000_000)), WHO);
        pages.publish(changed);
        happened.accept("pagesEdited");
        if (day % DAYS_TO_A_COLUMN == 0) {
            pages.publish(pages.create(PageGenerator.page("Day " + day + ".aspx", day), WHO));
            happened.accept("pagesCreated");
        }
    }

    private Item any(List<Item> items) {
        return items.get(random.nextInt(items.size()));
    }
}
