package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.connectors.microsoft.budget.Abandonment;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.drive.OneDriveTarget;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes into one site of SharePoint. */
public final class SharePointTarget implements SiteTarget {
    private static final String LISTS = "/lists?$select=id,name,displayName,list,system";
    private static final String LIBRARY = "documentLibrary";
    private static final String PEOPLE = "userInformation";

    private final GraphClient client;
    private final BudgetedCalls calls;
    private final Abandonment abandonment;
    private final SiteWrites writes;
    private final String path;
    private final String web;
    private final RestoredIds ids = new RestoredIds();
    private Optional<Map<String, String>> people = Optional.empty();

    private SharePointTarget(GraphClient client, BudgetedCalls calls, Abandonment abandonment, ObjectNode site) {
        this.client = client;
        this.calls = calls;
        this.abandonment = abandonment;
        writes = new SiteWrites(new SiteRequests(client), calls);
        path = SiteRequests.site(site.path("id").asText());
        web = site.path("webUrl").asText();
    }

    /**
     * Finds a site.
     *
     * @param name as Graph's paths name it
     */
    public static SharePointTarget of(String name, GraphClient client, BudgetedCalls calls, Abandonment abandonment)
            throws ConnectorException, InterruptedException {
        ObjectNode site = new SiteWrites(new SiteRequests(client), calls).find(SiteRequests.site(name))
                .orElseThrow(() -> new RefusedException(
                        "There is no site to restore to at this address. Please make it, then restore again."));
        return new SharePointTarget(client, calls, abandonment, site);
    }

    @Override
    public Optional<SiteTarget> below(List<String> names) throws ConnectorException, InterruptedException {
        URI url = URI.create(web);
        StringBuilder name = new StringBuilder(url.getHost()).append(":");
        name.append(Optional.ofNullable(url.getPath()).orElse(""));
        names.forEach(one -> name.append('/').append(one));
        return writes.find(SiteRequests.site(name.toString()))
                .map(site -> new SharePointTarget(client, calls, abandonment, site));
    }

    @Override
    public DriveTarget library(String name) throws ConnectorException, InterruptedException {
        List<ObjectNode> lists = writes.all(path + LISTS);
        Optional<ObjectNode> there = called(lists, "name", name).or(() -> called(lists, "displayName", name));
        String id = there.isPresent() ? there.get().path("id").asText()
                : writes.create(path + "/lists", wanted(name, "", LIBRARY)).path("id").asText();
        Optional<ObjectNode> drive = writes.find(path + "/lists/" + SiteRequests.segment(id) + "/drive");
        if (drive.isEmpty()) {
            throw new RefusedException(
                    "\"" + name + "\" is a list here and no library. Please rename it, then restore again.");
        }
        return OneDriveTarget.ofDrive(drive.get().path("id").asText(), client, calls, abandonment);
    }

    private static Optional<ObjectNode> called(List<ObjectNode> lists, String property, String name) {
        return lists.stream().filter(list -> list.path(property).asText().equalsIgnoreCase(name)).findFirst();
    }

    private static ObjectNode wanted(String title, String description, String template) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("displayName", title);
        json.put("description", description).putObject("list").put("template", template);
        return json;
    }

    @Override
    public void person(byte[] stored) throws ConnectorException, InterruptedException {
        if (people.isEmpty()) {
            people = Optional.of(people());
        }
        JsonNode item = SiteJson.read(new String(stored, StandardCharsets.UTF_8));
        Optional.ofNullable(people.get().get(address(item)))
                .ifPresent(here -> ids.person(item.path("id").asText(), here));
    }

    private Map<String, String> people() throws ConnectorException, InterruptedException {
        Map<String, String> found = new HashMap<>();
        for (ObjectNode list : writes.all(path + LISTS)) {
            if (list.at("/list/template").asText().equals(PEOPLE)) {
                for (ObjectNode item : writes.all(
                        path + "/lists/" + SiteRequests.segment(list.path("id").asText()) + "/items?$expand=fields")) {
                    found.put(address(item), item.path("id").asText());
                }
            }
        }
        return found;
    }

    private static String address(JsonNode person) {
        String name = person.at("/fields/Name").asText();
        return (name.isEmpty() ? person.at("/fields/EMail").asText() : name).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Integer> order(List<Map<String, String>> schemas) {
        return ListOrder.of(schemas);
    }

    @Override
    public Part list(Map<String, String> schema, String suffix) throws ConnectorException, InterruptedException {
        JsonNode stored = SiteJson.read(schema.getOrDefault(ListSchema.LIST, "{}"));
        String title = stored.path("displayName").asText("List") + suffix;
        List<ObjectNode> all = writes.all(path + LISTS);
        all.forEach(one -> ids.there(one.path("id").asText()));
        Optional<ObjectNode> there = called(all, "displayName", title);
        if (there.filter(one -> one.at("/list/template").asText().equals(LIBRARY)).isPresent()) {
            throw new RefusedException(
                    "\"" + title + "\" is a library here and no list. Please rename it, then restore again.");
        }
        ObjectNode list = there.isPresent() ? there.get()
                : writes.create(path + "/lists", wanted(title, stored.path("description").asText(),
                        stored.at("/list/template").asText("genericList")));
        String storedId = stored.path("id").asText();
        String id = list.path("id").asText();
        ids.list(storedId, id);
        String at = path + "/lists/" + SiteRequests.segment(id);
        ListPart part = new ListPart(writes, ids, at, storedId, id.equals(storedId),
                ListForm.make(writes, ids, at, schema),
                SiteJson.read(schema.getOrDefault(ListSchema.COLUMNS, "[]")));
        if (there.isPresent()) {
            part.look();
        }
        return part;
    }

    @Override
    public Part pages(String prefix, String suffix) throws ConnectorException, InterruptedException {
        PagesPart part = new PagesPart(writes, path + "/pages", prefix, suffix);
        part.look();
        return part;
    }

    @Override
    public void abandon() {
        abandonment.begin();
        client.abandon();
    }

    @Override
    public void close() {
        client.abandon();
    }
}
