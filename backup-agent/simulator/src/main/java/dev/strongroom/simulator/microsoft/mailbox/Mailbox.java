package dev.strongroom.simulator.microsoft.mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemIds;
import dev.strongroom.simulator.microsoft.state.ItemList;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All that Exchange, To Do and OneNote keep for one user. Not thread-safe: whoever uses it holds its lock. */
public final class Mailbox {
    private static final String IMMUTABLE_IDS = "IdType=\"ImmutableId\"";

    private final String userId;
    private final String address;
    private final String name;
    private final TenantClock clock;
    private final ItemIds ids;
    private final Hierarchy mail = new Hierarchy();
    private final Hierarchy contacts = new Hierarchy();
    private final Hierarchy calendars = new Hierarchy();
    private final Hierarchy tasks = new Hierarchy();
    private final Hierarchy pages = new Hierarchy();
    private final ItemList notebooks = new ItemList();
    private final Map<String, Long> wellKnown = new HashMap<>();
    private long nextKey = 1;

    /**
     * @param number of its own in the tenant
     * @param name of the owner, for people to read
     */
    public Mailbox(int number, String userId, String address, String name, TenantClock clock) {
        this.userId = userId;
        this.address = address;
        this.name = name;
        this.clock = clock;
        this.ids = new ItemIds(number);
    }

    public String userId() {
        return userId;
    }

    public String address() {
        return address;
    }

    public String name() {
        return name;
    }

    public Hierarchy mail() {
        return mail;
    }

    public Hierarchy contacts() {
        return contacts;
    }

    public Hierarchy calendars() {
        return calendars;
    }

    public Hierarchy tasks() {
        return tasks;
    }

    /** OneNote's sections with their pages. */
    public Hierarchy pages() {
        return pages;
    }

    public ItemList notebooks() {
        return notebooks;
    }

    /** Folders by the name that Graph knows them under, e.g. {@code inbox}. */
    public Map<String, Long> wellKnown() {
        return wellKnown;
    }

    /** So many keys that nothing has yet; the first of them. */
    public long reserve(long count) {
        long first = nextKey;
        nextKey += count;
        return first;
    }

    /** The id of an item that may move, of the kind that the request prefers. */
    public String id(Item item, Request request) {
        return request.prefers(IMMUTABLE_IDS) ? ids.immutable(item.key()) : ids.moving(item.key(), item.generation());
    }

    /** The id of an item that is gone. */
    public String idOfGone(long key, Request request) {
        return request.prefers(IMMUTABLE_IDS) ? ids.immutable(key) : ids.moving(key, 0);
    }

    /** The id of what never moves: folders, lists, attachments. */
    public String id(long key) {
        return ids.moving(key, 0);
    }

    /** The immutable id, whatever a request prefers. */
    public String immutableId(long key) {
        return ids.immutable(key);
    }

    /** The id that lives until the next move, whatever a request prefers. */
    public String movingId(Item item) {
        return ids.moving(item.key(), item.generation());
    }

    /** What an id says; an error when it is none of this mailbox. */
    public ItemIds.Reference reference(String id) {
        return ids.read(id).orElseThrow(() -> new GraphException(400, "ErrorInvalidIdMalformed", "Id is malformed."));
    }

    /** The item of an id and where it lies; an error when it is gone or known under another id by now. */
    public Hierarchy.Located locate(Hierarchy hierarchy, String id) {
        ItemIds.Reference reference = reference(id);
        return hierarchy.find(reference.key())
                .filter(found -> reference.names(found.item()))
                .orElseThrow(GraphException::itemNotFound);
    }

    /** The container of an id; an error when there is none. */
    public Item container(Hierarchy hierarchy, String id) {
        return hierarchy.containers().find(reference(id).key()).orElseThrow(GraphException::itemNotFound);
    }

    /** A new item's properties with what the store adds to them. */
    public ObjectNode created(ObjectNode json) {
        Instant now = clock.tick();
        json.put("createdDateTime", now.toString());
        return changed(json, now);
    }

    /** An item's properties with what the store adds when they change. */
    public ObjectNode changed(ObjectNode json) {
        return changed(json, clock.tick());
    }

    public TenantClock clock() {
        return clock;
    }

    private static ObjectNode changed(ObjectNode json, Instant now) {
        json.put("lastModifiedDateTime", now.toString());
        json.put("changeKey", changeKey(now.getEpochSecond()));
        return json;
    }

    /** A change key, which tells one state of an item from another. */
    public static String changeKey(long version) {
        return Base64.getEncoder().encodeToString(("CQAAABYAAAA" + version).getBytes(StandardCharsets.US_ASCII));
    }

    /** An item's properties with its id and entity tag first, an object of its own. */
    public static ObjectNode withId(String id, ObjectNode json) {
        ObjectNode entity = json.objectNode();
        Optional.ofNullable(json.get("@odata.type")).ifPresent(type -> entity.set("@odata.type", type));
        String version = json.path("changeKey").asText();
        if (!version.isEmpty()) {
            entity.put("@odata.etag", "W/\"" + version + "\"");
        }
        entity.put("id", id);
        entity.setAll(json);
        return entity;
    }

    @Override
    public String toString() {
        return "Mailbox[" + address + "]";
    }
}
