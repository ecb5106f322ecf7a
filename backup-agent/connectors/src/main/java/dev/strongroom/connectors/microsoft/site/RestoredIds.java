package dev.strongroom.connectors.microsoft.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which number something that was stored has in the target site: items of lists that were restored, and people by their
 * addresses. Memory grows with the items of lists that a restore writes, some 100 bytes each.
 */
final class RestoredIds implements FieldMapping.Pointers {
    private final Map<String, Map<String, String>> items = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Set<String> here = new HashSet<>();

    /** The target has this list; as long as no stored list was written into it, its items have the numbers they had. */
    void there(String list) {
        here.add(list);
    }

    /** A stored list is this one here. */
    void list(String stored, String here) {
        lists.put(stored, here);
    }

    /** The list here that a stored one became, or itself when it was not restored. */
    String list(String stored) {
        return lists.getOrDefault(stored, stored);
    }

    void item(String storedList, String stored, String here) {
        items.computeIfAbsent(storedList, list -> new HashMap<>()).put(stored, here);
    }

    void person(String stored, String here) {
        people.put(stored, here);
    }

    @Override
    public Optional<String> of(Optional<String> list, String number) {
        if (list.isPresent() && !lists.containsKey(list.get()) && here.contains(list.get())) {
            return Optional.of(number);
        }
        return Optional.ofNullable(list.map(id -> items.getOrDefault(id, Map.of())).orElse(people).get(number));
    }
}
