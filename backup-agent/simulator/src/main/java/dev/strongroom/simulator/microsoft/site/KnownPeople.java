package dev.strongroom.simulator.microsoft.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The list of a site that says whom its columns of people may name. */
record KnownPeople(Site site) {
    void add(List<SiteGenerator.Person> people) {
        SiteList list = new SiteList(site, new SiteList.Names("_catalogs/users", "User Information List",
                "All people.", SiteList.PEOPLE, true), Optional.empty());
        for (String column : new String[]{"Name", "EMail", "UserName"}) {
            list.columns().add(Columns.definition(column, "text"));
        }
        site.add(list);
        for (SiteGenerator.Person person : people) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode().put("Title", person.name());
            fields.put("EMail", person.address()).put("UserName", person.address());
            fields.put("Name", "i:0#.f|membership|" + person.address());
            ObjectNode given = JsonNodeFactory.instance.objectNode();
            given.set("fields", fields);
            new ListItems(site, list).create(given, "System Account");
        }
    }
}
