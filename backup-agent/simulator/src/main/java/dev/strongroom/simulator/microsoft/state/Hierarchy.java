package dev.strongroom.simulator.microsoft.state;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Containers and what lies in them: mail folders with messages, calendars with events. Guarded like its lists. */
public final class Hierarchy {
    /** An item and the container that it lies in. */
    public record Located(long container, Item item) {}

    private final ItemList containers = new ItemList();
    private final Map<Long, ItemList> contents = new LinkedHashMap<>();
    private final Map<Long, Long> homes = new HashMap<>();

    public ItemList containers() {
        return containers;
    }

    /** Adds a container, with what was generated for it. */
    public void add(Item container, Generated generated) {
        containers.put(container);
        contents.put(container.key(), new ItemList(generated));
    }

    /** Takes a container away, with all that lies in it. */
    public void removeContainer(long key) {
        containers.remove(key);
        contents.remove(key);
        homes.values().removeIf(home -> home == key);
    }

    /** What lies in a container; throws when there is none of that key. */
    public ItemList contents(long container) {
        return Optional.ofNullable(contents.get(container)).orElseThrow(IllegalArgumentException::new);
    }

    public boolean holds(long container) {
        return contents.containsKey(container);
    }

    /** Where an item is. */
    public Optional<Located> find(long key) {
        Long home = homes.get(key);
        if (home != null) {
            return Optional.ofNullable(contents.get(home))
                    .flatMap(list -> list.find(key))
                    .map(i -> new Located(home, i));
        }
        for (Map.Entry<Long, ItemList> entry : contents.entrySet()) {
            if (entry.getValue().generated(key)) {
                return entry.getValue().find(key).map(item -> new Located(entry.getKey(), item));
            }
        }
        return Optional.empty();
    }

    /** Puts an item into a container, which is not the one that another item of this key lies in. */
    public void put(long container, Item item) {
        contents(container).put(item);
        homes.put(item.key(), container);
    }

    /** Takes an item out of wherever it is. */
    public void remove(long key) {
        find(key).ifPresent(found -> contents(found.container()).remove(key));
        homes.remove(key);
    }
}
