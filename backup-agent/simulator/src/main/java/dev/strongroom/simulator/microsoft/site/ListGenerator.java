package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.drive.Grant;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Fills a site with lists: one with a column of every type, the one that it looks up, and awkward ones. */
final class ListGenerator {
    private static final Instant FIRST = Instant.parse("2025-03-01T06:00:00Z");
    private static final String[] GOODS = {"Bananas", "Stahl", "Книги", "契約書", "Crane parts", "Fish / frozen", "Crème"};
    private static final String[] STATES = {"Planned", "At sea", "Arrived"};
    private static final String[] TAGS = {"cold", "fragile", "heavy", "wertvoll"};
    private static final int CUSTOMERS = 12;
    private static final String CONTENTS = "fields";

    private final Site site;
    private final List<SiteGenerator.Person> people;
    private final Random random;

    ListGenerator(Site site, List<SiteGenerator.Person> people, long seed) {
        this.site = site;
        this.people = people;
        random = new Random(seed);
    }

    /** A list with a handful of items. */
    SiteList small(String title) {
        SiteList list = new SiteList(site, new SiteList.Names("Lists/" + title.replaceAll("[%./]", ""), title, "",
                "genericList", false), Optional.empty());
        list.columns().add(number("Length", "number"));
        site.add(list);
        for (int i = 1; i <= 5; i++) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode().put("Title", title + " " + i);
            create(list, fields.put("Length", 40 + i * 2.5));
        }
        return list;
    }

    void fill(int items) {
        SiteList customers = small("Customers");
        for (int i = 6; i <= CUSTOMERS; i++) {
            create(customers, JsonNodeFactory.instance.objectNode().put("Title", "Customer & Söhne " + i));
        }
        small("100%2F done. ");
        SiteList shipments = new SiteList(site, new SiteList.Names("Lists/Shipments", "Shipments",
                "What comes and goes", "genericList", false), Optional.empty());
        columns(shipments, customers);
        shipments.addContentType("Dangerous goods");
        site.add(shipments);
        for (int i = 1; i <= items; i++) {
            Item item = create(shipments, shipment(i));
            awkward(shipments, item, i);
        }
    }

    private Item create(SiteList list, ObjectNode fields) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        given.set(CONTENTS, fields);
        return new ListItems(site, list).create(given, people.get(random.nextInt(people.size())).name());
    }

    private static void columns(SiteList list, SiteList customers) {
        Columns columns = list.columns();
        ObjectNode notes = Columns.definition("Notes", "text");
        ((ObjectNode) notes.get("text")).put("allowMultipleLines", true).put("linesForEditing", 6);
        columns.add(notes);
        columns.add(number("Quantity", "number"));
        columns.add(number("Price", "currency"));
        columns.add(Columns.definition("Insured", "boolean"));
        columns.add(Columns.definition("Due", "dateTime"));
        columns.add(choice("State", "dropDownMenu", STATES));
        columns.add(choice("Tags", "checkBoxes", TAGS));
        columns.add(lookup("Customer", customers, false));
        columns.add(lookup("Partners", customers, true));
        columns.add(Columns.definition("Dispatcher", "personOrGroup"));
        ObjectNode crew = Columns.definition("Crew", "personOrGroup");
        ((ObjectNode) crew.get("personOrGroup")).put("allowMultipleSelection", true);
        columns.add(crew);
        columns.add(Columns.definition("Tracking", "hyperlinkOrPicture"));
        ObjectNode total = Columns.definition("Total", "calculated");
        ((ObjectNode) total.get("calculated")).put("formula", "=[Quantity]*[Price]").put("outputType", "number");
        columns.add(total);
        columns.add(Columns.definition("Region", "term"));
        ObjectNode dock = Columns.definition("Dock", "text").put("description", "Where it lies");
        columns.add(dock.put("indexed", true));
    }

    private static ObjectNode number(String name, String facet) {
        return Columns.definition(name, facet);
    }

    private static ObjectNode choice(String name, String display, String... choices) {
        ObjectNode column = Columns.definition(name, "choice");
        ObjectNode settings = (ObjectNode) column.get("choice");
        settings.put("displayAs", display).put("allowTextEntry", false);
        for (String choice : choices) {
            settings.withArray("choices").add(choice);
        }
        return column;
    }

    private static ObjectNode lookup(String name, SiteList list, boolean several) {
        ObjectNode column = Columns.definition(name, "lookup");
        ((ObjectNode) column.get("lookup")).put("listId", list.id())
                .put("columnName", "Title")
                .put("allowMultipleValues", several);
        return column;
    }

    private ObjectNode shipment(int number) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("Title", GOODS[random.nextInt(GOODS.length)] + " " + number);
        fields.put("Notes", "Line one <b>bold</b>\nline two \"quoted\" " + number);
        fields.put("Quantity", 1 + random.nextInt(900)).put("Price", random.nextInt(100_000) / 100.0);
        fields.put("Insured", random.nextBoolean());
        fields.put("Due", FIRST.plus(Duration.ofHours(random.nextInt(9_000))).toString());
        fields.put("State", STATES[random.nextInt(STATES.length)]);
        fields.put("Tags@odata.type", "Collection(Edm.String)");
        fields.putArray("Tags").add(TAGS[random.nextInt(2)]).add(TAGS[2 + random.nextInt(2)]);
        fields.put("CustomerLookupId", 1 + random.nextInt(CUSTOMERS));
        fields.put("PartnersLookupId@odata.type", "Collection(Edm.Int32)");
        fields.putArray("PartnersLookupId").add(1 + random.nextInt(5)).add(6 + random.nextInt(5));
        fields.put("DispatcherLookupId", 1 + random.nextInt(people.size()));
        fields.put("CrewLookupId@odata.type", "Collection(Edm.Int32)");
        fields.putArray("CrewLookupId").add(1).add(2);
        fields.put("Dock", "D" + random.nextInt(40));
        return fields;
    }

    /** What no client can write: links, terms, files that hang on an item; versions and shares. */
    private void awkward(SiteList list, Item made, int number) {
        if (number % 10 == 1) {
            ObjectNode json = made.json().deepCopy();
            ObjectNode fields = (ObjectNode) json.get(CONTENTS);
            fields.putObject("Tracking").put("Description", "Track").put("Url", "https://track.example/" + number);
            fields.putObject("Region").put("Label", "Baltic").put("TermGuid", Site.guid("Baltic")).put("WssId", 1);
            fields.put("Attachments", number % 20 == 1);
            list.items().put(made.with(json));
        }
        if (number == 2) {
            Item item = made;
            for (int i = 0; i < 3; i++) {
                item = new ListItems(site, list).change(item,
                        JsonNodeFactory.instance.objectNode().put("Quantity", 1_000 + i), people.getFirst().name());
            }
        }
        if (number == 3) {
            list.grant(made, List.of(Grant.to("guest", "read", new Grant.User(Site.guid("guest"), "Gregor Gast",
                    "guest_partner@harbour.example"))));
        }
    }
}
