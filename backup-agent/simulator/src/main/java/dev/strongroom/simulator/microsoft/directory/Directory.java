package dev.strongroom.simulator.microsoft.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users and groups of a tenant. Not thread-safe: whoever uses it holds its lock. */
public final class Directory {
    private final ItemList users = new ItemList();
    private final ItemList groups = new ItemList();
    private final ItemList deletedUsers = new ItemList();
    private final Map<Long, List<String>> members = new HashMap<>();
    private final Map<Long, List<String>> owners = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();
    private final ObjectNode organization;
    private final ArrayNode skus = JsonNodeFactory.instance.arrayNode();
    private long nextKey = 1;

    public Directory(ObjectNode organization) {
        this.organization = organization;
    }

    public ItemList users() {
        return users;
    }

    public ItemList groups() {
        return groups;
    }

    public ItemList deletedUsers() {
        return deletedUsers;
    }

    /** What the tenant subscribed to. */
    public ArrayNode skus() {
        return skus;
    }

    public ObjectNode organization() {
        return organization;
    }

    /** Each user's manager, by ids. */
    public Map<String, String> managers() {
        return managers;
    }

    /** Adds an entity that has its id already. */
    public Item add(ItemList list, ObjectNode json) {
        Item item = new Item(nextKey++, json);
        list.put(item);
        return item;
    }

    /** A user by id or principal name. */
    public Optional<Item> user(String name) {
        return find(users, name);
    }

    public Optional<Item> group(String id) {
        return find(groups, id);
    }

    /** The ids of a group's members; changing the list changes the group. */
    public List<String> members(Item group) {
        return members.computeIfAbsent(group.key(), key -> new ArrayList<>());
    }

    public List<String> owners(Item group) {
        return owners.computeIfAbsent(group.key(), key -> new ArrayList<>());
    }

    /** Moves a user into the recycle bin. */
    public void delete(Item user) {
        users.remove(user.key());
        deletedUsers.put(user);
        String id = user.text("id");
        for (Item group : groups.all()) {
            if (members(group).remove(id)) {
                groups.put(group);
            }
        }
    }

    static Optional<Item> find(ItemList list, String name) {
        return list.all()
                .stream()
                .filter(item -> item.text("id").equals(name) || item.text("userPrincipalName").equalsIgnoreCase(name))
                .findFirst();
    }
}
