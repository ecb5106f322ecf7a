package dev.strongroom.connectors.microsoft.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.SiteTarget;
import dev.strongroom.connectors.SiteTarget.Meeting;
import dev.strongroom.connectors.SiteTarget.Outcome;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes into one list. In the list that the items came from an item is known by its number; in any other, by its fields.
 * Memory grows with the items that are there, some 200 bytes each.
 */
final class ListPart implements SiteTarget.Part {
    private final SiteWrites writes;
    private final RestoredIds ids;
    private final String path;
    private final String stored;
    private final boolean same;
    private final FieldMapping mapping;
    private final FieldMapping shown;
    private final ListForm form;
    /** The fields of what was there before, by number, and the numbers by fields. */
    private final Map<String, String> fieldsByNumber = new HashMap<>();
    private final Map<String, String> numberByFields = new HashMap<>();

    /**
     * Writes items of a stored list into this one.
     *
     * @param path of the list in Graph
     * @param stored the id of the list that was stored
     * @param same whether it is this one
     * @param form what the list here is
     * @param storedColumns of the list that was stored
     */
    ListPart(SiteWrites writes, RestoredIds ids, String path, String stored, boolean same, ListForm form,
            JsonNode storedColumns) {
        this.writes = writes;
        this.ids = ids;
        this.path = path;
        this.stored = stored;
        this.same = same;
        this.form = form;
        List<JsonNode> both = new ArrayList<>();
        for (JsonNode column : storedColumns) {
            if (form.columns()
                    .stream()
                    .anyMatch(here -> here.path("name").equals(column.path("name"))
                            && FieldMapping.facet(here).equals(FieldMapping.facet(column)))) {
                both.add(column);
            }
        }
        mapping = new FieldMapping(both, ids);
        shown = new FieldMapping(both, (list, number) -> Optional.of(number));
    }

    /** Looks at what is there. */
    void look() throws ConnectorException, InterruptedException {
        Optional<String> link = Optional.empty();
        do {
            Page<ObjectNode> page = writes.page(path + "/items?$expand=fields&$top=500", link);
            for (ObjectNode item : page.entries()) {
                String fields = shown.of(item.path("fields")).fields().toString();
                fieldsByNumber.put(item.path("id").asText(), fields);
                numberByFields.put(fields, item.path("id").asText());
            }
            link = page.next();
        } while (link.isPresent());
    }

    @Override
    public List<String> lost() {
        return form.lost();
    }

    @Override
    public Outcome write(List<byte[]> states, Meeting meeting) throws ConnectorException, InterruptedException {
        JsonNode item = read(states.getLast());
        String number = item.path("id").asText();
        FieldMapping.Mapped now = mapping.of(item.path("fields"));
        String fields = now.fields().toString();
        Optional<String> there = Optional.ofNullable(same && fieldsByNumber.containsKey(number) ? number
                : numberByFields.get(fields));
        if (there.isEmpty() || meeting == Meeting.DUPLICATE) {
            ids.item(stored, number, create(states, item.at("/contentType/name").asText(), now));
            return new Outcome(true, lost(item, now));
        }
        ids.item(stored, number, there.get());
        String before = fieldsByNumber.getOrDefault(there.get(), "{}");
        if (meeting == Meeting.BYPASS || fields.equals(before)) {
            return new Outcome(false, List.of());
        }
        writes.change(item(there.get()) + "/fields", complete(now.fields(), before));
        return new Outcome(true, now.lost());
    }

    private String create(List<byte[]> states, String contentType, FieldMapping.Mapped now)
            throws ConnectorException, InterruptedException {
        List<ObjectNode> all = new ArrayList<>();
        for (byte[] state : states.subList(0, states.size() - 1)) {
            all.add(mapping.of(read(state).path("fields")).fields());
        }
        all.add(now.fields());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("fields", all.getFirst());
        form.contentType(contentType).ifPresent(id -> json.putObject("contentType").put("id", id));
        String made = writes.create(path + "/items", json).path("id").asText();
        for (int i = 1; i < all.size(); i++) {
            writes.change(item(made) + "/fields", complete(all.get(i), all.get(i - 1).toString()));
        }
        numberByFields.put(now.fields().toString(), made);
        fieldsByNumber.put(made, now.fields().toString());
        return made;
    }

    /** With null for what was there before and is not any more. */
    private static ObjectNode complete(ObjectNode fields, String before) {
        ObjectNode complete = fields.deepCopy();
        SiteJson.read(before).fieldNames().forEachRemaining(name -> {
            if (!fields.has(name) && !name.contains("@")) {
                complete.putNull(name);
            }
        });
        return complete;
    }

    private static List<String> lost(JsonNode item, FieldMapping.Mapped mapped) {
        List<String> lost = new ArrayList<>(mapped.lost());
        if (item.at("/fields/Attachments").asBoolean()) {
            lost.add("Files hung on it, which Microsoft Graph does not give.");
        }
        return lost;
    }

    private String item(String number) {
        return path + "/items/" + SiteRequests.segment(number);
    }

    private static JsonNode read(byte[] state) {
        return SiteJson.read(new String(state, StandardCharsets.UTF_8));
    }
}
